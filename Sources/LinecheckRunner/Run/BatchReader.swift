import LinecheckJSON

/// Goes through the inputs of a run and cuts them into batches.
struct BatchReader: ~Copyable {
  private let groups: Bool
  private let input: InputFormat?
  private var rest: ArraySlice<PayloadInput>
  /// The file that is being read line by line.
  private var lines: LineReader?
  private var current = PayloadInput.standardInput
  private var number = 0
  private var index: Int? = 0
  /// How many files were begun.
  private(set) var files = 0

  init(_ inputs: [PayloadInput], groups: Bool, input: InputFormat?) {
    rest = inputs[...]
    self.groups = groups
    self.input = input
  }

  /// Whether the next batch is there without waiting for it.
  var isReady: Bool {
    switch lines {
    case .some(let lines): lines.isReady
    case .none: !(rest.first?.isStandardInput ?? false)
    }
  }

  /// The next batch; nil at the end.
  mutating func next() -> Batch? {
    while !Interruption.isRequested {
      if lines != nil {
        if let batch = nextLines() { return batch }
        continue
      }
      guard let first = rest.popFirst() else { return nil }
      files += 1
      if groups && !first.isStandardInput && format(of: first) != .ndjson {
        return batch(.files([first] + neighbours(of: first)))
      }
      if let batch = begin(first) { return batch }
    }
    return nil
  }

  /// The next lines of the file that is being read; nil where it has ended.
  private mutating func nextLines() -> Batch? {
    do throws(SystemError) {
      if let block = try lines?.next() {
        return batch(.lines(block, current), bytes: block.bytes.count)
      }
      lines = nil
      return nil
    } catch {
      lines = nil
      return batch(.failure(error.reason, current))
    }
  }

  /// Begins an input; nil where its lines come one after the other.
  private mutating func begin(_ input: PayloadInput) -> Batch? {
    if let failure = input.failure { return batch(.failure(failure.reason, input)) }
    let format = format(of: input)
    if let format, format != .ndjson { if !input.isStandardInput { return batch(.files([input])) } }
    do throws(SystemError) {
      var reader = input.isStandardInput ? .standardInput() : try BlockReader(input.name)
      var head: [UInt8] = []
      var isWhole = false
      // A few bytes of a pipe say little: that there is one payload a line shows on the second one.
      var likely = InputFormat.json
      while format == nil, likely != .ndjson, !isWhole, head.count < InputFormat.headSize {
        let known = head.count
        isWhole = try reader.read(into: &head) == 0
        if isWhole || head.count >= InputFormat.headSize || head[known...].contains(0x0a) {
          likely = .likely(head, isWhole: isWhole)
        }
      }
      if format ?? likely == .ndjson {
        current = input
        lines = LineReader(reader, behind: head)
        return nil
      }
      while try reader.read(into: &head) > 0 {
        if head.count > FileSystem.mostBytes {
          return batch(.failure("more than 1 GiB", input))
        }
      }
      if Interruption.isRequested { return nil }
      return batch(.text(PaddedBytes(taking: head), input), bytes: head.count)
    } catch {
      return batch(.failure(error.reason, input))
    }
  }

  /// What an input holds; nil where only its content says it.
  private func format(of input: PayloadInput) -> InputFormat? {
    self.input ?? InputFormat(nameOf: input.name)
  }

  /// The inputs of the folder that one stands in, as far as they follow it.
  private mutating func neighbours(of first: PayloadInput) -> [PayloadInput] {
    var found: [PayloadInput] = []
    while let next = rest.first, next.folder == first.folder, !next.isStandardInput,
      format(of: next) != .ndjson
    {
      found.append(next)
      rest.removeFirst()
    }
    files += found.count
    return found
  }

  private mutating func batch(_ work: Batch.Work, bytes: Int = 0) -> Batch {
    let batch = Batch(number: number, work: work, firstIndex: index, bytes: bytes)
    number += 1
    index = index.flatMap { index in work.count.map { index + $0 } }
    return batch
  }
}
