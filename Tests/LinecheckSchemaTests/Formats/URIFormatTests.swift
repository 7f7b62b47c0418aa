import Testing

@testable import Linecheck
@testable import LinecheckSchema

/// URIs, IRIs, templates and pointers, beyond what the suite asks.
struct URIFormatTests {
  @Test(arguments: [
    "a:", "a+b-c.1:d", "A:/", "a://", "a:///b", "a://:@:", "a://b:/c", "a://b:99999999999/",
    "a://[v1.a:b]", "a://[VFF.~]:1", "a://u:p:q@[::]:8080/x//y;z=1?/?:@#/?", "a:b:c@d", "a:?#",
    "a:%00", "a://%c3%a9", "mailto:a@b?subject=c", "a:/(b)",
  ])
  func urisFollowTheGrammar(text: String) {
    #expect(Format.uri.accepts(text))
    #expect(Format.uriReference.accepts(text))
    #expect(Format.iri.accepts(text))
    #expect(Format.iriReference.accepts(text))
  }

  @Test(arguments: [
    "a b", "a:b c", "a:<", "a:>", "a:\"", "a:{", "a:|", "a:\\", "a:^", "a:`", "a:[", "a:]", "a:%",
    "a:%1", "a:%g1", "a:b#c#d", "a://[", "a://[]", "a://[::1", "a://[1.2.3.4]", "a://[v.a]",
    "a://[v1a]", "a://[v1.]", "a://[vg.a]", "a://[::1]b", "a://[::1]:x", "a://b:c:d", "a://b@c@d",
    "a://b[::1]", ":a", "1a:b", "-a:b", "a:\u{7f}", "a:\u{0}", "a:b\n", "a://b:1x/",
  ])
  func nothingElseIsAURI(text: String) {
    #expect(!Format.uri.accepts(text))
    #expect(!Format.uriReference.accepts(text))
    #expect(!Format.iri.accepts(text))
    #expect(!Format.iriReference.accepts(text))
  }

  @Test(arguments: [
    "", "a", "/", "//", "//a:1", "?", "#", "a/b:c", "./a:b", "../a", "//[::]", "%41",
  ])
  func referencesHaveNoScheme(text: String) {
    #expect(!Format.uri.accepts(text))
    #expect(Format.uriReference.accepts(text))
  }

  @Test(
    arguments: [
      ("a:é", true), ("a://é@ü:1/ß?ø#å", true), ("a:?\u{e000}", true), ("a:\u{e000}", false),
      ("a:#\u{e000}", false), ("a:\u{ffff}", false), ("a:\u{85}", false),
      ("a:\u{1fffe}", false), ("a:\u{e0001}", false), ("a:\u{efffd}", true), ("é:a", false),
      ("a:?\u{10fffd}", true), ("a:?\u{10fffe}", false), ("a://[é]", false), ("a://b:é", false),
    ] as [(String, Bool)])
  func irisGoBeyondASCII(text: String, isRight: Bool) {
    #expect(Format.iri.accepts(text) == isRight)
    #expect(!Format.uri.accepts(text))
  }

  @Test(
    arguments: [
      ("a/b", "write the scheme in front"), ("a:b c", "write blanks as %20"),
      ("a:\\b", "write slashes, not backslashes"), ("", nil), ("a:%", nil),
      ("a:é", "write letters beyond ASCII percent-encoded"),
    ] as [(String, String?)])
  func wrongURIsGetAdvice(text: String, advice: String?) {
    #expect(Format.uri.advice(text) == advice)
  }

  @Test(arguments: [
    "{a}", "{%41%42.c_d}", "{?a*,b:1,c:9999}", "{=a}", "{,a}", "{!a}", "{@a}", "{|a}", "{;a*}{&b}",
    "a'b", "é{a}\u{e000}", "%41", "[#]", "$&*+,-.:;=?@_~",
  ])
  func templatesHoldExpressions(text: String) {
    #expect(Format.uriTemplate.accepts(text))
  }

  @Test(arguments: [
    "{", "}", "a}", "{}", "{+}", "{a", "{{a}}", "{a}}", "{a,}", "{,}", "{.a.}", "{a.}", "{.}",
    "{a:}",
    "{a:0}", "{a:01}", "{a:12345}", "{a:x}", "{a**}", "{a*:1}", "{a-b}", "{é}", "{%4}", "%", "%4",
    "%zz", "a\"b", "a<b", "a>b", "a\\b", "a^b", "a`b", "a|b", "a b", "\u{0}", "\u{7f}", "\u{ffff}",
  ])
  func nothingElseIsATemplate(text: String) {
    #expect(!Format.uriTemplate.accepts(text))
  }

  @Test(arguments: ["0", "1#", "12/", "0+1", "0-1#", "3-0/a", "0/~0", "99999999999999999999/é"])
  func relativePointersBeginWithANumber(text: String) {
    #expect(Format.relativeJSONPointer.accepts(text))
  }

  @Test(arguments: [
    "", "#", "00", "0a", "0+", "0+01", "0+1+1", "0#a", "0/~", "-0", "0 ", " 0", "1.0",
  ])
  func relativePointersAreNothingElse(text: String) {
    #expect(!Format.relativeJSONPointer.accepts(text))
  }

  @Test func pointersInFragmentsGetAdvice() {
    #expect(Format.jsonPointer.advice("#/a") == "leave the # out: it belongs to a URI")
    #expect(Format.jsonPointer.advice("a") == nil)
  }
}
