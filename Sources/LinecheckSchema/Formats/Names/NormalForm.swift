@_spi(_Unicode) import Swift

extension InternationalLabel {
  /// Whether scalars are in the normal form NFC (UAX #15), as a label must be (RFC 5891, 5.2).
  static func isInNormalForm(_ label: [UInt32]) -> Bool {
    var string = ""
    string.unicodeScalars.append(contentsOf: label.lazy.compactMap(Unicode.Scalar.init))
    return string._nfc.lazy.map(\.value).elementsEqual(label)
  }
}
