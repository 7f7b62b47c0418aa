import Linecheck
import LinecheckJSON

/// What all contracts are known by, as tables that a body's outline is held against.
///
/// A contract has a *form* for each variant of its union, most have one. Forms and names are numbered,
/// and what is known of them are bits:
///
///     names     0 event   1 call_inbound   2 message   …
///     places    0 event   1 message/type   …                     where tags stand
///     words     0 assistant-request   1 call_inbound   …
///     forms     0 retell/inbound-call-webhook/request: requires 0 1, knows 0 1, carried by (0, 1)
///
/// The contracts stand in the order in which they are preferred: current editions before older ones,
/// answers to a GET before others, then by id.
final class ShapeIndex: Sendable {
  /// The contracts that a body may be of, the preferred ones first.
  let contracts: [Contract]
  /// For each contract its provider: asking a contract takes its id apart.
  let providers: [String]
  /// For each contract the number of what it describes: several may describe the same object.
  let subjects: [Int]
  let forms: [Form]
  let names: WordTable
  let words: WordTable
  /// Where tags stand: names of the root, or of an object there.
  let places: [Place]
  /// How many words of 64 bits a set of names takes.
  let wordCount: Int
  private let rootPlaces: [Int]
  private let below: [[Int]]
  /// The forms that a word in a place is the tag of: by place and word.
  private let carriers: [[Int]]

  /// A way that a contract's bodies may be.
  struct Form: Sendable {
    let contract: Int
    /// The bits of the names that must be there.
    let required: [UInt64]
    /// The bits of the names that it has.
    let named: [UInt64]
    /// For each kind the bits of the names whose values may be of it.
    let known: [UInt64]
    /// Whether nothing must be there.
    let requiresNothing: Bool
  }

  struct Place: Sendable, Hashable {
    /// The number of the name of the root; -1 where the tag stands there itself.
    let parent: Int
    let name: Int
  }

  /// Tables of contracts; the parameters of requests, which are no bodies, are left out, and so are
  /// contracts that contradict themselves.
  init(_ contracts: [Contract], _ operations: [Operation]) {
    let methods = Dictionary(operations.map { ($0.id, $0.method) }) { first, _ in first }
    let sorted = contracts.filter { $0.part != "parameters" }
      .sorted { Self.rank($0, methods) < Self.rank($1, methods) }
    let read = sorted.compactMap { contract in
      (try? contract.program).map { (contract: contract, signatures: $0.signatures) }
    }
    let signatures = read.flatMap(\.signatures)
    self.contracts = read.map(\.contract)
    providers = read.map(\.contract.provider)
    subjects = Self.subjects(read)
    let tags = signatures.flatMap(\.tags)
    let names = WordTable(signatures.flatMap { $0.members.map(\.name) } + tags.flatMap(\.path))
    let words = WordTable(tags.flatMap(\.words))
    let wordCount = max(1, (names.words.count + 63) / 64)
    func place(_ tag: Signature.Tag) -> Place {
      let numbers = tag.path.map { names.number(of: $0) }
      return Place(parent: numbers.count > 1 ? numbers[0] : -1, name: numbers.last ?? -1)
    }
    let places = Set(tags.map(place)).sorted { ($0.parent, $0.name) < ($1.parent, $1.name) }
    var rootPlaces = Array(repeating: -1, count: names.words.count)
    var below = Array(repeating: [Int](), count: names.words.count)
    for (number, place) in places.enumerated() {
      if place.parent < 0 {
        rootPlaces[place.name] = number
      } else {
        below[place.parent].append(number)
      }
    }
    var forms: [Form] = []
    var carriers = Array(repeating: [Int](), count: places.count * words.words.count)
    for (contract, entry) in read.enumerated() {
      for signature in entry.signatures {
        for tag in signature.tags {
          guard let place = places.firstIndex(of: place(tag)) else { continue }
          for word in tag.words {
            carriers[place * words.words.count + words.number(of: word)].append(forms.count)
          }
        }
        forms.append(Form(contract, signature, names, wordCount))
      }
    }
    (self.forms, self.names, self.words, self.wordCount) = (forms, names, words, wordCount)
    (self.places, self.rootPlaces, self.below, self.carriers) = (
      places, rootPlaces, below, carriers
    )
  }

  /// The place of a tag that a name of the root is; -1 for none.
  func place(ofRoot name: Int) -> Int { rootPlaces[name] }

  /// The places of tags in the value of a name of the root.
  func placesBelow(_ name: Int) -> [Int] { below[name] }

  /// The place of a tag that a name in the value of a name of the root is; -1 for none.
  func place(of name: Int, below parent: Int) -> Int {
    for place in below[parent] where places[place].name == name { return place }
    return -1
  }

  /// The forms that a word in a place is the tag of.
  func carriers(_ place: Int, _ word: Int) -> [Int] { carriers[place &* words.words.count &+ word] }
}

extension ShapeIndex {
  /// What the preference goes by, the least first.
  private static func rank(
    _ contract: Contract, _ methods: [String: String]
  ) -> (Int, Int, String) {
    (contract.edition == nil ? 0 : 1, methods[contract.operation] == "GET" ? 0 : 1, contract.id)
  }

  /// Numbers what contracts describe. Those of one provider and direction describe the same object
  /// where they require the same members (or, requiring none, name the same) and can have the same
  /// words in their tags.
  private static func subjects(_ read: [(contract: Contract, signatures: [Signature])]) -> [Int] {
    var met: [(traits: [String], words: [[String]: Set<String>])] = []
    return read.map { contract, signatures in
      let members = signatures.flatMap(\.members)
      let required = Set(members.filter(\.isRequired).map(\.name))
      let telling = required.isEmpty ? Set(members.map(\.name)) : required
      let traits =
        [contract.provider, "\(contract.isOfRequest)", "\(required.isEmpty)"] + telling.sorted()
      var words: [[String]: Set<String>] = [:]
      for tag in signatures.flatMap(\.tags) { words[tag.path, default: []].formUnion(tag.words) }
      let known = met.firstIndex { other in
        other.traits == traits && other.words.count == words.count
          && words.allSatisfy { !$0.value.isDisjoint(with: other.words[$0.key] ?? []) }
      }
      if let known { return known }
      met.append((traits, words))
      return met.count - 1
    }
  }
}

extension ShapeIndex.Form {
  fileprivate init(
    _ contract: Int, _ signature: Signature, _ names: WordTable, _ wordCount: Int
  ) {
    self.contract = contract
    var required = Array(repeating: UInt64(0), count: wordCount)
    var named = required
    var known = Array(repeating: UInt64(0), count: wordCount * Value.Kind.allCases.count)
    for member in signature.members {
      let name = names.number(of: member.name)
      let bit = UInt64(1) << UInt64(name & 63)
      named[name >> 6] |= bit
      if member.isRequired { required[name >> 6] |= bit }
      for kind in member.kinds { known[Int(kind.rawValue) * wordCount + name >> 6] |= bit }
    }
    requiresNothing = required.allSatisfy { $0 == 0 }
    (self.required, self.named, self.known) = (required, named, known)
  }
}
