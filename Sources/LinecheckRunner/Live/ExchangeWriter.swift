import Linecheck
import LinecheckJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes an exchange as its file has it, and hides a key wherever it stands.
struct ExchangeWriter {
  private(set) var bytes: [UInt8] = []
  private let keys: [[UInt8]]

  /// - Parameter key: what is to be hidden.
  init(hiding key: String?) {
    // A key may stand in a string of JSON, where a slash may have been escaped.
    let forms = key.map { [$0, $0.replacing("/", with: #"\/"#)] }
    // What is shorter than a word is no secret, and stands everywhere.
    keys = (forms ?? []).map { Array($0.utf8) }.filter { $0.count >= 6 }
  }

  mutating func write(
    _ request: HTTPRequest, _ answer: HTTPAnswer?, _ trouble: Trouble?, at time: String?,
    bodiesAsStrings: Bool
  ) {
    add("{\n  \"request\": {\n    \"method\": \(quoted(request.method)),\n")
    add("    \"url\": \(quoted(request.url)),\n")
    addHeaders(request.headers)
    if let body = request.body { addBody(body, asString: bodiesAsStrings) }
    add("\n  }")
    if let answer {
      add(",\n  \"response\": {\n    \"status\": \(answer.status),\n")
      addHeaders(answer.headers)
      // Of an answer that came to its end nothing is missing: an empty body is one, and no JSON.
      if !answer.body.isEmpty || trouble == nil && answer.status != 204 {
        addBody(answer.body, asString: bodiesAsStrings)
      }
      add("\n  }")
    }
    if let trouble { add(",\n  \"trouble\": \(quoted(trouble.rawValue))") }
    if let time { add(",\n  \"startedAt\": \(quoted(time))") }
    if let answer { add(",\n  \"milliseconds\": \(answer.milliseconds)") }
    add("\n}\n")
  }

  /// Adds headers; those of one name are a list (RFC 9110, 5.2).
  private mutating func addHeaders(_ headers: [HTTPHeader]) {
    var names: [String] = []
    var values: [String: [String]] = [:]
    for header in headers {
      let name = header.name.lowercased()
      if values[name] == nil { names.append(name) }
      values[name, default: []].append(header.value)
    }
    add("    \"headers\": {")
    for (place, name) in names.enumerated() {
      let own = (values[name] ?? []).map(quoted)
      let value = own.count == 1 ? own[0] : "[\(own.joined(separator: ", "))]"
      add("\(place == 0 ? "" : ",")\n      \(quoted(name)): \(value)")
    }
    add(names.isEmpty ? "}" : "\n    }")
  }

  /// Adds a body as it came where that is possible, so that places in it are its own.
  private mutating func addBody(_ body: [UInt8], asString: Bool) {
    let body = hidden(body)
    if !asString, Self.isObjectOrArray(body) {
      add(",\n    \"body\":\n")
      bytes += body
    } else if let text = String(validating: body, as: UTF8.self) {
      add(",\n    \"body\": \(JSONText.quoted(text))")
    } else {
      add(",\n    \"encoding\": \"base64\"")
      add(",\n    \"body\": \"\(Data(body).base64EncodedString())\"")
    }
  }

  private static func isObjectOrArray(_ body: [UInt8]) -> Bool {
    guard let document = try? Document(body), !body.starts(with: [0xef, 0xbb, 0xbf]) else {
      return false
    }
    return document.root.kind == .object || document.root.kind == .array
  }

  /// Hides what is a key only once its escapes are read: all of the string that has one.
  mutating func hideEscapedKeys() {
    guard !keys.isEmpty, bytes.contains(UInt8(ascii: "\\")), let document = try? Document(bytes)
    else { return }
    let words = keys.map { String(decoding: $0, as: UTF8.self) }
    for (index, node) in document.nodes.enumerated() {
      let range = Int(node.start)..<Int(node.end)
      guard document.isName(index) || node.kind == .string, range.upperBound <= bytes.count,
        bytes[range].contains(UInt8(ascii: "\\"))
      else { continue }
      let text = document.decodedString(index)
      guard words.contains(where: text.contains) else { continue }
      for place in range { bytes[place] = UInt8(ascii: "x") }
    }
  }

  private func quoted(_ text: String) -> String {
    JSONText.quoted(String(decoding: hidden(Array(text.utf8)), as: UTF8.self))
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  /// The same bytes with `x` for each byte of a key.
  private func hidden(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in keys {
      var place = 0
      while place + key.count <= bytes.count {
        if bytes[place] == key[0], bytes[place..<place + key.count].elementsEqual(key) {
          for end in place..<place + key.count { bytes[end] = UInt8(ascii: "x") }
        }
        place += 1
      }
    }
    return bytes
  }
}
