import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Every body of the Corpus, told apart by its shape alone.
struct ShapeCorpusTests {
  /// Contracts that describe the object of another one, which is taken in their place, and why.
  private static let equals = [
    // An older edition is never chosen; the import answers with the same PhoneNumberResponse.
    "retell/get-phone-number/200@2026-02": "retell/get-phone-number/200",
    "retell/import-phone-number/201": "retell/get-phone-number/200",
    "retell/get-phone-number/401": "retell/get-phone-number/400",
    "retell/get-phone-number/422": "retell/get-phone-number/400",
    "retell/get-phone-number/500": "retell/get-phone-number/400",
    "retell/import-phone-number/400": "retell/get-phone-number/400",
    "retell/import-phone-number/401": "retell/get-phone-number/400",
    "retell/import-phone-number/500": "retell/get-phone-number/400",
    "vapi/get-phone-number/401": "vapi/get-phone-number/400",
  ]

  /// Right bodies that say too little, by their members, and why.
  private static let unresolved = [
    "": "nothing stands in it, and many contracts allow that",
    "message string": "Retell's errors and Vapi's both have a message",
    "message array": "the name is Retell's, too; only the list is Vapi's alone",
    "error string": "an error of Vapi's API, or an answer to Vapi",
  ]

  private static let cases: [CorpusCase] = {
    let folder = SharedFolder.project.appending(path: "Corpus").path(percentEncoded: false)
    let cases = (try? Corpus(folder).cases) ?? []
    return cases.filter { $0.kind == .body && !$0.contract.hasSuffix("/parameters") }
  }()

  private struct Found {
    var id: String?
    var by = ""
    var remark: String?
  }

  private func found(_ payload: CorpusCase, _ memory: inout ResolvingMemory) throws -> Found {
    let bytes = try payload.read()
    let choice = try Self.selection.get().choice(for: "", at: "")
    switch choice.answer(bytes, 0..<bytes.count, &memory) {
    case .resolved(let found):
      return Found(id: found.contract.id, by: found.by, remark: found.remark)
    case .unresolved: return Found()
    }
  }

  private static let selection = Result { () throws(ContractSelection.UnknownContract) in
    try ContractSelection(Providers.contracts, Providers.operations, id: nil)
  }

  @Test func rightBodiesAreOfTheirContracts() throws {
    var memory = ResolvingMemory()
    let valid = Self.cases.filter(\.isValid)
    #expect(valid.count > 300)
    var unresolved: Set<String> = []
    for payload in valid {
      let found = try found(payload, &memory)
      if let id = found.id {
        let expected = Self.equals[payload.contract] ?? payload.contract
        #expect(id == expected, "\(payload.path)")
        #expect((found.remark != nil) == Self.equals.values.contains(expected), "\(payload.path)")
      } else {
        let members = try Document(payload.read()).root.members ?? []
        let outline = members.map { "\($0.name) \($0.value.kind)" }.joined(separator: ", ")
        #expect(Self.unresolved[outline] != nil, "\(payload.path): \(outline)")
        unresolved.insert(outline)
      }
    }
    #expect(unresolved == Set(Self.unresolved.keys))
  }

  /// Wrong bodies never are of another provider; most with a tag are found to be what they are.
  @Test func wrongBodiesAreOfNoOtherProvider() throws {
    var memory = ResolvingMemory()
    var (right, tagged, wrong, unresolved) = (0, 0, [String](), 0)
    let invalid = Self.cases.filter { !$0.isValid && $0.mistake == nil }
    for payload in invalid {
      let found = try found(payload, &memory)
      guard let id = found.id else {
        unresolved += 1
        continue
      }
      #expect(id.prefix { $0 != "/" } == payload.contract.prefix { $0 != "/" }, "\(payload.path)")
      let isRight = id == Self.equals[payload.contract] ?? payload.contract
      if isRight { right += 1 } else { wrong.append("\(payload.path) as \(id)") }
      if found.by == "tag" && isRight { tagged += 1 }
    }
    print(
      "\(invalid.count) wrong bodies: \(right) resolved right, \(tagged) of them by their tag;",
      "\(unresolved) unresolved; \(wrong.count) taken for another contract:",
      wrong.joined(separator: ", "))
    #expect(wrong.count <= 7)
    #expect(Double(right) > 0.75 * Double(invalid.count))
  }

  /// Of contracts that have tags nine in ten wrong bodies are recognised.
  @Test(
    arguments: [
      "elevenlabs/get-phone-number/200", "elevenlabs/initiation-webhook/response",
      "retell/get-phone-number/200", "retell/get-phone-number/200@2026-02",
      "retell/import-phone-number/201", "retell/inbound-call-webhook/request",
      "retell/inbound-sms-webhook/request", "vapi/assistant-request/request",
      "vapi/get-phone-number/200",
    ])
  func wrongBodiesAreKnownByTheirTags(id: String) throws {
    var memory = ResolvingMemory()
    let invalid = Self.cases.filter { !$0.isValid && $0.contract == id }
    let right = try invalid.filter { payload in
      try found(payload, &memory).id == Self.equals[id] ?? id
    }
    #expect(Double(right.count) > 0.66 * Double(invalid.count))
    print("\(id): \(right.count) of \(invalid.count) wrong bodies are known by their tags")
  }
}
