/// Lets so many do something at a time, in the order in which they came.
///
/// All tests run at once, and what they open adds up: Foundation reads beyond its memory where it starts
/// a process while more than a thousand files are open (Swift 6.3 on Linux).
public actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Turns for so many at a time.
  public init(_ count: Int) { free = count }

  /// Waits for a turn.
  public func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Hands the turn to the next one.
  public func give() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

/// Calls a closure when there is a turn.
public func withTurn<Result>(
  of turns: Turns, isolation: isolated (any Actor)? = #isolation,
  _ body: () async throws -> Result
) async throws -> Result {
  await turns.take()
  do {
    let result = try await body()
    await turns.give()
    return result
  } catch {
    await turns.give()
    throw error
  }
}
