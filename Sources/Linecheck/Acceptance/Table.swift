/// A constant array at a fixed address, for the inner loop of a checker.
///
/// An `[Element]` costs a uniqueness check, a retain or a copy where a loop reads it through a
/// structure; this costs a comparison. The memory is freed when the last copy goes away.
///
/// Invariant: `base` points to `count` initialised elements from `init` to the owner's `deinit`,
/// and nobody writes to them, which is why the table may be shared between threads.
@safe
struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @safe
  private final class Owner {
    let elements: UnsafeMutablePointer<Element>
    let count: Int

    init(_ source: [Element]) {
      count = source.count
      unsafe elements = .allocate(capacity: Swift.max(count, 1))
      unsafe elements.initialize(from: source, count: count)
    }

    deinit { unsafe elements.deallocate() }
  }

  private let owner: Owner
  /// The elements, to be read while this table is alive.
  let view: TableView<Element>

  /// Copies the elements of an array.
  init(_ source: [Element]) {
    owner = Owner(source)
    view = unsafe TableView(owner.elements, count: source.count)
  }
}

/// The elements of a table, without its ownership: two words that cost nothing to copy.
///
/// Valid while the table lives that it came from.
@safe
struct TableView<Element: BitwiseCopyable> {
  let base: UnsafePointer<Element>
  /// The number of elements.
  let count: Int

  init(_ base: UnsafePointer<Element>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// The element at an index.
  ///
  /// - Precondition: the index is in `0 ..< count`.
  @inline(always)
  subscript(index: Int) -> Element {
    @inline(always) unsafeAddress {
      assert(UInt(bitPattern: index) < UInt(bitPattern: count), "an index left its table")
      return unsafe base + index
    }
  }
}
