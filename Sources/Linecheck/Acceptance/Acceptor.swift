@_spi(Scanning) import LinecheckJSON

/// The form of a program that a machine runs over bytes, for one severity: everything below that
/// severity is left out.
///
/// It need not know every constraint. What is too rare to be worth a fast path becomes the operation
/// `closer`, which only says that somebody should look closer; it only has to be sound.
struct Acceptor: Sendable {
  let nodes: Table<Node>
  let members: Table<Member>
  /// Words of member names longer than 32 bytes.
  let words: Table<UInt64>
  let choices: Table<Choice>
  /// The perfect hashes of the objects: places of members.
  let slots: Table<UInt16>
  let relations: Table<Relating>
  let conditions: Table<Condition>
  /// The nodes of values chosen by kind, five to a node: string, number, object, array, boolean. And
  /// the parts of conditions.
  let branches: Table<Int32>
  let patterns: Table<PatternPlace>
  /// The columns of all bytes in the cells of a pattern, 256 for each.
  let columns: Table<UInt8>
  /// The state tables of the patterns.
  let cells: Table<UInt16>
  let stringTests: [@Sendable (Text, Range<Int>) -> Bool]
  let integerTests: [@Sendable (Int64) -> Bool]
  /// For each member the one that follows it in the rules: where a machine begins to learn.
  let follow: [UInt16]
  let root: Int
  /// The places of the code's nodes here; -1 for those that it has not.
  let placeOf: [Int32]
  /// Whether integers beyond 2^53 are worth a closer look.
  let notesUnsafeIntegers: Bool

  enum Operation: UInt8, BitwiseCopyable {
    case closer, any, string, checkedString, pattern, e164, country, versionTag, choice, number,
      integer,
      boolean
    case byKind, object, array
    /// Reached by kind only, which keeps the switches of the inner loop small.
    case tagged, literal
  }

  struct Node: BitwiseCopyable, Sendable {
    var operation = Operation.closer
    var isNullable = false
    /// Of a number: it is added to the sum of the array around it. Of an array: the sum is judged.
    var sums = false
    /// The place of a test of strings or integers; -1 for none. Of a pattern that of what its table
    /// does not read.
    var test: Int16 = -1
    /// The first member, choice, literal or branch; of a pattern the pattern; of an array the node of its items; of an object
    /// chosen by its tag the literal of the tag's name, behind which those of the variants stand.
    var first: Int32 = 0
    var count: Int32 = 0
    /// Least and most: characters, items, an integer, or a number or a sum in units of 10^-8.
    var low = Int64.min
    var high = Int64.max
    /// The bits of the members that must be there.
    var required: UInt64 = 0
    /// Of the perfect hash over the names of an object.
    var seed: UInt64 = 0
    var firstSlot: Int32 = 0
    var shift: Int32 = 0
    var firstRelation: Int32 = 0
    var relationCount: Int32 = 0
    /// Where the places are kept that the relations need: the object's own, then those of values.
    var firstRegister: UInt8 = 0
    var registerCount: UInt8 = 0
    /// The node of members that the rules do not name; -1 to look closer.
    var strangers: Int32 = -1
  }

  /// A literal as it stands in most texts: of a member's name quote, name, quote, colon; of a
  /// string its text with both quotes.
  struct Member: BitwiseCopyable, Sendable {
    var text = SIMD4<UInt64>()
    var mask = SIMD4<UInt64>()
    var bit: UInt64 = 0
    /// The place of the words of a name longer than 32 bytes.
    var rest: Int32 = 0
    /// Bytes with quotes and colon.
    var length: Int32 = 0
    var node: Int32 = 0
    /// Where the place of the value is kept for relations; 0 is nobody's.
    var register: UInt8 = 0
    /// The node's, one load less.
    var operation = Operation.closer
  }

  /// Where the state table of a pattern stands.
  struct PatternPlace: BitwiseCopyable, Sendable {
    var columns: Int
    var cells: Int
    var initial: Int
    /// The last state that is settled: the pattern is found; the one below is "never".
    var found: Int
    /// Whether it reads a string from its first byte to its last; else from the last to the first.
    var isForwards: Bool
  }

  /// The column of bytes that the table does not know as they stand: escapes, controls, and what is
  /// not ASCII.
  static let oddColumn = UInt8.max

  /// A string constant with its quotes, up to 16 bytes.
  struct Choice: BitwiseCopyable, Sendable {
    var words: SIMD2<UInt64>
    var masks: SIMD2<UInt64>
    var length: Int
  }

  /// What must hold for an object once it is read.
  struct Relating: BitwiseCopyable, Sendable {
    var relation = Relation.differs
    var value: UInt8 = 0
    var other: UInt8 = 0
    /// The condition that excludes the member, or where `value` is 0 the whole object; -1 for none.
    var condition: Int32 = -1
  }

  /// What can be told of a value without a closer look.
  struct Condition: BitwiseCopyable, Sendable {
    enum Operation: UInt8, BitwiseCopyable {
      case kinds, literals, member, all, not
    }

    var operation: Operation
    var kinds: Kinds = .any
    /// Where the member's value is kept; 0 where it has to be looked for.
    var register: UInt8 = 0
    var isRequired = false
    /// The first literal or branch; the literal of the member's name; the condition to negate.
    var first: Int32 = 0
    /// Literals or branches; the condition that the member's value has to follow.
    var count: Int32 = 0
  }

  static let sumUnits: Int64 = 100_000_000
  /// How many registers a machine has.
  static let registerCount = 64

  /// Mixes a name: its first word, its last word, its length with both quotes.
  @inline(always)
  static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int) -> UInt64 {
    let count = UInt64(truncatingIfNeeded: length)
    if length < 8 { return (head & Words.mask(lowBytes: length)) &+ count }
    return (head ^ (tail &<< 5 | tail &>> 59)) &+ count
  }
}
