@_spi(Scanning) import LinecheckJSON

/// A domain name whose labels may be in Unicode (RFC 5890, 2.3.2.3).
enum InternationalName {
  /// Whether a name is right: each label, all of them in the length that they have in ASCII, and
  /// together by the Bidi rule. In the domain of mail only the dot joins labels, and they need not
  /// be in NFC.
  static func accepts(_ text: Text, _ range: Range<Int>, isMailDomain: Bool = false) -> Bool {
    // No character beyond ASCII is shorter when it is encoded, and none has more than four bytes.
    guard 1...(4 * 253) ~= range.count else { return false }
    var labels: [InternationalLabel] = []
    var scalars: [UInt32] = []
    var length = -1
    var index = range.lowerBound
    while true {
      let isAtEnd = index == range.upperBound
      let scalar = isAtEnd ? 0x2e : text.scalar(&index, range.upperBound)
      guard isSeparator(scalar, isMailDomain: isMailDomain) else {
        scalars.append(scalar)
        continue
      }
      guard let label = InternationalLabel(scalars, needsNormalForm: !isMailDomain) else {
        return false
      }
      length += label.encodedLength + 1
      labels.append(label)
      scalars.removeAll(keepingCapacity: true)
      if isAtEnd { break }
    }
    guard length <= 253 else { return false }
    return !labels.contains(where: \.hasRightToLeft) || labels.allSatisfy(\.followsBidiRule)
  }

  private static func isSeparator(_ scalar: UInt32, isMailDomain: Bool) -> Bool {
    switch scalar {
    case 0x2e: true
    case 0x3002, 0xff0e, 0xff61: !isMailDomain
    default: false
    }
  }
}
