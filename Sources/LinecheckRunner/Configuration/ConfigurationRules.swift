import Linecheck

/// What a configuration has to be: checked by our own rules, so that a mistake in it is a finding
/// with its place.
struct ConfigurationRules {
  let formats: ConfigurationFormats

  /// A program that knows the names of a vocabulary.
  static func program(_ vocabulary: ConfigurationVocabulary) throws(RuleMistakes) -> Program {
    let rules = ConfigurationRules(formats: ConfigurationFormats(vocabulary: vocabulary))
    return try Program(rules.configuration, id: "configuration")
  }

  private var configuration: Rule {
    Rule.object {
      Field("linecheck", .integer.one(of: 1).help("1 is the version of configurations"))
        .help("a configuration says so: \"linecheck\": 1")
      Field("contract", contract).optional()
      Field("schema", schema).optional()
      Field("maps", .array(of: map)).optional()
      Field("baseURLs", .array(of: baseURL)).optional()
      Field("failOn", .string.plain().one(of: "error", "warning", "never")).optional()
      Field("notes", .boolean).optional()
      Field("severities", severities).optional()
      Field("suppressions", .array(of: suppression)).optional()
      Field("minPayloads", .integer.within(0...1_000_000_000)).optional()
      Field("require", .array(of: contract)).optional()
      Field("reports", .array(of: .string.plain().matching(formats.report)).count(1...)).optional()
      Field("baseline", .string.plain().matching(formats.file)).optional()
      Field("failOnStale", .boolean).optional()
      Field("redaction", redaction).optional()
    }.furtherMembers(.forbidden)
  }

  private var contract: Rule { .string.plain().matching(formats.contract) }

  private var map: Rule {
    Rule.object {
      Field("paths", paths)
      Field("contract", contract).required(when: .not(.members { Field("schema", .any) }))
        .help("say what the payloads are: a contract, or the file of a JSON Schema under schema")
      Field("schema", schema).optional()
    }.furtherMembers(.forbidden)
  }

  /// The file of a schema; beside a contract it would be a second answer to the same question.
  private var schema: Rule {
    .string.plain().matching(formats.file)
      .unexpected(when: .members { Field("contract", .any) })
      .help("payloads are of a contract or follow a schema: leave one of the two out")
  }

  private var paths: Rule { .string.plain().matching(formats.paths) }

  private var baseURL: Rule {
    let providers = formats.vocabulary.providers.map { Literal.string($0) }
    return Rule.object {
      Field("url", .string.plain().matching(formats.address))
      Field("provider", .string.plain().one(of: providers))
    }.furtherMembers(.forbidden)
  }

  /// There is no `off`: a rule that is silent for good hides what nobody decided about, and what
  /// somebody did decide about has a reason and a day to look again.
  private var severities: Rule {
    let severity = Rule.string.plain().one(of: "error", "warning", "note")
      .help("to silence a rule, suppress it, with a reason and a date")
    return Rule.object.names(.string.plain().matching(formats.rule))
      .furtherMembers(.ruled(severity))
  }

  private var suppression: Rule {
    Rule.object {
      Field("rule", .string.plain().matching(formats.rule))
      Field("paths", paths).optional()
      Field("pointer", .string.plain().matching(formats.pointer)).optional()
      Field("reason", .string.plain().length(1...)).help("say why, for whoever reads it next")
      Field("expires", .string.plain().matching(Day.format))
        .help("name the last day; what is so for good is a severity")
    }.furtherMembers(.forbidden)
  }

  private var redaction: Rule {
    let names = Rule.array(of: .string.plain().length(1...))
    return Rule.object {
      Field("secret", names).optional()
      Field("personal", names).optional()
    }.furtherMembers(.forbidden)
  }
}
