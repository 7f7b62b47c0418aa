/// Reads an HTTP archive entry by entry, so that memory does not grow with it.
struct ArchiveReader: ~Copyable {
  private var reader: BlockReader
  private var scanner = HARScanner()
  private var head: [UInt8]
  private var isAtEnd = false
  /// What is wrong with the archive as a whole; nil before its end, and where nothing is.
  private(set) var problem: String?

  /// A reader of an archive of which a part may have been read.
  init(_ reader: consuming BlockReader, behind head: [UInt8] = []) {
    self.reader = reader
    self.head = head
  }

  /// Whether the next entries, or the end, are there without waiting.
  var isReady: Bool { isAtEnd || !head.isEmpty || reader.isReady }

  /// The next entries, as many as are there, and how many bytes were read for them; nil at the end.
  ///
  /// - Throws: `SystemError` where the file cannot be read on.
  mutating func next() throws(SystemError) -> (entries: [HARScanner.Entry], bytes: Int)? {
    var bytes = 0
    while !isAtEnd {
      if head.isEmpty, try reader.read(into: &head) == 0 {
        isAtEnd = true
        if !Interruption.isRequested { problem = scanner.finish() }
        return bytes > 0 ? ([], bytes) : nil
      }
      bytes += head.count
      let entries = scanner.scan(head)
      head.removeAll(keepingCapacity: true)
      if !entries.isEmpty { return (entries, bytes) }
    }
    return nil
  }
}
