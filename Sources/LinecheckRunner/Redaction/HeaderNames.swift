/// Names of headers that tell of nobody: those that HTTP and SIP define, in small letters.
enum HeaderNames {
  /// Names whose values are as harmless: what a message is made of, not whom it is about.
  static let plain: Set<String> = [
    "accept", "accept-charset", "accept-encoding", "accept-language", "accept-ranges", "age",
    "allow", "cache-control", "connection", "content-encoding", "content-language",
    "content-length", "content-type", "date", "expires", "keep-alive", "pragma", "retry-after",
    "server", "strict-transport-security", "te", "trailer", "transfer-encoding", "upgrade", "vary",
    "via", "warning", "x-content-type-options", "x-frame-options",
  ]

  /// All of them.
  static let all: Set<String> = plain.union([
    "access-control-allow-headers", "access-control-allow-methods", "access-control-allow-origin",
    "alt-svc", "authorization", "call-id", "cf-ray", "contact", "content-disposition",
    "content-location", "content-security-policy", "cookie", "cseq", "diversion", "etag", "expect",
    "forwarded", "from", "history-info", "host", "if-match", "if-modified-since", "if-none-match",
    "last-modified", "link", "location", "origin", "p-asserted-identity", "p-preferred-identity",
    "privacy", "proxy-authenticate", "proxy-authorization", "range", "record-route", "referer",
    "remote-party-id", "route", "set-cookie", "to", "traceparent", "user-agent", "user-to-user",
    "www-authenticate", "x-api-key", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto",
    "x-retell-signature", "x-vapi-secret", "x-vapi-signature", "xi-api-key", "x-ratelimit-limit",
    "x-ratelimit-remaining", "x-ratelimit-reset", "x-real-ip", "x-request-id",
  ])
}
