import Linecheck
import LinecheckJSON
import LinecheckSchema
import TestSupport

extension ExportedContracts.Exported {
  /// Its valid bodies with changes at random.
  func mutants(_ count: Int, seed: UInt64) throws -> [String] {
    var mutator = PayloadMutator(seed: seed, for: self)
    let valid = bodies.filter { $0.path.contains("/valid/") }
    return try valid.isEmpty
      ? [] : (0..<count).map { try mutator.mutant(of: valid[$0 % valid.count].text) }
  }
}

/// Changes payloads at random: other kinds, null, what a schema speaks of, missing, further and doubled
/// members and items.
struct PayloadMutator {
  private var generator: SeededGenerator
  private let strings: [String]
  private let numbers: [String]
  private let names: [String]

  /// - Parameters:
  ///   - seed: the seed.
  ///   - contract: whose payloads they are: its schema and its bodies have the words to try.
  init(seed: UInt64, for contract: ExportedContracts.Exported) {
    generator = SeededGenerator(seed: seed)
    var strings: Set = ["", "a", "null", "true", "1", "A", "é", "😀", "a\n", "string", " "]
    var numbers: Set = ["0", "-0", "1", "1.0", "-1", "0.5", "1.5", "1e2", "12345678901234567890"]
    var names = Set(contract.program.memberNames)
    func collect(_ value: Value) {
      if let items = value.items { items.forEach(collect) }
      for member in value.members ?? [] {
        names.insert(member.name)
        collect(member.value)
      }
      if let string = value.string {
        strings.insert(string)
        strings.insert(string + "\n")
        strings.insert(string.uppercased())
        strings.insert(String(string.dropLast()))
        strings.insert(string + "1")
      }
      if let double = value.double, let decimal = value.decimal, double.magnitude < 1e12 {
        numbers.insert(decimal.description)
        for step in [-1, 1, -0.5, 0.5] {
          if let next = Decimal(double + step) { numbers.insert(next.description) }
        }
      }
    }
    for text in [contract.export.text] + contract.bodies.map(\.text) {
      if let document = try? Document(text) { collect(document.root) }
    }
    for length in [3, 16, 20, 40, 50, 63, 253, 254, 300] {
      strings.insert(String(repeating: "a", count: length))
      strings.insert(String(repeating: "é", count: length))
    }
    self.strings = strings.sorted()
    self.numbers = numbers.sorted()
    self.names = names.sorted()
  }

  /// A payload with one to three changes.
  mutating func mutant(of text: String) throws -> String {
    var json = MutableJSON(try Document(text).root)
    for _ in 0...generator.below(3) {
      let position = generator.below(json.count)
      var next = self
      json.change(at: position) { next.change(&$0) }
      self = next
    }
    return json.text
  }

  private mutating func change(_ json: inout MutableJSON) {
    switch (json, generator.below(3)) {
    case (.object(var members), 1...):
      changeMembers(&members)
      json = .object(members)
    case (.array(var items), 1...):
      switch generator.below(3) {
      case 0: items.append(items.isEmpty ? scalar() : generator.pick(items))
      case 1: items.append(scalar())
      default: if !items.isEmpty { items.remove(at: generator.below(items.count)) }
      }
      json = .array(items)
    case (.string, 1...): json = .string(generator.pick(strings))
    case (.number, 1...): json = .number(generator.pick(numbers))
    default: json = generator.below(4) == 0 ? container() : scalar()
    }
  }

  private mutating func changeMembers(_ members: inout [(name: String, value: MutableJSON)]) {
    switch generator.below(4) {
    case 0 where !members.isEmpty: members.remove(at: generator.below(members.count))
    case 1 where !members.isEmpty: members[generator.below(members.count)].value = .null
    case 2 where members.count > 1:
      let value = generator.pick(members).value
      members[generator.below(members.count)].value = value
    default:
      let name = generator.pick(names)
      let value = generator.below(4) == 0 ? container() : scalar()
      members.removeAll { $0.name == name }
      members.append((name: name, value: value))
    }
  }

  private mutating func scalar() -> MutableJSON {
    switch generator.below(6) {
    case 0: .null
    case 1: .boolean(generator.below(2) == 0)
    case 2, 3: .number(generator.pick(numbers))
    default: .string(generator.pick(strings))
    }
  }

  private mutating func container() -> MutableJSON {
    switch generator.below(4) {
    case 0: .array([])
    case 1: .array([scalar()])
    case 2: .object([])
    default: .object([(name: generator.pick(names), value: scalar())])
    }
  }
}
