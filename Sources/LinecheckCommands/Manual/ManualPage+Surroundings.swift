import LinecheckReports

/// What a page says of the world around the program.
extension ManualPage {
  /// The environment, and files.
  static var surroundings: Roff {
    ".SH ENVIRONMENT\n" + list(environment) + ".SH FILES\n" + list(files)
  }

  /// Where to read on, from the page of a command or from that of all.
  static func seeAlso(isOfCommand: Bool) -> Roff {
    let text =
      isOfCommand
      ? "linecheck(1)"
      : "linecheck-check(1) and the like: pages of single commands, as linecheck help check --man "
        + "writes them."
    return ".SH \"SEE ALSO\"\n\(text)\n"
  }

  private static let environment = [
    ("NO_COLOR", "without colours, where it is not empty"),
    ("FORCE_COLOR", "with colours, also where no terminal is, if it is neither empty nor 0"),
    ("TERM", "without colours and a line of progress, where it is dumb"),
    ("COLUMNS", "how wide a terminal is, to which lines of payloads are cut"),
    (
      "RETELL_API_KEY, ELEVENLABS_API_KEY, VAPI_API_KEY",
      "the keys that linecheck live asks with, unless --api-key-file names one"
    ),
    ("https_proxy, http_proxy, no_proxy", "which proxy linecheck live asks through"),
  ]

  private static let files = [
    (
      "linecheck.json",
      "what a team agrees on, beside the payloads or in a folder above; options win over it"
    ),
    (
      "linecheck.baseline",
      "a usual name for the findings that are known; --baseline names the file"
    ),
  ]
}
