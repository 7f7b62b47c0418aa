import Linecheck

@testable import LinecheckSchema

/// The formats that JSON Schema defines.
let formatNames = [
  "date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4",
  "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uri-template", "uuid", "json-pointer",
  "relative-json-pointer", "regex",
]
