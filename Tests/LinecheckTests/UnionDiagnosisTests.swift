import LinecheckJSON
import Testing

@testable import Linecheck

/// Which variant of a union is meant, how sure that is, and what is said of it.
struct UnionDiagnosisTests {
  private static let trunk = Rule.object {
    Field("provider", .string)
    Field("label", .string)
    Field("stack", .enumeration("standard", "static"))
    Field("address", .string).optional()
  }
  private static let twilio = Rule.object {
    Field("provider", .string)
    Field("label", .string)
    Field("account", .string.length(3...))
  }
  private static let bare = Rule.object {
    Field("provider", .string)
    Field("label", .string)
  }
  private static let variants = ["sip_trunk": trunk, "twilio": twilio, "vapi": bare]
  private static let line = Rule.tagged(by: "provider", variants)
  private static let common = Rule.tagged(
    by: "provider", variants, otherwise: bare.furtherMembers(.allowed))

  @Test(
    arguments: [
      // A near miss of the tag: judged as that variant, whose faults are found in the same run.
      (#""provider":"sip-trunk","stack":"x""#, ["rule.known", "rule.sip_trunk.stack.enum"]),
      (#""provider":"SIP TRUNK","stack":"static""#, ["rule.known"]),
      (#""provider":"Vapi""#, ["rule.known"]),
      (#""provider":"twillio","account":"x""#, ["rule.known", "rule.twilio.account.min-length"]),
      // Members that only one variant has.
      (#""provider":null,"account":7"#, ["rule.known", "rule.twilio.account.type"]),
      (#""account":7"#, ["rule.known", "rule.twilio.account.type"]),
      // A guess makes no error, nor does a near miss that the members contradict.
      (#""provider":"Twilio","stack":"x""#, ["rule.known"]),
      (#""provider":"Twilio""#, ["rule.known"]),
      (#""provider":"retell-twilio""#, ["rule.known"]), (#""provider":"fax""#, ["rule.known"]),
      (#""provider":"fax","account":7,"stack":7"#, ["rule.known"]), ("", ["rule.known"]),
      // Another word may be the name of something else.
      (#""provider":"fax","account":7"#, ["rule.known"]),
      // A typo of a short word is soon another word.
      (#""provider":"vapor","stack":"x""#, ["rule.known"]),
      // A tag that names a variant counts, whatever the members are.
      (#""provider":"twilio","stack":"x""#, ["rule.twilio.account.required"]),
    ] as [(String, [String])])
  func judgeAsWhatIsSurelyMeant(members: String, rules: [String]) throws {
    let payload = #"{"label":"a"\#(members.isEmpty ? "" : ",")\#(members)}"#
    #expect(try ids(Self.line, payload).sorted() == rules.sorted())
  }

  @Test(
    arguments: [
      (
        #"{"provider":"sip-trunk","stack":7}"#,
        ["sip_trunk.label.required", "known", "sip_trunk.stack.type"]
      ),
      (
        #"{"provider":7,"account":""}"#,
        ["twilio.label.required", "provider.type", "twilio.account.min-length"]
      ),
      (
        #"{"account":""}"#,
        ["twilio.label.required", "provider.required", "twilio.account.min-length"]
      ),
      (#"{"provider":7}"#, ["label.required", "provider.type"]),
      ("{}", ["provider.required", "label.required"]),
      (#"{"provider":"fax","label":1}"#, ["known", "label.type"]),
    ] as [(String, [String])])
  func reportAFaultOnceBesideWhatAllHaveInCommon(payload: String, rules: [String]) throws {
    #expect(try ids(Self.common, payload).sorted() == rules.map { "rule." + $0 }.sorted())
  }

  /// A variant that is only guessed must not make a payload wrong that is right.
  @Test(arguments: [#"{"a":7}"#, "{}", #"{"t":1,"a":7}"#])
  func addNothingToWhatIsRightWithoutATag(payload: String) throws {
    let rule = Rule.tagged(
      by: "t", ["x": .object { Field("a", .string) }, "y": .object { Field("b", .string) }],
      otherwise: .object { Field("a", .any).optional() })
    #expect(try ids(rule, payload) == [])
  }

  private func notes(_ rule: Rule, _ payload: String) throws -> [String] {
    let found = try Program(rule).findings(in: payload)
    return found.flatMap { $0.related.map(\.message.description) }
  }

  @Test(
    arguments: [
      (
        #"{"provider":"sip-trunk","label":"a","stack":"static"}"#,
        [
          "surely sip_trunk is meant: only case or punctuation of the tag differs",
          "not vapi: stack is none of its members", "not twilio: account is missing",
        ]
      ),
      (
        #"{"provider":"twilo","label":"a"}"#,
        [
          "most likely twilio is meant: the tag is a typo of it", "not sip_trunk: stack is missing",
        ]
      ),
      (
        #"{"provider":[],"label":"a","account":"abc"}"#,
        [
          "surely twilio is meant: only it has account", "not vapi: account is none of its members",
          "not sip_trunk: stack is missing",
        ]
      ),
      (
        #"{"provider":"retell-twilio","label":"a"}"#,
        [
          "most likely twilio is meant: the tag shares its words",
          "not sip_trunk: stack is missing",
        ]
      ),
      (
        #"{"label":"a"}"#,
        [
          "most likely vapi is meant: it has most of these members and lacks least",
          "not sip_trunk: stack is missing", "not twilio: account is missing",
        ]
      ),
      (
        #"{"provider":"fax","label":"a"}"#,
        [
          "nothing tells which variant is meant", "not sip_trunk: stack is missing",
          "not twilio: account is missing",
        ]
      ),
      (
        #"{"provider":"twilio","label":"a","stack":"static"}"#,
        [
          "most likely sip_trunk is meant: only it has stack, whatever the tag says"
        ]
      ),
    ] as [(String, [String])])
  func sayHowSureTheyAreAndWhy(payload: String, lines: [String]) throws {
    #expect(try notes(Self.line, payload) == lines)
  }

  @Test(
    arguments: [
      ("sip-trunk", #""sip-trunk" names no variant; did you mean "sip_trunk"?"#),
      ("fax", #""fax" names no variant; expected one of sip_trunk, twilio, vapi"#),
      (
        "jane@example.com",
        #""aaaa@aaaaaaa.aaa" names no variant; expected one of sip_trunk, twilio, vapi"#
      ),
      ("Jane Doe", #""Aaaa Aaa" names no variant; expected one of sip_trunk, twilio, vapi"#),
      (
        "+14155550123", #""+99999999999" names no variant; expected one of sip_trunk, twilio, vapi"#
      ),
    ])
  func showATagOnlyWhereItLooksLikeOne(tag: String, message: String) throws {
    let found = try Program(Self.line).findings(in: #"{"provider":"\#(tag)"}"#)
    #expect(found.map(\.message.description).contains(message))
  }

  @Test(
    arguments: [
      (#"{"provider":"twilio","label":"a","account":"abc"}"#, "twilio", .said),
      (#"{"provider":"Twilio","label":"a"}"#, "twilio", .likely),
      (#"{"provider":"Twilio","account":"abc"}"#, "twilio", .surely),
      (#"{"provider":"twilio","stack":"static"}"#, "sip_trunk", .likely),
      (#"{"provider":"fax"}"#, nil, .none),
    ] as [(String, String?, UnionChoice.Sureness)])
  func areToldToWhoAsks(payload: String, variant: String?, sureness: UnionChoice.Sureness) throws {
    let choices = try Program(Self.line).unionChoices(in: try Document(payload))
    #expect(choices == [UnionChoice(pointer: .root, variant: variant, sureness: sureness)])
  }

  @Test(
    arguments: [
      (#""3""#, "an integer", .likely), ("1.5", "an integer", .likely),
      (#""A""#, "a string", .said),
      (#""a""#, "a string", .said), ("[7]", "an integer", .likely), ("true", nil, .none),
    ] as [(String, String?, UnionChoice.Sureness)])
  func goByKind(payload: String, variant: String?, sureness: UnionChoice.Sureness) throws {
    let rule = Rule.one(.integer.atLeast(0), .string.matching(.versionTag))
    let choices = try Program(rule).unionChoices(in: try Document(payload))
    #expect(choices == [UnionChoice(pointer: .root, variant: variant, sureness: sureness)])
  }

  @Test func preferKindsAndMembersToTheNumberOfErrors() throws {
    let many = Rule.object {
      Field("kind", .constant("a"))
      Field("x", .string)
      Field("y", .string)
      Field("z", .string)
    }
    .component("api.many", at: "#/Many")
    let few = Rule.object { Field("kind", .constant("b")) }.component("api.few", at: "#/Few")
    let payload = #"{"kind":"a","x":1,"y":2,"z":3}"#
    let found = try Program(.one(many, few)).findings(in: payload)
    #expect(
      found.map(\.message.description)
        == [
          "this fits no variant; many comes closest", "1 is a number, not a string",
          "2 is a number, not a string", "3 is a number, not a string",
        ])
    #expect(
      found[0].related.map(\.message.description)
        == ["surely many is meant: only it has x and y", "not few: x is none of its members"])
  }

  /// What may be a key or a name of a person is shown by its shape, whatever place it stands in.
  @Test(
    arguments: [
      ("exotel", "\"exotel\""), ("retell-twilio", "\"retell-twilio\""),
      ("SIP-TRUNK", "\"SIP-TRUNK\""),
      ("AKIASECRETxyz0001", "\"AAAAAAAAAAaaa9999\""), ("Margaret", "\"Aaaaaaaa\""),
      ("a3f9c2d1e0b4", "\"a9a9a9a9a9a9\""), ("sk_live_51h8", "\"sk_live_51h8\""),
      ("ada@example.com", "\"aaa@aaaaaaa.aaa\""),
      ("averylongwordwithoutanyendtoit", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\""),
    ])
  func showAWordOnlyWhereItMayBeATag(word: String, shown: String) throws {
    let program = try Program(Self.line)
    let found = try program.findings(in: #"{"provider":"\#(word)","label":"a"}"#)
    #expect(found.first?.message.description.hasPrefix("\(shown) names no variant; ") == true)
  }
}
