package import LinecheckJSON

/// What an object is known by from the outside: the members that its rules name, and the words that
/// tell it from others.
///
/// A rule has one signature for each variant of a union, and one for where no tag chooses any.
package struct Signature: Sendable {
  /// A member that the rules name.
  package struct Member: Sendable {
    package let name: String
    /// The kinds that it may be of.
    package internal(set) var kinds: Set<Value.Kind>
    /// Whether it is an error that it is not there, whatever the rest of the body is.
    package internal(set) var isRequired: Bool
  }

  /// A member, at the root or in a member of the root, whose word tells what the object is.
  package struct Tag: Sendable, Hashable {
    package let path: [String]
    package let words: Set<String>
  }

  /// The members, sorted by name.
  package internal(set) var members: [Member] = []
  /// The tags; one that is right is enough.
  package internal(set) var tags: [Tag] = []
}

extension Program {
  /// What the payload is known by, one signature for each way that it may be.
  package var signatures: [Signature] {
    let reader = SignatureReader(code: code, records: records)
    return reader.readings(of: code.root, isThere: true, path: []).map(\.signature)
  }
}

/// Reads the signatures of nodes.
private struct SignatureReader {
  let code: Code
  let records: [Constraint]
  private let effort = Effort()

  init(code: Code, records: [Constraint]) {
    self.code = code
    self.records = records
  }

  /// How many nodes may still be read: rules that lead to each other in many ways end here, and
  /// what is known of them by then is what their bodies are known by.
  private final class Effort {
    var left = 20_000
  }

  /// More variants than this are read as one.
  private static let mostReadings = 64

  /// What is read of one variant of a node.
  struct Reading {
    var members: [String: Signature.Member] = [:]
    var tags: Set<Signature.Tag> = []

    var signature: Signature {
      Signature(
        members: members.values.sorted { $0.name < $1.name },
        tags: tags.sorted { $0.path.joined(separator: "/") < $1.path.joined(separator: "/") })
    }

    /// Both are true of the value.
    func and(_ other: Reading) -> Reading {
      var both = self
      both.tags.formUnion(other.tags)
      both.members.merge(other.members) { first, second in
        Signature.Member(
          name: first.name, kinds: first.kinds.intersection(second.kinds),
          isRequired: first.isRequired || second.isRequired)
      }
      return both
    }

    /// One of them is true of the value.
    static func either(_ readings: [Reading]) -> Reading {
      guard var result = readings.first else { return Reading() }
      for other in readings.dropFirst() {
        result.tags.formIntersection(other.tags)
        for name in Set(result.members.keys).union(other.members.keys) {
          let (first, second) = (result.members[name], other.members[name])
          result.members[name] = Signature.Member(
            name: name, kinds: (first?.kinds ?? []).union(second?.kinds ?? []),
            isRequired: first?.isRequired == true && second?.isRequired == true)
        }
      }
      return result
    }
  }

  /// The readings of a node, one for each variant; `isThere` says whether its value always is.
  func readings(
    of node: Int, isThere: Bool, path: [String], outer: Set<Int> = []
  ) -> [Reading] {
    effort.left -= 1
    if outer.contains(node) || effort.left < 0 { return [Reading()] }
    let outer = outer.union([node])
    var readings = [Reading()]
    for step in code.nodes[node].steps.map({ code.steps[$0] }) {
      let more = self.readings(of: step, isThere: isThere, path: path, outer: outer)
      readings = Self.combined(readings, more)
    }
    return readings
  }

  /// Each of the one with each of the other.
  private static func combined(_ left: [Reading], _ right: [Reading]) -> [Reading] {
    if left.count * right.count > mostReadings { return [Reading.either(left).and(.either(right))] }
    return left.flatMap { one in right.map { one.and($0) } }
  }

  private func readings(
    of step: Code.Step, isThere: Bool, path: [String], outer: Set<Int>
  ) -> [Reading] {
    func inside(_ nodes: [Int]) -> [[Reading]] {
      nodes.filter { $0 >= 0 }
        .map { readings(of: $0, isThere: isThere, path: path, outer: outer) }
    }
    switch step.operation {
    case .members: return [members(code.shapes[Int(step.a)], isThere: isThere, path: path, outer)]
    case .reference: return inside([Int(step.a)]).flatMap(\.self)
    case .all:
      return inside(code.groups[Int(step.a)]).reduce([Reading()], Self.combined)
    case .one where step.b == 1:
      // Chosen by its kind: of an object only one branch speaks.
      let objects = code.groups[Int(step.a)].filter { code.nodes[$0].kinds.contains(.object) }
      return objects.isEmpty ? [Reading()] : inside(objects).flatMap(\.self)
    case .one, .any: return [.either(inside(code.groups[Int(step.a)]).flatMap(\.self))]
    case .when:
      let branches = Array(code.groups[Int(step.a)].dropFirst())
      let read = inside(branches).flatMap(\.self)
      return [.either(branches.contains { $0 < 0 } ? read + [Reading()] : read)]
    case .tagged: return variants(of: code.tags[Int(step.a)], isThere: isThere, path, outer)
    default: return [Reading()]
    }
  }

  private func variants(
    of union: Code.Tag, isThere: Bool, _ path: [String], _ outer: Set<Int>
  ) -> [Reading] {
    var readings: [Reading] = []
    for variant in union.variants {
      for var reading in self.readings(
        of: variant.node, isThere: isThere, path: path, outer: outer)
      {
        let tag = Signature.Tag(path: path + [union.member.text], words: [variant.name])
        // The member's own rule, in a variant, says the same.
        reading.tags = reading.tags.filter { $0.path != tag.path }
        if isThere { reading.tags.insert(tag) }
        readings.append(reading)
      }
    }
    guard union.otherwise >= 0 else { return readings }
    return readings
      + self.readings(of: union.otherwise, isThere: isThere, path: path, outer: outer)
  }

  private func members(
    _ shape: Code.Shape, isThere: Bool, path: [String], _ outer: Set<Int>
  ) -> Reading {
    var reading = Reading()
    for member in shape.members where member.node >= 0 {
      let name = code.name(of: member)
      let isAlways = member.required >= 0 && member.condition < 0
      let isRequired =
        isAlways && records[Int(member.required)].severity == .error
        && code.exceptions[Int(member.required)] == nil
      reading.members[name] = Signature.Member(
        name: name, kinds: kinds(of: member), isRequired: isRequired)
      guard isThere && isAlways else { continue }
      let place = path + [name]
      if let words = words(of: Int(member.node)) {
        reading.tags.insert(Signature.Tag(path: place, words: words))
      } else if path.isEmpty {
        // A union below the root gives its words to the object: whatever the variant, it is known.
        let inner = readings(of: Int(member.node), isThere: true, path: place, outer: outer)
        for tag in inner.flatMap(\.tags) {
          let known = reading.tags.first { $0.path == tag.path }
          if let known { reading.tags.remove(known) }
          let words = tag.words.union(known?.words ?? [])
          reading.tags.insert(Signature.Tag(path: tag.path, words: words))
        }
      }
    }
    return reading
  }

  /// The words that a string may be, where it is one of a few.
  private func words(of node: Int) -> Set<String>? {
    for step in code.nodes[node].steps.map({ code.steps[$0] }) where step.operation == .enumeration
    {
      let words = code.literals[Int(step.a)].values.compactMap { literal -> String? in
        if case .string(let word) = literal { return word }
        return nil
      }
      if !words.isEmpty { return Set(words) }
    }
    return nil
  }

  private func kinds(of member: Code.Member) -> Set<Value.Kind> {
    var kinds = code.nodes[Int(member.node)].kinds.widened
    // What its rule makes of null is no matter where the object judges it first.
    if member.null >= 0 { kinds.remove(.null) }
    return Set(Value.Kind.allCases.filter { kinds.contains(Kinds($0)) })
  }
}
