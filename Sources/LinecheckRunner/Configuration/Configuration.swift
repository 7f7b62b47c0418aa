import Linecheck
import LinecheckJSON

/// What a `linecheck.json` says.
///
/// Everything but `linecheck`, its version, may be absent; options of a command line win over it.
/// Paths and patterns are relative to its folder; a pattern fits the last names of a path, too, be it
/// below that folder or not (`Glob`).
///
///     {
///       "linecheck": 1,
///       "contract": "retell/",
///       "maps": [
///         { "paths": "calls/**", "contract": "retell/inbound-call-webhook/request" },
///         { "paths": "lines/**", "schema": "schemas/line.schema.json" }
///       ],
///       "baseURLs": [{ "url": "https://proxy.example.com/retell", "provider": "retell" }],
///       "failOn": "warning",
///       "notes": true,
///       "severities": { "json.duplicate-key": "error", "retell.agent-weight.*": "warning" },
///       "suppressions": [
///         {
///           "rule": "retell.phone-number.area-code.type",
///           "paths": "captures/old/**",
///           "pointer": "/area_code",
///           "reason": "the old importer wrote strings",
///           "expires": "2027-01-31"
///         }
///       ],
///       "minPayloads": 10,
///       "require": ["retell/get-phone-number/200"],
///       "reports": ["text", "junit=build/linecheck.xml"],
///       "baseline": "linecheck.baseline",
///       "failOnStale": true,
///       "redaction": { "secret": ["x-internal-token"], "personal": ["nickname"] }
///     }
public struct Configuration: Sendable {
  /// Paths that are of one contract, or follow one schema.
  public struct Map: Sendable, Hashable {
    /// Which paths, relative to the configuration's folder.
    public var paths: Glob
    /// The id of the contract, or the beginning of several; nil where there is a schema.
    public var contract: String?
    /// The file of the schema, as seen from where the configuration is; nil where there is a contract.
    public var schema: String?
  }

  /// An address that a provider's operations are reached at, besides the provider's own.
  public struct BaseURL: Sendable, Hashable {
    /// The address.
    public var url: String
    /// The provider.
    public var provider: String

    /// An address in front of a provider.
    public init(url: String, provider: String) {
      self.url = url
      self.provider = provider
    }
  }

  /// Its own path, as it is shown.
  public var path = ""
  /// The folder that its paths are relative to, as its own path says it; empty for the working one.
  public var folder = ""
  /// The contract of every payload, or the beginning of several.
  public var contract: String?
  /// The file of the JSON Schema of every payload, as seen from where the configuration is.
  public var schema: String?
  /// What decides about the contract of a path; the first that fits.
  public var maps: [Map] = []
  /// Further addresses of providers.
  public var baseURLs: [BaseURL] = []
  /// From which severity on a payload fails.
  public var failOn: FailOn?
  /// Whether notes are looked for.
  public var notes: Bool?
  /// Other severities.
  public var severities: [Policy.Setting] = []
  /// Whether one of them makes more of a rule that is a note.
  public var raisesNotes = false
  /// What does not count for a while.
  public var suppressions: [Suppression] = []
  /// How many payloads have to be checked.
  public var minPayloads: Int?
  /// The contracts that have to be exercised.
  public var require: [String] = []
  /// The reports: `FORMAT` or `FORMAT=FILE`, the file as seen from where the configuration is.
  public var reports: [String] = []
  /// The file of the baseline, as seen from where the configuration is.
  public var baseline: String?
  /// Whether entries of the baseline that occur no more are a failure.
  public var failOnStale: Bool?
  /// Names of members and headers whose values are secrets, or tell of persons.
  public var additions = RedactionAdditions.none

  /// A configuration that says nothing.
  public init() {}
}
