/// Names that mean secrets, whatever they are the names of: members, parameters, headers.
///
///     SecretNames.mean("X-Api-Key")    // true
///     SecretNames.mean("twilioToken")  // true
///     SecretNames.mean("monkey")       // false
package enum SecretNames {
  /// Words that mean a secret wherever they stand in a name.
  private static let parts = [
    "token", "secret", "passw", "passphrase", "signature", "authorization", "apikey", "credential",
    "cookie",
  ]
  /// Words that mean a secret as a word of their own.
  private static let words: Set<String> = [
    "key", "keys", "auth", "pwd", "pass", "sig", "jwt", "bearer", "otp",
  ]

  /// Whether a name means a secret.
  package static func mean(_ name: String) -> Bool {
    var letters = ""
    var word = ""
    var wasSmall = false
    for scalar in name.unicodeScalars.prefix(200) {
      let isCapital = "A"..."Z" ~= scalar
      let isLetter = isCapital || "a"..."z" ~= scalar
      if !isLetter || isCapital && wasSmall {
        if words.contains(word) { return true }
        word = ""
      }
      if isLetter {
        let small = Unicode.Scalar(scalar.value | 0x20) ?? scalar
        word.unicodeScalars.append(small)
        letters.unicodeScalars.append(small)
      }
      wasSmall = isLetter && !isCapital
    }
    return words.contains(word) || parts.contains { letters.contains($0) }
  }
}
