package import Linecheck

extension Format {
  /// A format that JSON Schema defines, by its name there; nil where it defines none of that name.
  ///
  /// Source: JSON Schema Validation 2020-12, 7.3. Older drafts have fewer formats, and those that
  /// they have mean the same, so one table serves them all.
  package static func named(_ name: String) -> Format? {
    switch name {
    case "date": date
    case "time": time
    case "date-time": dateTime
    case "duration": duration
    case "email": email
    case "idn-email": internationalEmail
    case "hostname": schemaHostName
    case "idn-hostname": internationalHostName
    case "ipv4": ipv4
    case "ipv6": ipv6
    case "uri": uri
    case "uri-reference": uriReference
    case "iri": iri
    case "iri-reference": iriReference
    case "uri-template": uriTemplate
    case "uuid": uuid
    case "json-pointer": jsonPointer
    case "relative-json-pointer": relativeJSONPointer
    case "regex": regularExpression
    default: nil
    }
  }
}
