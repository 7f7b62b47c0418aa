import Linecheck
public import LinecheckJSON

/// The contracts that a body may be of, told apart by its shape.
///
/// - *Tags decide.* A tag is a member of the root, or of an object there, that must be there and
///   has one of a few words: Retell's `event`, Vapi's `message.type`, the `provider` of a number. A body
///   with such a word is of the contracts that have it, broken or not. Of several are left, step by
///   step and each only while something is left: those whose required members are all there; those
///   that know no less of the body than another does; those that accept it.
/// - *Without a tag* it is of the contracts whose required members are all there, that know a member
///   of it, and that accept it: no error. A contract that requires nothing must also find no member of
///   a kind that it does not have. One that knows only part of the names that another one knows gives
///   way to that, even where that does not accept the body; and where all names are those of another
///   provider's contract, too, and its required ones are there, neither is meant for sure.
/// - Contracts about the *same object* do not compete: the preferred one is taken that accepts the
///   body, else of tagged bodies the first. Contracts about different objects are never chosen from:
///   the body stays unresolved.
/// - Older editions are never chosen by shape, and neither are the parameters of requests.
///
/// What comes out depends on the body only.
public struct ShapeCandidates: Sendable {
  let index: ShapeIndex
  /// Which contracts of the index are candidates.
  let isAllowed: [Bool]
  /// For each contract what is said where it was chosen before others about the same object.
  private let remarks: [String?]

  /// What is known of a body's contract.
  public enum Answer: Sendable {
    /// It has one.
    case resolved(Resolution)
    /// It has none that is certain: why, and what to do.
    case unresolved(reason: String, help: String)

    /// The contract; nil where none is certain.
    var contract: Contract? {
      if case .resolved(let resolution) = self { resolution.contract } else { nil }
    }
  }

  /// The contracts whose ids begin with a prefix, without older editions: a body that the current one
  /// refuses must not pass by an older one that nobody asked for.
  init(_ index: ShapeIndex, prefix: String) {
    self.index = index
    let isBelow = index.contracts.map { $0.id.hasPrefix(prefix) }
    isAllowed = index.contracts.indices.map { isBelow[$0] && index.contracts[$0].edition == nil }
    remarks = index.contracts.indices.map { Self.remark($0, index, isBelow) }
  }

  /// The contract of a body, by its shape.
  ///
  /// - Parameters:
  ///   - bytes: the body, or more.
  ///   - range: where the body stands, behind which a line feed stands or nothing.
  ///   - memory: what the worker keeps.
  /// - Returns: the contract, or why there is none.
  public func resolve(
    _ bytes: PaddedBytes, _ range: Range<Int>, _ memory: inout ResolvingMemory
  ) -> Answer {
    memory.read(bytes, range, index)
    let isTagged = findTagged(&memory)
    if isTagged {
      memory.keep { form, memory in memory.hasRequired(index.forms[form]) }
      removeLesser(&memory)
      if !isOfOneSubject(memory) { memory.keepAccepted(bytes, range, index) }
    } else {
      findFitting(bytes, range, &memory)
    }
    guard !memory.left.isEmpty else { return nothingFits(memory) }
    guard isOfOneSubject(memory) else { return severalFit(memory) }
    let chosen = preferred(bytes, range, &memory)
    return .resolved(
      Resolution(
        contract: index.contracts[chosen], by: isTagged ? "tag" : "shape", remark: remarks[chosen]))
  }

  /// Collects the forms whose tags the body carries.
  private func findTagged(_ memory: inout ResolvingMemory) -> Bool {
    for place in index.places.indices {
      let word = memory.word(place)
      if word < 0 { continue }
      for form in index.carriers(place, word)
      where isAllowed[index.forms[form].contract] && !memory.left.contains(form) {
        memory.left.append(form)
      }
    }
    return !memory.left.isEmpty
  }

  /// Collects the forms that the body's members speak for, and that accept it.
  private func findFitting(
    _ bytes: PaddedBytes, _ range: Range<Int>, _ memory: inout ResolvingMemory
  ) {
    for number in index.forms.indices {
      let form = index.forms[number]
      guard isAllowed[form.contract], memory.hasRequired(form), memory.share(form) > 0 else {
        continue
      }
      if form.requiresNothing && memory.hasOtherKinds(form) { continue }
      if !givesWay(form, memory) && memory.accepts(bytes, range, form.contract, index) {
        memory.left.append(number)
      }
    }
    if isOfOneSubject(memory) && isContested(memory) { memory.left.removeAll() }
  }

  /// Whether a form of another object knows more of the body's names: that one is meant, and broken
  /// where it does not accept it.
  private func givesWay(_ form: ShapeIndex.Form, _ memory: borrowing ResolvingMemory) -> Bool {
    for other in index.forms
    where isAllowed[other.contract]
      && index.subjects[other.contract] != index.subjects[form.contract]
      && memory.namesNoMore(form, than: other) && !memory.namesNoMore(other, than: form)
    {
      return true
    }
    return false
  }

  /// Whether the names that speak for what is left speak for another provider as much, which only
  /// does not accept their values.
  private func isContested(_ memory: borrowing ResolvingMemory) -> Bool {
    for number in memory.left {
      let form = index.forms[number]
      let provider = index.providers[form.contract]
      for other in index.forms
      where isAllowed[other.contract] && index.providers[other.contract] != provider
        && memory.hasRequired(other) && memory.namesNoMore(form, than: other)
      {
        return true
      }
    }
    return false
  }

  /// Removes the forms that know only part of what a form of another object knows.
  private func removeLesser(_ memory: inout ResolvingMemory) {
    if isOfOneSubject(memory) { return }
    memory.keep { form, memory in
      for other in memory.left
      where subject(other) != subject(form)
        && memory.knowsLess(index.forms[form], than: index.forms[other])
      {
        return false
      }
      return true
    }
  }

  private func subject(_ form: Int) -> Int { index.subjects[index.forms[form].contract] }

  private func isOfOneSubject(_ memory: borrowing ResolvingMemory) -> Bool {
    guard let first = memory.left.first else { return true }
    for form in memory.left where subject(form) != subject(first) { return false }
    return true
  }

  /// Of the contracts that are left, all about the same object, the preferred one that accepts the
  /// body; where none does, the preferred one.
  private func preferred(
    _ bytes: PaddedBytes, _ range: Range<Int>, _ memory: inout ResolvingMemory
  ) -> Int {
    var first = Int.max
    var last = -1
    for form in memory.left {
      first = min(first, index.forms[form].contract)
      last = max(last, index.forms[form].contract)
    }
    if first == last { return first }
    for contract in first...last
    where memory.left.contains(where: { index.forms[$0].contract == contract })
      && memory.accepts(bytes, range, contract, index)
    {
      return contract
    }
    return first
  }
}

extension ContractSelection.Choice {
  /// The contract that a map names; nil where none does.
  var mapped: Resolution? {
    guard case .decided(let resolution) = self else { return nil }
    return ["map", "configuration"].contains(resolution.by) ? resolution : nil
  }

  /// The contract of a body: the one that was decided on, or by the body's shape.
  ///
  /// - Parameters:
  ///   - bytes: the body, or more.
  ///   - range: where the body stands, behind which a line feed stands or nothing.
  ///   - memory: what the worker keeps.
  /// - Returns: the contract, or why there is none.
  public func answer(
    _ bytes: PaddedBytes, _ range: Range<Int>, _ memory: inout ResolvingMemory
  ) -> ShapeCandidates.Answer {
    switch self {
    case .decided(let resolution): .resolved(resolution)
    case .open(let candidates): candidates.resolve(bytes, range, &memory)
    }
  }
}
