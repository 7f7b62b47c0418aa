import Linecheck
import Testing

/// Forms of values in HTTP headers.
struct HeaderFormatTests {
  @Test(
    arguments: [
      ("Bearer key_0123456789", true), ("bearer a", true), ("BEARER a.b-c_d~e+f/g==", true),
      ("key_0123456789", false), ("Bearer", false), ("Bearer ", false), ("Bearer  a", false),
      ("Bearer a b", false), ("Bearer =a", false), ("Basic YTpi", false), ("Bearer\ta", false),
      ("Bearer a\n", false), ("", false), ("Bearer é", false), (" Bearer a", false),
    ])
  func carryABearerToken(value: String, isRight: Bool) {
    #expect(Format.bearerToken.accepts(value) == isRight)
  }

  @Test(
    arguments: [
      ("application/json", true), ("Application/JSON", true),
      ("application/json; charset=utf-8", true), ("application/json;charset=utf-8", true),
      ("application/json\t; charset=utf-8", true), ("application/jsonp", false),
      ("application/json-seq", false), ("application/problem+json", false), ("text/html", false),
      ("application", false), ("", false), (" application/json", false),
      ("application/json charset=utf-8", false),
    ])
  func nameJSON(value: String, isRight: Bool) {
    #expect(Format.jsonMediaType.accepts(value) == isRight)
  }
}
