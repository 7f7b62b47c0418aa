import LinecheckJSON

/// Goes through the inputs of a run and cuts them into batches.
struct BatchReader: ~Copyable {
  /// A file that comes bit by bit.
  private enum Stream: ~Copyable {
    case lines(LineReader)
    case archive(ArchiveReader)
  }

  private let groups: Bool
  private let input: InputFormat?
  private var rest: ArraySlice<PayloadInput>
  private var stream: Stream?
  /// The input that the stream is of.
  private var current = PayloadInput.standardInput
  private var number = 0
  private var index: Int? = 0

  init(_ inputs: [PayloadInput], groups: Bool, input: InputFormat?) {
    rest = inputs[...]
    self.groups = groups
    self.input = input
  }

  /// Whether the next batch is there without waiting for it.
  var isReady: Bool {
    switch stream {
    case .some(.lines(let reader)): reader.isReady
    case .some(.archive(let reader)): reader.isReady
    case .none: !(rest.first?.isStandardInput ?? false)
    }
  }

  /// The next batch; nil at the end, and after an interruption.
  mutating func next() -> Batch? {
    while !Interruption.isRequested {
      if stream != nil { return nextOfStream() }
      guard let first = rest.popFirst() else { return nil }
      if groups && isGrouped(first) { return batch(.files([first] + neighbours(of: first))) }
      if let batch = begin(first) { return batch }
    }
    return nil
  }

  /// The next part of the file that comes bit by bit, or its end.
  private mutating func nextOfStream() -> Batch? {
    do throws(SystemError) {
      switch stream.take() {
      case .some(.lines(var reader)):
        guard let block = try reader.next() else { return batch(.end) }
        stream = .lines(reader)
        return batch(.lines(block, current), bytes: block.bytes.count)
      case .some(.archive(var reader)):
        guard let (entries, bytes) = try reader.next() else {
          return batch(reader.problem.map { .failure($0, current) } ?? .end)
        }
        stream = .archive(reader)
        return batch(.entries(entries, current), bytes: bytes)
      case .none: return nil
      }
    } catch {
      return batch(.failure(error.reason, current))
    }
  }

  /// Begins an input; nil where it comes bit by bit.
  private mutating func begin(_ input: PayloadInput) -> Batch? {
    if let failure = input.failure { return batch(.failure(failure.reason, input)) }
    var format = format(of: input)
    let isWhole = format == .json || format == .exchange
    if isWhole && !input.isStandardInput { return batch(.files([input])) }
    do throws(SystemError) {
      var reader = input.isStandardInput ? .standardInput() : try BlockReader(input.name)
      var head: [UInt8] = []
      if format == nil { format = try Self.format(&reader, &head) }
      current = input
      switch format {
      case .ndjson: stream = .lines(LineReader(reader, behind: head))
      case .har: stream = .archive(ArchiveReader(reader, behind: head))
      default:
        while try reader.read(into: &head) > 0 {
          if head.count > FileSystem.mostBytes { return batch(.failure("more than 1 GiB", input)) }
        }
        if Interruption.isRequested { return nil }
        return batch(.text(PaddedBytes(taking: head), input), bytes: head.count)
      }
      return nil
    } catch {
      return batch(.failure(error.reason, input))
    }
  }

  /// What a file holds by its beginning, which is read until it tells.
  private static func format(
    _ reader: inout BlockReader, _ head: inout [UInt8]
  ) throws(SystemError) -> InputFormat {
    var isWhole = false
    // A few bytes of a pipe say little: that there is one payload a line shows on the second one.
    var likely = InputFormat.json
    while likely != .ndjson, !isWhole, head.count < InputFormat.headSize {
      let known = head.count
      isWhole = try reader.read(into: &head) == 0
      if isWhole || head.count >= InputFormat.headSize || head[known...].contains(0x0a) {
        likely = .likely(head, isWhole: isWhole)
      }
    }
    return likely
  }

  /// What an input holds; nil where only its content says it.
  private func format(of input: PayloadInput) -> InputFormat? {
    self.input ?? InputFormat(nameOf: input.name)
  }

  /// Whether an input belongs together with others of its folder.
  private func isGrouped(_ input: PayloadInput) -> Bool {
    !input.isStandardInput && format(of: input) != .ndjson
  }

  /// The inputs of the folder that one stands in, as far as they follow it.
  private mutating func neighbours(of first: PayloadInput) -> [PayloadInput] {
    var found: [PayloadInput] = []
    while let next = rest.first, next.folder == first.folder, isGrouped(next) {
      found.append(next)
      rest.removeFirst()
    }
    return found
  }

  private mutating func batch(_ work: Batch.Work, bytes: Int = 0) -> Batch {
    let batch = Batch(number: number, work: work, firstIndex: index, bytes: bytes)
    number += 1
    index = index.flatMap { index in work.count.map { index + $0 } }
    return batch
  }
}
