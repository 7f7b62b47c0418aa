import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks what is promised of several bodies together: the numbers of one account.
enum GroupCheck {
  /// A body of the group and the contract that it was checked against.
  struct Body {
    var bytes: PaddedBytes
    var contract: Contract
    /// How a finding in it is shown.
    var redacted: (Finding) -> ReportedFinding
  }

  /// A finding in one of the bodies, as that body has it.
  struct Placed {
    var body: Int
    var finding: Finding
  }

  /// What is found in bodies of one contract; nil where nothing could be judged: the contract says
  /// nothing about several bodies, or there is only one.
  ///
  /// - Throws: `RuleMistakes` where the contract contradicts itself.
  static func findings(
    in bodies: [PaddedBytes], _ contract: Contract, from severity: Severity
  ) throws -> [Placed]? {
    guard let program = try contract.group else { return nil }
    // A body that is not JSON has failed by itself, and says nothing about the others.
    let sound = bodies.indices.filter { (try? Document(bodies[$0])) != nil }
    guard sound.count > 1 else { return nil }
    var text = Array("[".utf8)
    var starts: [Int] = []
    for place in sound {
      if !starts.isEmpty { text.append(UInt8(ascii: ",")) }
      starts.append(text.count)
      text += bodies[place].all
    }
    text.append(UInt8(ascii: "]"))
    let document = try Document(text)
    return program.findings(in: document, from: severity).compactMap { finding in
      guard let item = finding.pointer.tokens.first.flatMap({ Int($0) }) else { return nil }
      let moved = finding.moved(dropping: 1) { range in
        range.lowerBound - starts[item]..<range.upperBound - starts[item]
      }
      return Placed(body: sound[item], finding: moved)
    }
  }
}

extension GroupCheck.Body {
  /// A body that is a whole file.
  init(_ bytes: PaddedBytes, _ contract: Contract, _ options: CheckRun.Options) {
    self.init(bytes: bytes, contract: contract) { finding in
      FindingRedactor(
        bytes, contract, revealing: options.revealing, additions: options.additions
      ).redacted(finding)
    }
  }
}
