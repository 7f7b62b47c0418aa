import Linecheck

extension Metamorphosis {
  /// The objects of each text that may hold a stranger.
  ///
  /// One of them alone tells which: a rule about any member (a header, a variable) finds the stranger
  /// itself; a rule that compares two whole values finds these different.
  func open(in texts: [[UInt8]], _ trees: [RawTree]) throws -> [Set<[Int]>] {
    guard subject.mayHoldStrangers, transformation == .strangers || transformation == .all else {
      return trees.map { _ in [] }
    }
    return try trees.indices.map { place in
      var open: Set<[Int]> = []
      for path in trees[place].objects {
        var probed = texts
        probed[place] = Array(Strangers.probe(trees[place], at: path).text.utf8)
        let isRuled = try subject.judge(probed).contains { _, finding in
          finding.isAboutStranger && finding.severity > .note
            || Self.comparing.contains(finding.rule)
        }
        if !isRuled { open.insert(path) }
      }
      return open
    }
  }

  /// The rules that compare whole values, with all that these hold.
  private static let comparing: Set<RuleID> = [
    "elevenlabs.phone-number.provider_config.alias",
    "vapi.webhook.assistant-request.request.customer.same-as-call",
  ]
}

extension RawTree {
  /// The steps to every object.
  var objects: [[Int]] {
    var paths: [[Int]] = []
    _ = mapMembers { members, path in
      paths.append(path)
      return members
    }
    return paths
  }
}

extension Finding {
  var isAboutStranger: Bool {
    pointer.tokens.contains { $0.hasPrefix(Strangers.prefix) }
  }
}
