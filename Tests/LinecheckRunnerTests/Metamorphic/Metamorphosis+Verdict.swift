import Linecheck

extension Metamorphosis {
  /// Every finding in words, without those about strangers, which may be notes only.
  ///
  /// What belongs to no finding in particular is said with the first one of its object; where the order
  /// of members changes, what is said beside the findings stands for itself.
  func verdict(_ texts: [[UInt8]]) throws -> [String] {
    let spots = try texts.map { Spots(try Document($0)) }
    func line(_ text: Int, _ message: Message, _ pointer: JSONPointer, _ range: Range<Int>)
      -> String
    {
      let message = message.text(revealing: transformation.keepsScalars)
      return "\(text) \(pointer), \(spots[text].spot(range)): \(message)"
    }
    return try subject.judge(texts).flatMap { text, finding -> [String] in
      if finding.isAboutStranger && finding.severity == .note { return [] }
      let related = finding.related.map { line(text, $0.message, $0.pointer, $0.range) }
      let own = line(text, finding.message, finding.pointer, finding.range)
      let whole = "\(finding.severity) \(finding.rule) | \(own) | \(finding.help ?? "")"
      return transformation.keepsOrder
        ? [([whole] + related).joined(separator: " | ")] : [whole] + related
    }
  }

  /// Where a checker is certain of a text in which something is found.
  func unsoundCertainty(_ texts: [[UInt8]]) throws -> String? {
    guard let program = subject.program else { return nil }
    var checker = Checker(program)
    for text in texts {
      let worst = checker.findings(in: text, from: .note).map(\.severity).max()
      for severity in Severity.allCases where checker.accepts(PaddedBytes(text), at: severity) {
        if let worst, worst >= severity { return "certain at \(severity), but something \(worst)" }
      }
    }
    return nil
  }
}
