import Linecheck
import LinecheckProviders
import LinecheckSchema
import TestSupport
import Testing

/// What a form is written as for others is what it reads.
struct FormatNotationTests {
  /// The forms of all contracts, each once.
  static let formats: [Format] = {
    var formats: [String: Format] = [:]
    for exported in ExportedContracts.all {
      for format in Outline(of: exported.program).formats {
        formats["\(format.name), \(format.requirement)"] = format
      }
    }
    return formats.values.sorted { ($0.name, $0.requirement) < ($1.name, $1.requirement) }
  }()

  @Test func allButThreeAreWritten() {
    let others = Self.formats.filter { $0.notation == nil || !$0.isNotationExact }
    #expect(others.map(\.name) == ["date-time", "twilio-suffix", "verbs"])
  }

  @Test(arguments: [UInt64(1126)]) func saysTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for format in Self.formats {
      guard case .pattern(let source) = format.notation else { continue }
      let pattern = try Pattern(source)
      #expect(pattern.isLinear && !pattern.isEmpty)
      for _ in 0..<3000 {
        let string = Self.string(&generator)
        let accepts = format.accepts(string)
        if accepts || format.isNotationExact {
          #expect(pattern.matches(string) == accepts, "\(format.name): \(string.debugDescription)")
        }
      }
    }
  }

  /// A right value of some form with a few changes.
  private static func string(_ generator: inout SeededGenerator) -> String {
    var scalars = Array(generator.pick(samples).unicodeScalars)
    for _ in 0..<generator.below(4) {
      let place = generator.below(scalars.count + 1)
      let scalar = generator.pick(alphabet)
      switch generator.below(3) {
      case 0: scalars.insert(scalar, at: place)
      case 1: if place < scalars.count { scalars[place] = scalar }
      default: if place < scalars.count { scalars.remove(at: place) }
      }
    }
    if generator.below(8) == 0 { scalars += Array(generator.pick(samples).unicodeScalars) }
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars)
    return string
  }

  private static let alphabet = Array(
    "0159aAzZvfgs+-._~:/?#[]@!$&'()*,;=% \t\n\u{0}\u{7f}\"<>\\^`{|}é😀\u{212a}".unicodeScalars)

  private static let samples = [
    "", "+12", "+123456789012345", "+165****8621", "192.0.2.1", "255.255.255.255", "192.0.2.0/24",
    "2001:db8::1", "::", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1", "1::8/128", "fe80::1%eth0",
    "fe80::1%eth0/64", "sip.example.com", "example.com.", "a.b:5060", "[2001:db8::1]:65535",
    "*.example.com", "sip:user@sip.vapi.ai", "SIPS:a@b;c=d", "sip:a@@sip.eu.vapi.ai",
    "https://example.com/v1.2/hold.mp3?x=y#z", "http://user:p%40s@[::1]:80/", "HTTP://a.b:65535",
    "https://a/b.wav", "Bearer abc==", "application/json; charset=utf-8", "(415) 555-0123",
    "AC0123456789abcdef0123456789ABCDEF", "CA0123456789abcdef0123456789ABCDEF",
    "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "v12", "latest_published", "{{ customer.number }}",
    "{{phoneNumber.number}}", "415", "x-a", "User-To-User", "history-info", "system__a", "agent_1",
    "phnum_a", "2024-02-29T23:59:60.5+02:00", "a.pstn.twilio.com", "<Say>a</Say>", "US", "yue",
    "sk_a b", String(repeating: "a.", count: 126) + "b", String(repeating: "a", count: 63) + ".b",
  ]
}
