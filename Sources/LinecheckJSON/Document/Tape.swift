/// The nodes of a document: an array that only its reader appends to.
///
/// A reader's loop appends without asking each time whether the storage is shared, which costs an
/// `[Node]` a tenth of the reading. Copies share the storage, as arrays do.
///
/// Unsafe memory; the invariants: `base` is the storage's memory, of `capacity` nodes, of which the
/// first `count` are initialised. Nodes are written between `removeAll`, which takes a storage of
/// its own where others share it, and the end of the reading, while nobody else has this value;
/// after that they are only read, which is why threads may share them.
@safe
@usableFromInline
package struct Tape: @unchecked Sendable {
  @safe
  @usableFromInline
  final class Storage {
    let base: UnsafeMutablePointer<Document.Node>
    let capacity: Int

    init(capacity: Int) {
      unsafe base = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    deinit { unsafe base.deallocate() }
  }

  @usableFromInline var storage: Storage?
  @usableFromInline var base: UnsafeMutablePointer<Document.Node>
  private var capacity: Int
  /// The number of nodes.
  @usableFromInline package internal(set) var count = 0

  /// A tape without nodes or memory.
  package init() {
    unsafe base =
      UnsafeMutablePointer(bitPattern: MemoryLayout<Document.Node>.alignment)
      .unsafelyUnwrapped
    capacity = 0
  }

  private init(capacity: Int) {
    let storage = Storage(capacity: capacity)
    self.storage = storage
    unsafe base = storage.base
    self.capacity = capacity
  }

  /// The node at an index.
  ///
  /// - Precondition: the index is in `0 ..< count`.
  @inlinable
  package subscript(index: Int) -> Document.Node {
    @inline(always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an index left the tape")
      return unsafe base[index]
    }
  }

  /// Forgets the nodes and keeps the memory, unless others read it.
  mutating func removeAll() {
    if storage == nil || isKnownUniquelyReferenced(&storage) {
      count = 0
    } else {
      self = Tape()
    }
  }

  @inline(always)
  mutating func append(_ node: Document.Node) {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: node)
    count &+= 1
  }

  /// Changes a node that was appended.
  @inline(always)
  mutating func update(_ index: Int, _ change: (inout Document.Node) -> Void) {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an index left the tape")
    unsafe change(&base[index])
  }

  @inline(never)
  private mutating func grow() {
    var larger = Tape(capacity: Swift.max(64, capacity * 2))
    unsafe larger.base.update(from: base, count: count)
    larger.count = count
    self = larger
  }
}

extension Tape: RandomAccessCollection {
  @usableFromInline package var startIndex: Int { 0 }
  @usableFromInline package var endIndex: Int { count }
}
