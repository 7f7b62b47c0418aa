/// A JSON text, read once into a flat tape of nodes.
///
/// The nodes stand in the order of the text, a name right before its value. Strings stay undecoded
/// and numbers stay text until somebody asks. `{"a":[1,2],"b":null}` gives
///
///     node    0        1      2       3        4        5      6
///     kind    object   name   array   number   number   name   null
///     start   0        2      5       6        8        12     15       first byte
///     end     20       3      10      7        9        13     19       byte after the last one
///     next    7        5      5       4        5        7      7        node after this and its content
///
/// so that skipping a value, however deep, is one step: `next`. Strings and names begin and end
/// inside their quotes.
///
///     let document = try Document(#"{"weight": 1.50}"#)
///     let weight = document.root["weight"]
///     weight?.decimal == Decimal("1.5")      // true: numbers keep their text
///
/// A document can be read into again, which keeps its memory: `read(_:)`.
public struct Document: Sendable {
  /// The text that was read.
  public private(set) var bytes: PaddedBytes
  /// The tape; empty before the first successful reading.
  package private(set) var nodes = Tape()
  /// What is legal but doubtful in the text, in its order.
  public private(set) var observations: [Observation] = []
  private var scratch: [UInt32] = []

  /// A document without a value, to be read into.
  public init() {
    bytes = PaddedBytes()
  }

  /// Reads a text.
  ///
  /// - Throws: `JSONError` where it is not one JSON value.
  public init(_ bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(JSONError) {
    try self.init(PaddedBytes(bytes), limits: limits)
  }

  /// Reads the UTF-8 bytes of a string.
  ///
  /// - Throws: `JSONError` where it is not one JSON value.
  public init(_ string: String, limits: Limits = Limits()) throws(JSONError) {
    try self.init(PaddedBytes(string), limits: limits)
  }

  /// Reads a text without copying it.
  ///
  /// - Throws: `JSONError` where it is not one JSON value.
  public init(_ bytes: PaddedBytes, limits: Limits = Limits()) throws(JSONError) {
    self.bytes = bytes
    try readBytes(limits)
  }

  /// Reads another text into the memory of this document.
  ///
  /// - Throws: `JSONError` where it is not one JSON value; the document then holds none.
  public mutating func read(
    _ text: some Collection<UInt8>, limits: Limits = Limits()
  ) throws(JSONError) {
    bytes.replace(with: text)
    try readBytes(limits)
  }

  private mutating func readBytes(_ limits: Limits) throws(JSONError) {
    var reader = DocumentReader(
      limits: limits, nodes: nodes, observations: observations, scratch: scratch)
    // The reader now is the only owner, and may write without copying.
    (nodes, observations, scratch) = (Tape(), [], [])
    let failure = bytes.withText { text in reader.read(text) }
    (nodes, observations, scratch) = reader.parts()
    if let failure {
      nodes.removeAll()
      observations.removeAll()
      throw failure
    }
  }

  /// The value of the whole text.
  ///
  /// - Precondition: a text has been read.
  public var root: Value {
    precondition(!nodes.isEmpty, "nothing has been read into this document")
    return Value(self, 0)
  }

  /// Lines and columns of the text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public var lines: LineTable { LineTable(bytes.all) }
}

extension Document {
  /// What a text may ask of memory and stack.
  public struct Limits: Sendable, Hashable {
    /// The most arrays and objects inside each other, 1 to 4,096.
    public var depth: Int {
      didSet { depth = min(max(depth, 1), 4096) }
    }
    /// The most bytes, up to 4 GiB less the padding.
    public var bytes: Int {
      didSet { bytes = min(max(bytes, 1), Limits.mostBytes) }
    }

    private static let mostBytes = Int(UInt32.max) - 2 * Text.padding

    /// Limits; values outside their range are moved to its nearest end.
    public init(depth: Int = 512, bytes: Int = .max) {
      self.depth = min(max(depth, 1), 4096)
      self.bytes = min(max(bytes, 1), Limits.mostBytes)
    }
  }

  /// One value or name of the tape.
  @usableFromInline
  package struct Node: BitwiseCopyable, Sendable {
    @usableFromInline
    package enum Kind: UInt8, BitwiseCopyable, Sendable {
      case object, array, string, number, `true`, `false`, null, name
    }

    @usableFromInline
    package struct Flags: OptionSet, BitwiseCopyable, Sendable {
      @usableFromInline package let rawValue: UInt8
      @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
      /// A string or name with an escape or a scalar above U+007F.
      @inlinable package static var decoded: Flags { Flags(rawValue: 1) }
      /// A string or name with an escape.
      @inlinable package static var escaped: Flags { Flags(rawValue: 2) }
      /// A number with a fraction or an exponent.
      @inlinable package static var fractional: Flags { Flags(rawValue: 4) }
    }

    @usableFromInline package var start: UInt32
    @usableFromInline package var end: UInt32
    @usableFromInline package var next: UInt32
    @usableFromInline package var kind: Kind
    @usableFromInline package var flags: Flags
    /// Of a name: some bits of a hash of its decoded bytes.
    @usableFromInline package var hash: UInt16

    @inlinable @inline(always)
    package var range: Range<Int> { Int(start)..<Int(end) }
  }
}
