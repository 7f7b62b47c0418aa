import Foundation
import Linecheck
import TestSupport
import Testing

@testable import LinecheckRunner

/// Broken unions of a Corpus, and what a run makes of them.
struct UnionCasesTests {
  private static let contract = Contract(
    "a/b/200", title: "Sample", document: SourceDocument(title: "Page", url: "https://example.com")
  ) {
    .tagged(
      by: "type",
      [
        "sip": .object { Field("uri", .string) },
        "number": .object { Field("number", .string) },
      ])
  }

  private static func line(
    _ name: String = "x", at pointer: String = "", meant: String = #""sip""#,
    body: String = #"{"type": "Sip"}"#
  ) -> String {
    #"{"name": "\#(name)", "at": "\#(pointer)", "meant": \#(meant), "why": "y", "body": \#(body)}"#
  }

  private func mistakes(_ text: String) -> [String] {
    var cases = UnionCases()
    cases.read(text, of: "a/b/200/unions.jsonl")
    return cases.mistakes.map { "\($0.path) \($0.line) \($0.sentence)" }
  }

  @Test(
    arguments: [
      ("", "it has no case"), ("x", "it is not JSON"), ("[]", "it is no object"),
      ("{}", "at has to stand once"),
      (line().replacing("\"why\"", with: "\"because\""), "why has to stand once"),
      (line().replacing("{\"name\"", with: "{\"name\": \"a\", \"name\""), "name has to stand once"),
      (
        line().replacing("{\"name\"", with: "{\"more\": 1, \"name\""),
        "it has a member that cases do not have"
      ),
      (line(at: "uri"), "at is no pointer"), (line(meant: "7"), "meant is no text"),
      (line(meant: "\"\""), "meant is empty"), (line(""), "name is empty"),
    ])
  func areReadStrictly(line: String, mistake: String) {
    #expect(mistakes(line) == ["a/b/200/unions.jsonl 1 \(mistake)"])
  }

  @Test func areReadLineByLine() {
    #expect(mistakes(Self.line("a") + "\n" + Self.line("b") + "\n") == [])
    #expect(
      mistakes(Self.line("a") + "\n\n" + Self.line("a")) == [
        "a/b/200/unions.jsonl 2 it is not JSON", "a/b/200/unions.jsonl 3 the name stands twice",
      ])
  }

  private func run(_ lines: [String], peer: String? = nil) throws -> ConformanceRun {
    var files = ["a/b/200/unions.jsonl": lines.joined(separator: "\n")]
    files["unions.peer.json"] = peer
    return try withCorpus(files) { folder in
      try ConformanceRun(try Corpus(folder), [Self.contract])
    }
  }

  /// What a run says of the unions; that no payload breaks the rules is no concern here.
  private func complaints(_ run: ConformanceRun) -> [String] {
    run.results.filter { $0.source.hasSuffix("unions.jsonl") }
      .map { "\($0.entry ?? "all"): \($0.reason ?? "")" }
  }

  @Test func areComparedWithWhatAPersonWouldSay() throws {
    let run = try run([
      Self.line("a"), Self.line("b", meant: "null", body: #"{"type": "fax"}"#),
      Self.line("c", meant: #""number""#, body: #"{"type": null, "number": 1}"#),
      Self.line("d", meant: #""number""#, body: #"{"type": "sipp"}"#),
    ])
    #expect(run.unions.verdicts.map(\.chosen) == ["sip", nil, "number", "sip"])
    #expect(run.unions.verdicts.map(\.isRight) == [true, true, true, false])
    #expect(run.unions.wrong.map(\.unionCase.name) == ["d"])
    #expect(run.unions.share == 0.75)
    #expect(
      complaints(run) == [
        "all: of 4 broken unions 3 are taken for the variant that a person would say is meant; "
          + "95 % have to be"
      ])
  }

  @Test func mayBeWrongOnceInTwenty() throws {
    let wrong = Self.line("wrong", meant: #""number""#)
    let right = (1...19).map { Self.line("\($0)") }
    #expect(complaints(try run(right + [wrong])) == [])
    #expect(complaints(try run(Array(right.dropLast()) + [wrong])).count == 1)
  }

  @Test func haveAPlaceAndAContract() throws {
    let run = try run([Self.line("a", at: "/x"), "x"])
    #expect(complaints(run) == ["line 2: it is not JSON", "line 1: at leads nowhere in the body"])
    #expect(!run.isConformant)
    try withCorpus(["a/c/unions.jsonl": Self.line()]) { folder in
      let other = try ConformanceRun(try Corpus(folder), [Self.contract])
      #expect(complaints(other) == ["line 1: its folder names no contract"])
    }
  }

  @Test(
    arguments: [
      (#"{"tool": "t", "version": "1", "cases": 4, "right": 3, "more": 1}"#, true),
      (#"{"tool": "t", "version": "1", "cases": 0, "right": 0}"#, false),
      (#"{"tool": "t", "version": "1", "cases": 4, "right": 5}"#, false),
      (#"{"tool": "t", "version": 1, "cases": 4, "right": 3}"#, false), ("", false),
    ])
  func haveAPeer(text: String, isOne: Bool) throws {
    let peer = try run([Self.line()], peer: text).unions.peer
    #expect((peer != nil) == isOne)
    if isOne { #expect(peer?.right == 3) }
  }

  @Test func areManyEnoughInTheCorpusOfTheProject() throws {
    let cases = try Corpus(SharedFolder.project.path(percentEncoded: false) + "/Corpus").unions
    #expect(cases.mistakes == [])
    #expect(cases.cases.count >= 75)
  }
}
