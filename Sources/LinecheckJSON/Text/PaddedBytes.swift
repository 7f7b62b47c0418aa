/// Bytes with the room behind them that a `Text` needs.
///
/// Making one copies the bytes once; whoever hands over an array with room for the padding
/// (`init(taking:)`) copies nothing.
public struct PaddedBytes: Sendable {
  /// The bytes, followed by `Text.padding` zero bytes.
  @usableFromInline var storage: [UInt8]

  /// The number of bytes, without the padding.
  public var count: Int { storage.count - Text.padding }

  /// No bytes at all.
  public init() {
    storage = [UInt8](repeating: 0, count: Text.padding)
  }

  /// Copies bytes.
  public init(_ bytes: some Collection<UInt8>) {
    storage = []
    storage.reserveCapacity(bytes.count + Text.padding)
    storage.append(contentsOf: bytes)
    storage.append(contentsOf: repeatElement(0, count: Text.padding))
  }

  /// Takes over an array of bytes.
  public init(taking bytes: consuming [UInt8]) {
    storage = bytes
    storage.append(contentsOf: repeatElement(0, count: Text.padding))
  }

  /// The UTF-8 bytes of a string.
  public init(_ string: String) {
    self.init(string.utf8)
  }

  /// Replaces the bytes by those of a collection and keeps the memory for them.
  public mutating func replace(with bytes: some Collection<UInt8>) {
    storage.removeAll(keepingCapacity: true)
    storage.append(contentsOf: bytes)
    storage.append(contentsOf: repeatElement(0, count: Text.padding))
  }

  /// Replaces the bytes by those of a span and keeps the memory for them.
  public mutating func replace(with bytes: Span<UInt8>) {
    storage.removeAll(keepingCapacity: true)
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe storage.append(contentsOf: source)
    }
    storage.append(contentsOf: repeatElement(0, count: Text.padding))
  }

  /// The byte at an index.
  ///
  /// - Precondition: the index is in `0 ..< count`.
  public subscript(index: Int) -> UInt8 {
    precondition(index < count)
    return storage[index]
  }

  /// The bytes of a range.
  ///
  /// - Precondition: the range lies in `0 ..< count`.
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    precondition(range.upperBound <= count)
    return storage[range]
  }

  /// All bytes.
  public var all: ArraySlice<UInt8> { storage[0..<count] }

  /// Calls a closure with all bytes as a text.
  @_spi(Scanning)
  @inlinable @inline(always)
  public func withText<Result, Failure>(
    _ body: (Text) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withText(0..<count, body)
  }

  /// Calls a closure with the bytes of a range as a text, positions counting from its beginning.
  ///
  /// - Precondition: the range lies in `0 ..< count`, and it reaches to the end or a control byte
  ///   (a line feed, say) stands behind it.
  @_spi(Scanning)
  @inlinable @inline(always)
  public func withText<Result, Failure>(
    _ range: Range<Int>, _ body: (Text) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    precondition(storage[range.upperBound] < 0x20, "a text ends before a control byte")
    return unsafe try storage.withUnsafeBufferPointer { bytes throws(Failure) in
      guard let base = bytes.baseAddress else { preconditionFailure("there is always padding") }
      return unsafe try body(
        Text(UnsafeRawPointer(base + range.lowerBound), end: range.count))
    }
  }
}
