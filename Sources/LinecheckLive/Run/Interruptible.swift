import LinecheckRunner

/// A transport that gives up what is under way as soon as somebody asks the process to stop.
struct Interruptible: Transport {
  let transport: any Transport

  func exchange(for call: Call) async -> LiveExchange {
    let interrupted = LiveExchange(call.request, nil, .interrupted)
    if Interruption.isRequested { return interrupted }
    return await withTaskGroup(of: LiveExchange?.self) { group in
      group.addTask { await transport.exchange(for: call) }
      group.addTask {
        while !Interruption.isRequested {
          do { try await Task.sleep(for: .milliseconds(50)) } catch { return nil }
        }
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? interrupted
    }
  }
}
