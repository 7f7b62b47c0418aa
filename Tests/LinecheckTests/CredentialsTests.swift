import Linecheck
import Testing

/// Secrets inside of texts stay hidden, asked for or not.
struct CredentialsTests {
  @Test(arguments: [
    ("sip:user:pass@host", "sip:user:•••@host"),
    (
      "sips:+14155550123:p/w;x@host:5061;transport=tls",
      "sips:+14155550123:•••@host:5061;transport=tls"
    ),
    ("SIP:user:pass@host?a=b", "SIP:user:•••@host?a=b"),
    ("https://u:p@h/a@b", "https://u:•••@h/a@b"), ("https://u:p/q@h/a", "https://u:•••@h/a"),
    ("https://key@h/a", "https://•••@h/a"), ("https://h:80/a:b@c", "https://h:80/a:b@c"),
    ("user:pass@host", "user:•••@host"), ("a.b@example.com", "a.b@example.com"),
    ("mailto:a@b", "mailto:a@b"), ("https://h/?a=1&b=2", "https://h/?a=1&b=2"),
    ("https://h/?api_key=k1&b=2", "https://h/?api_key=•••&b=2"),
    ("https://h/?b=2&X-Amz-Signature=k1#c", "https://h/?b=2&X-Amz-Signature=•••#c"),
    ("https://u:p@h?token=a=b", "https://u:•••@h?token=•••"),
    ("two: sip:a:b@c and https://d:e@f", "two: sip:a:•••@c and https://d:•••@f"),
    ("<sip:a:b@c>", "<sip:a:•••@c>"), ("password=a b", "password=••• b"), ("token=", "token="),
    ("@", "@"), ("=", "="), (":@", ":@"), ("a:@b", "a:@b"), ("://@", "://@"), ("", ""),
  ])
  func hidesThem(text: String, shown: String) {
    let json = "\"\(text)\""
    #expect(Redaction.shown(json, .plain, revealing: true) == "\"\(shown)\"")
    #expect(Redaction.shown(json, .personal, revealing: true) == "\"\(shown)\"")
    #expect(Redaction.shownName(text, revealing: true) == shown)
  }

  @Test func hidesThemAlsoFromShapes() {
    #expect(Redaction.shown(#""sip:me:P4ss@h""#, nil, revealing: false) == #""aaa:aa:•••@a""#)
    #expect(Redaction.shown(#""h?key=P4ss""#, .plain, revealing: false) == #""h?key=•••""#)
  }

  @Test(arguments: [
    "token", "accessToken", "X-Api-Key", "apikey", "client_secret", "PASSWORD", "sig", "Cookie",
    "Set-Cookie", "Proxy-Authorization", "x-signature", "key", "auth", "AuthToken", "private.key",
  ])
  func knowsNamesOfSecrets(name: String) {
    #expect(Redaction.shown("\"\(name)=x\"", .plain, revealing: true) == "\"\(name)=•••\"")
  }

  @Test(arguments: [
    "monkey", "author", "keyboard", "design", "passenger", "transport", "hotkeys", "",
  ])
  func knowsNamesOfNone(name: String) {
    #expect(Redaction.shown("\"\(name)=x\"", .plain, revealing: true) == "\"\(name)=x\"")
  }
}
