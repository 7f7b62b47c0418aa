import Foundation
import Linecheck
import LinecheckProviders
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// Recordings on a disk: they go where they belong, and answer calls as they were answered.
struct RecordingsTests {
  private let selection: ContractSelection
  private let operation: Linecheck.Operation

  init() throws {
    selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
    operation = try #require(Providers.operations.first { $0.id == "retell/get-phone-number" })
  }

  private func call(_ name: String) -> Call {
    Call(
      name: name,
      request: HTTPRequest("GET", "https://api.retellai.com/get-phone-number/%2B14155550123"),
      credential: Credential(name: "Authorization", scheme: "Bearer ", key: "key_0123456789"))
  }

  private func exchange(_ call: Call) -> LiveExchange {
    let answer = HTTPAnswer(
      status: 200, headers: [HTTPHeader("Content-Type", "application/json")],
      body: Array(#"{"nickname": "Mallory", "phone_number": "+14155550123"}"#.utf8))
    return LiveExchange(call.request, answer)
  }

  private func path(_ folder: URL) -> String { folder.path(percentEncoded: false) }

  @Test func recordingsAnswerByName() async throws {
    try await withTemporaryFolder { folder in
      let inner = folder.appending(path: "new/folder")
      let call = call("retell/get-phone-number/1")
      let recorder = RunRecorder(path(inner), selection, .none)
      let recording = try recorder.recorded(exchange(call), call, operation)
      let file = inner.appending(path: "retell/get-phone-number/1.exchange.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.utf8.elementsEqual(recording.exchange.text.all))
      #expect(!text.contains("Mallory") && text.contains("+14155550100"))
      let files = try FileManager.default.subpathsOfDirectory(atPath: path(folder))
      #expect(
        files.filter { $0.contains(".") } == ["new/folder/retell/get-phone-number/1.exchange.json"])
      // Only the name counts.
      let other = Call(
        name: call.name, request: HTTPRequest("POST", "http://127.0.0.1:1/"),
        credential: call.credential)
      let answer = await Recordings(folder: path(inner)).exchange(for: other)
      #expect(answer.text.all.elementsEqual(recording.exchange.text.all))
      #expect(answer.status == 200 && answer.trouble == nil)
    }
  }

  /// What was there before is replaced whole.
  @Test func recordingsAreReplaced() throws {
    try withTemporaryFolder { folder in
      let call = call("a/b")
      let file = folder.appending(path: "a/b.exchange.json")
      try FileManager.default.createDirectory(
        at: folder.appending(path: "a"), withIntermediateDirectories: true)
      try Data(String(repeating: "x", count: 10_000).utf8).write(to: file)
      let recorder = RunRecorder(path(folder), selection, .none)
      let recording = try recorder.recorded(exchange(call), call, operation)
      #expect(try Data(contentsOf: file).elementsEqual(recording.exchange.text.all))
    }
  }

  @Test func whatIsNotThereIsUnrecorded() async throws {
    try await withTemporaryFolder { folder in
      for folder in [path(folder), path(folder) + "/none", ""] {
        let answer = await Recordings(folder: folder).exchange(for: call("retell/list/1"))
        #expect(answer.trouble == .unrecorded && answer.status == nil)
      }
    }
  }

  /// A folder or a pipe in the place of a recording; the latter would never end.
  @Test func whatCannotBeReadIsUnreadable() async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "a.exchange.json"), withIntermediateDirectories: true)
      #expect(unsafe mkfifo(path(folder.appending(path: "b.exchange.json")), 0o600) == 0)
      for name in ["a", "b"] {
        let answer = await Recordings(folder: path(folder)).exchange(for: call(name))
        #expect(answer.trouble == .unreadable && answer.status == nil)
      }
    }
  }

  @Test func whatIsNoExchangeIsGivenAsItIs() async throws {
    try await withTemporaryFolder { folder in
      try Data("no JSON".utf8).write(to: folder.appending(path: "a.exchange.json"))
      let answer = await Recordings(folder: path(folder)).exchange(for: call("a"))
      #expect(String(decoding: answer.text.all, as: UTF8.self) == "no JSON")
      #expect(answer.trouble == nil && answer.status == nil)
    }
  }

  @Test(
    arguments: [
      "../a", "a/../../b", "/a", "a//b", "", "/", ".", "..", "a/", "a/.", "a/./b", ".a", "a/.b",
      "a\\..\\b", "a\0b", "a b", "ä", "~/a", "a:b", "a\n", String(repeating: "a", count: 201),
    ])
  func namesStayInTheirFolder(name: String) async throws {
    try await withTemporaryFolder { folder in
      let inner = folder.appending(path: "inner")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      // What a name that leads out would find.
      for outer in ["a", "b", ""] {
        try Data("{}".utf8).write(to: folder.appending(path: outer + ".exchange.json"))
      }
      let before = try FileManager.default.subpathsOfDirectory(atPath: path(folder)).sorted()
      let call = call(name)
      let recorder = RunRecorder(path(inner), selection, .none)
      #expect(throws: SystemError.self) {
        try recorder.recorded(exchange(call), call, operation)
      }
      let after = try FileManager.default.subpathsOfDirectory(atPath: path(folder)).sorted()
      #expect(after == before)
      let answer = await Recordings(folder: path(inner)).exchange(for: call)
      #expect(answer.trouble == .unrecorded)
    }
  }

  /// A file where a folder should be, whoever asks.
  @Test func foldersThatCannotBeMadeAreErrors() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let call = call("retell/get-phone-number/1")
      let recorder = RunRecorder(path(file), selection, .none)
      let error = #expect(throws: SystemError.self) {
        try recorder.recorded(exchange(call), call, operation)
      }
      #expect(error?.description.hasPrefix(path(file)) == true)
      #expect(error?.code != 0)
    }
  }

  /// A list that has become shorter leaves no page of the longer one behind, and nothing else goes.
  @Test func pagesOfALongerListGo() throws {
    try withTemporaryFolder { folder in
      let recorder = RunRecorder(path(folder), selection, .none)
      let names = [
        "retell/list-phone-numbers/1", "retell/list-phone-numbers/2",
        "retell/list-phone-numbers/3", "retell/get-phone-number/2",
      ]
      for name in names { _ = try recorder.recorded(exchange(call(name)), call(name), operation) }
      recorder.removePages(from: "retell/list-phone-numbers/2")
      let files = try FileManager.default.subpathsOfDirectory(atPath: path(folder))
      #expect(
        files.filter { $0.hasSuffix(".json") }.sorted() == [
          "retell/get-phone-number/2.exchange.json", "retell/list-phone-numbers/1.exchange.json",
        ])
    }
  }
}
