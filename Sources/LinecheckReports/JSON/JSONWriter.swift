/// What has a form as JSON.
protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

/// Writes JSON as it is said, for people or for machines.
///
/// What belongs together stands on one line of an object; machines get everything on one line:
///
///     {                                       {"line": 14, "column": 17, "documented": null}
///       "line": 14, "column": 17,
///       "documented": null
///     }
struct JSONWriter {
  /// How values are laid out.
  enum Layout {
    case rows, oneLine
  }

  private let layout: Layout
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var margin: Int
  /// Whether a bracket was opened last.
  private var isFirst = true

  /// A writer; all lines behind the first begin with a number of blanks.
  init(_ layout: Layout, margin: Int = 0) {
    self.layout = layout
    self.margin = margin
    bytes.reserveCapacity(512)
  }

  /// The text of a value.
  static func text(_ value: some JSONWritable, _ layout: Layout, margin: Int = 0) -> String {
    var json = JSONWriter(layout, margin: margin)
    value.write(to: &json)
    return json.text
  }

  /// What was written, as a text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object of rows.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// An object on one line, whose members are all written with `beside`.
  mutating func inline(_ members: (inout JSONWriter) -> Void) {
    write(layout == .rows ? "{ " : "{")
    isFirst = true
    members(&self)
    write(layout == .rows ? " }" : "}")
    isFirst = false
  }

  /// An array, one item a line.
  mutating func array(_ items: some Sequence<some JSONWritable>) {
    open(UInt8(ascii: "["))
    for item in items {
      beginLine()
      item.write(to: &self)
    }
    close(UInt8(ascii: "]"))
  }

  /// A member that begins a row.
  mutating func row(_ name: String, _ value: some JSONWritable) {
    beginLine()
    member(name, value)
  }

  /// A member that stands on the row of the one before.
  mutating func beside(_ name: String, _ value: some JSONWritable) {
    if !isFirst { write(", ") }
    isFirst = false
    member(name, value)
  }

  private mutating func member(_ name: String, _ value: some JSONWritable) {
    quote(name)
    write(": ")
    value.write(to: &self)
  }
}

extension JSONWriter {
  /// Text that is JSON already.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A string; what terminals and readers of logs act on is written as escapes.
  mutating func quote(_ string: String) {
    let start = bytes.count
    bytes.append(UInt8(ascii: "\""))
    Visible.append(string, to: &bytes) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      default: nil
      }
    }
    LogLine.breakCommands(of: &bytes, from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    margin += 2
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    margin -= 2
    if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func beginLine() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if layout == .oneLine && !isFirst { bytes.append(UInt8(ascii: " ")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .rows else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<margin { bytes.append(UInt8(ascii: " ")) }
  }
}

extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.write(String(self)) }
}

extension Bool: JSONWritable {
  func write(to json: inout JSONWriter) { json.write(self ? "true" : "false") }
}

extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.quote(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.write("null") }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  func write(to json: inout JSONWriter) { json.array(self) }
}
