import Linecheck
@_spi(Scanning) import LinecheckJSON

extension FixtureReader {
  /// Members of a HAR that tell of nobody.
  private static let plain: Set<String> = [
    "version", "method", "httpVersion", "statusText", "mimeType", "encoding", "startedDateTime",
    "pageref", "id", "expires", "connection", "_resourceType", "_priority", "_fromCache",
    "_initiator_type",
  ]

  /// Further names that HAR 1.2 defines.
  private static let names: Set<String> = plain.union([
    "log", "creator", "browser", "pages", "entries", "request", "response", "cache", "timings",
    "name", "value", "title", "pageTimings", "onContentLoad", "onLoad", "time", "url", "cookies",
    "headers", "queryString", "postData", "headersSize", "bodySize", "status", "content",
    "redirectURL", "params", "text", "size", "compression", "path", "domain", "httpOnly", "secure",
    "sameSite", "fileName", "contentType", "beforeRequest", "afterRequest", "lastAccess", "eTag",
    "hitCount", "blocked", "dns", "connect", "send", "wait", "receive", "ssl", "serverIPAddress",
    "comment", "_initiator", "_error", "_transferSize", "_webSocketMessages",
  ])

  /// Adds what stands in an entry, but for bodies in base64.
  mutating func addEntry(
    _ exchange: Exchange, _ contracts: ExchangeContracts?, _ operations: FixtureOperations
  ) {
    for (name, value) in exchange.document.root.members ?? [] {
      let isSide = name == "request" || name == "response"
      guard isSide, value.kind == .object else {
        addMember(name, value, "", operations)
        continue
      }
      let isRequest = name == "request"
      let contract = isRequest ? contracts?.request : contracts?.response
      let isOfBody = contract.map { $0.part != "parameters" } ?? false
      let side = isRequest ? exchange.request : exchange.response ?? exchange.request
      let body = isRequest ? "postData" : "content"
      for (inner, member) in value.members ?? [] {
        guard inner == body, member.kind == .object else {
          addMember(inner, member, "/" + name, operations)
          continue
        }
        for (part, content) in member.members ?? [] {
          guard part == "text", content.kind == .string else {
            addMember(part, content, "/\(name)/\(body)", operations)
            continue
          }
          if case .base64 = side.body { continue }
          let text = MappedText(contentOf: content.range, in: content.document.bytes)
          addBody(
            PaddedBytes(text.bytes), isOfBody ? try? contract?.program : nil,
            "/\(name)/\(body)/text", at: text.source)
        }
      }
    }
  }

  /// Adds what stands around the entries.
  mutating func addArchive(_ document: Document) {
    let operations = FixtureOperations([])
    for (name, value) in document.root.members ?? [] {
      guard name == "log", value.kind == .object else {
        addMember(name, value, "", operations)
        continue
      }
      for (inner, member) in value.members ?? [] where inner != "entries" {
        switch inner {
        case "creator", "browser":
          // The program that wrote the file.
          for (part, text) in member.members ?? [] where part != "name" && part != "version" {
            addMember(part, text, "/log/" + inner, operations)
          }
        default: addMember(inner, member, "/log", operations)
        }
      }
    }
  }

  private mutating func addMember(
    _ name: String, _ value: Value, _ pattern: String, _ operations: FixtureOperations
  ) {
    guard Self.names.contains(name) else { return addUnknown(value, pattern) }
    let place = pattern + "/" + name
    switch (name, value.kind) {
    case ("url", .string), ("redirectURL", .string): addURL(value, place, operations)
    case ("headers", .array):
      for header in value.items ?? [] { addHeader(header, place) }
    case (_, .object):
      for (inner, member) in value.members ?? [] { addMember(inner, member, place, operations) }
    case (_, .array):
      for item in value.items ?? [] {
        for (inner, member) in item.members ?? [] { addMember(inner, member, place, operations) }
        if item.kind == .string { addScalar(item.document, item.index, nil, place, at: nil) }
      }
    case (_, .string) where Self.plain.contains(name): addPlain(value, place)
    case (_, .string): addScalar(value.document, value.index, .personal, place, at: nil)
    default: addPlain(value, place)
    }
  }

  /// Adds a header, an object of a name and a value.
  private mutating func addHeader(_ header: Value, _ place: String) {
    let name = header["name"]?.string ?? ""
    for (inner, member) in header.members ?? [] {
      switch inner {
      case "name":
        if isUnknownHeader(name), member.kind == .string {
          addScalar(member.document, member.index, nil, place + "/?", at: nil)
        }
      case "value": addHeader(name, member, place + "/value")
      default: addUnknown(member, place)
      }
    }
  }
}
