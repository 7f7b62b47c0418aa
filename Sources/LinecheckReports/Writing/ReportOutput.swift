public import LinecheckRunner

/// What a report is made of: bytes that can be written by now, and bytes that are kept until what
/// stands before them is known.
///
///     output.keep(row)               // of each payload, as often as there are payloads
///     output.write("3 rows:\n")      // at the end
///     output.writeKept()             // and here they are
///
/// What is kept goes to a file without a name once it is large, so that a report of any size takes
/// little memory.
public final class ReportOutput {
  private enum Part {
    case bytes([UInt8])
    case kept(Spool, bytes: Int)
  }

  private var parts: [Part] = []
  private var bytes: [UInt8] = []
  private var kept: [Int: Spool] = [:]
  private var reading: SpoolReader?

  /// Nothing yet.
  public init() {}

  /// Whether there is something to write by now.
  package var isEmpty: Bool { bytes.isEmpty && parts.isEmpty && reading == nil }

  /// Adds a text.
  public func write(_ text: String) { bytes += text.utf8 }

  /// Adds bytes.
  func write(_ more: [UInt8]) { bytes += more }

  /// Adds an escaped text.
  func write<Form>(_ text: Escaped<Form>) { bytes += text.bytes }

  /// Keeps bytes in a section until `writeKept`.
  func keep(_ more: [UInt8], in section: Int = 0) {
    if let spool = kept[section] { return spool.append(more) }
    let spool = Spool()
    kept[section] = spool
    spool.append(more)
  }

  /// Keeps an escaped text in a section until `writeKept`.
  func keep<Form>(_ text: Escaped<Form>, in section: Int = 0) { keep(text.bytes, in: section) }

  /// Adds what was kept in a section, which is empty then.
  ///
  /// - Parameters:
  ///   - section: the section.
  ///   - limit: how much of it, from its beginning; the rest is forgotten.
  func writeKept(_ section: Int = 0, limit: Int = .max) {
    guard let spool = kept.removeValue(forKey: section) else { return }
    if !bytes.isEmpty { parts.append(.bytes(bytes)) }
    bytes = []
    parts.append(.kept(spool, bytes: limit))
  }

  /// The next bytes to write; nil where there are none by now.
  ///
  /// - Throws: `SystemError` where something could not be kept.
  public func next() throws(SystemError) -> [UInt8]? {
    while true {
      if reading != nil {
        if let block = try reading?.next() { return block }
        reading = nil
      }
      guard !parts.isEmpty else { break }
      switch parts.removeFirst() {
      case .bytes(let bytes): return bytes
      case .kept(let spool, let limit): reading = try SpoolReader(spool, limit: limit)
      }
    }
    if bytes.isEmpty { return nil }
    defer { bytes.removeAll(keepingCapacity: bytes.count < 1 << 20) }
    return bytes
  }

  /// All that there is to write by now, as a text.
  ///
  /// - Throws: `SystemError` where something could not be kept.
  public func text() throws(SystemError) -> String {
    var all: [UInt8] = []
    while let bytes = try next() { all += bytes }
    return String(decoding: all, as: UTF8.self)
  }
}
