import Linecheck

extension Retell {
  /// The body of every error: one shape, repeated under the name of each response.
  ///
  /// No member is required, so that an empty object is a right body.
  static func error(_ id: String, named response: String) -> Rule {
    Rule.object {
      Field("status", .string.one(of: "error")).optional()
      Field("message", .string).optional()
    }
    .component(
      id, at: "#/components/responses/\(response)/content/application~1json/schema", own: "body")
  }
}
