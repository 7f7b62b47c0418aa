/// A command line that means nothing, and what to write instead.
package struct UsageError: Error {
  package let message: String
  package let help: String?

  /// A mistake, and what to do about it.
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
