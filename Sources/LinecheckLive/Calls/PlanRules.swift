import Linecheck
import LinecheckJSON

/// What a plan has to be: checked by our own rules.
///
///     {
///       "linecheck": 1,
///       "requests": [
///         { "provider": "retell", "all": true },
///         { "provider": "vapi", "operation": "get-phone-number", "id": "3f0f4d0e-…" },
///         { "provider": "elevenlabs", "operation": "get-phone-number",
///           "phoneNumberID": "phnum_0123abcd", "probeErrors": true },
///         { "provider": "retell", "operation": "import-phone-number", "body": "import.json" }
///       ]
///     }
enum PlanRules {
  static let program = Result { () throws(RuleMistakes) in try Program(plan, id: "plan") }

  private static let plan = Rule.object {
    Field("linecheck", .integer.one(of: 1).help("1 is the version of plans"))
      .help("a plan says so: \"linecheck\": 1")
    Field("requests", .array(of: request).count(1...))
  }.furtherMembers(.forbidden)

  private static let request = Rule.tagged(
    by: "provider",
    Dictionary(uniqueKeysWithValues: ProviderAPI.all.map { ($0.name, request(to: $0)) }))

  private static func request(to api: ProviderAPI) -> Rule {
    let reads = api.operations.filter { !$0.isWrite }.map { Literal.string($0.shortName) }
    let writes = api.operations.filter(\.isWrite).map { Literal.string($0.shortName) }
    let isRead = Rule.object { Field("operation", .string.one(of: reads)) }
    let isWrite =
      writes.isEmpty ? .not(.any) : Rule.object { Field("operation", .string.one(of: writes)) }
    let isProbe = Rule.object { Field("probeErrors", .constant(true)) }
    let isForAll = Rule.object { Field("all", .constant(true)) }
    return Rule.object {
      Field("provider", .constant(.string(api.name)))
      Field("operation", .string.plain().one(of: reads + writes).unexpected(when: isForAll))
        .required(when: .not(isForAll)).help("or \"all\": true, for all numbers")
      Field("all", .boolean).optional()
      Field(
        api.identifier.member,
        .string.length(1...).unexpected(when: .any(isForAll, isWrite))
      ).required(when: .all(isRead, .not(isProbe), .not(isForAll)))
      Field("probeErrors", .boolean.unexpected(when: isWrite)).optional()
      if !writes.isEmpty {
        Field("body", .string.plain().length(1...).unexpected(when: .not(isWrite)))
          .required(when: isWrite).help("the path of a file, as seen from the plan's folder")
      }
    }.furtherMembers(.forbidden)
  }
}
