/// What a page may do: show its own style, run its own script, and nothing else. Markup that got into
/// it all the same would load nothing, run nothing and send nothing.
enum HTMLPolicy {
  /// SHA-256 of `HTMLStyle.text` in Base64; a test computes it anew.
  static let styleHash = "x3NomF+0oEyqNlgbTGBoslYxRGlf/1XPrxVf3jajus4="

  /// SHA-256 of `HTMLScript.text` in Base64; a test computes it anew.
  static let scriptHash = "rkO2yOOCS6o/2+mc9Ubn14IuHieymmD+qlMBSDKFH+w="

  /// The directives of Content Security Policy. The only image is the icon, which is in the page.
  static let directives = """
    default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; \
    img-src data:; base-uri 'none'; form-action 'none'
    """
}
