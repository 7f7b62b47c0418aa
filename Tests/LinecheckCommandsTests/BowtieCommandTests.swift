import TestSupport
import Testing

/// `linecheck bowtie`: lines in, lines out.
struct BowtieCommandTests {
  private func answers(_ lines: [String]) async throws -> [String] {
    try await withTemporaryFolder { folder in
      let run = try await Program.run(
        ["bowtie"], in: folder, input: lines.map { $0 + "\n" }.joined())
      #expect(run.code == 0)
      #expect(run.errors == "")
      return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }

  private static let start = #"{"cmd": "start", "version": 1}"#

  @Test func introducesItself() async throws {
    let answer = try #require(try await answers([Self.start]).first)
    let head =
      #"{"ready":true,"version":1,"implementation":{"language":"swift","name":"linecheck","#
    #expect(answer.hasPrefix(head))
    for dialect in [
      "https://json-schema.org/draft/2020-12/schema",
      "https://json-schema.org/draft/2019-09/schema", "http://json-schema.org/draft-07/schema#",
      "http://json-schema.org/draft-06/schema#", "http://json-schema.org/draft-04/schema#",
    ] { #expect(answer.contains("\"\(dialect)\"")) }
    for name in ["homepage", "issues", "source", "os", "os_version", "language_version"] {
      #expect(answer.contains("\"\(name)\":\""))
    }
  }

  /// Whatever a line holds, the next one is answered.
  @Test func goesOnAfterMistakes() async throws {
    func run(_ sequence: String, _ test: String) -> String {
      #"{"cmd":"run","seq":\#(sequence),"case":{"description":"a case",\#(test)}}"#
    }
    let lines = [
      (#"{"cmd":"start","version":2}"#, "version 1 of the protocol is spoken, not 2"),
      ("nonsense", "the line is no JSON"), ("[]", "the line has no cmd"),
      (#"{"cmd":"dance"}"#, "there is no command"),
      (#"{"cmd":"dialect","dialect":"urn:other"}"#, #"{"ok":false}"#),
      (
        #"{"cmd":"dialect","dialect":"http://json-schema.org/draft-07/schema"}"#, #"{"ok":true}"#
      ),
      (#"{"cmd":"run","seq":1}"#, #"{"seq":1,"errored":true,"#),
      (
        run(#"{"a" : [1.0]}"#, #""schema":{"type":"string"},"tests":[{"instance":""},{}]"#),
        #"{"seq":{"a" : [1.0]},"results":[{"valid":true},{"errored":true,"#
      ),
      (run("2e0", #""schema":{"type":12},"tests":[]"#), #"{"seq":2e0,"errored":true,"context":{"#),
      (
        run(
          #""c""#,
          ##""schema":{"$ref":"http://x/y#"},"registry":{"http://x/y":{"maximum":3}},"tests":[{"instance":3},{"instance":3.5}]"##
        ), #"{"seq":"c","results":[{"valid":true},{"valid":false}]}"#
      ),
      (
        run("4", #""schema":{"$ref":"http://x/z"},"registry":{},"tests":[{"instance":3}]"#),
        #"{"seq":4,"errored":true,"context":{"message":""#
      ),
      (run("5", ##""schema":{"$ref":"#"},"tests":[{"instance":3}]"##), #"{"seq":5,"#),
    ]
    let found = try await answers(lines.map(\.0) + [#"{"cmd":"stop"}"#, Self.start])
    #expect(found.count == lines.count)
    for (answer, (line, expected)) in zip(found, lines) {
      #expect(answer.contains(expected), "\(line): \(answer)")
    }
  }

  /// A harness asks, waits for the answer, and asks again.
  @Test func answersEachLineAtOnce() async throws {
    try await withTemporaryFolder { folder in
      let script = """
        mkfifo in out; "$0" bowtie < in > out & exec 3> in 4< out
        for n in 1 2 3; do
          echo '{"cmd":"dialect","dialect":"http://json-schema.org/draft-04/schema#"}' >&3
          read -r answer <&4; echo "$n $answer"
        done
        echo '{"cmd":"stop"}' >&3; wait
        """
      let run = try await Program.run([], in: folder, setup: script + "\nexit")
      #expect(run.output == (1...3).map { "\($0) {\"ok\":true}\n" }.joined())
    }
  }
}
