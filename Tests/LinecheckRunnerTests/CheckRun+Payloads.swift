import LinecheckRunner

extension CheckRun {
  /// What became of every payload.
  func payloads(_ inputs: PayloadInputs, in folder: String) async -> [PayloadResult] {
    var payloads: [PayloadResult] = []
    await check(inputs, in: folder) { event in
      if case .payload(let payload) = event { payloads.append(payload) }
    }
    return payloads
  }
}
