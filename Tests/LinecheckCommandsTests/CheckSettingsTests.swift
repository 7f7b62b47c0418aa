import LinecheckRunner
import Testing

@testable import LinecheckCommands

/// Options win over the configuration, member by member.
struct CheckSettingsTests {
  private static var configured: Configuration {
    var configuration = Configuration()
    configuration.contract = "retell/"
    configuration.reports = ["markdown=up/a.md"]
    configuration.failOn = .warning
    configuration.notes = true
    configuration.baseline = "up/known"
    configuration.failOnStale = true
    configuration.minPayloads = 7
    configuration.require = ["vapi/", "retell/get-phone-number/200"]
    return configuration
  }

  private func settings(
    _ line: String, _ configuration: Configuration = configured
  ) throws -> CheckSettings {
    let words = line.split(separator: " ").map(String.init)
    let options = try CheckOptions(Arguments(words, CheckCommand.options))
    return try CheckSettings(options, configuration)
  }

  @Test func theConfigurationSpeaksWhereNoOptionDoes() throws {
    let settings = try settings("a.json")
    #expect(settings.contract == "retell/")
    #expect(settings.reports.map(\.file) == ["up/a.md"])
    #expect((settings.failOn, settings.notes) == (.warning, true))
    #expect((settings.baseline, settings.updatesBaseline) == ("up/known", false))
    #expect(
      settings.gates
        == Gates(
          failOn: .warning, minPayloads: 7, required: ["vapi/", "retell/get-phone-number/200"],
          failOnStale: true))
  }

  @Test func optionsWin() throws {
    let settings = try settings(
      "--contract vapi --report json --fail-on never --baseline b --min-payloads 0"
        + " --require elevenlabs --update-baseline a.json")
    #expect(settings.contract == "vapi")
    #expect(settings.reports.map(\.format) == [.json])
    #expect((settings.baseline, settings.updatesBaseline) == ("b", true))
    #expect(
      settings.gates
        == Gates(failOn: .never, minPayloads: 0, required: ["elevenlabs/"], failOnStale: true))
  }

  @Test func nothingIsSaidByNeither() throws {
    let settings = try settings("a.json", Configuration())
    #expect(settings.contract == nil && settings.baseline == nil && !settings.notes)
    #expect(settings.reports.map(\.format) == [.text])
    #expect(settings.gates == Gates())
  }

  @Test(arguments: [
    ("--notes", true), ("", false),
  ])
  func anOptionTurnsOn(line: String, notes: Bool) throws {
    var configuration = Configuration()
    configuration.notes = false
    #expect(try settings(line, configuration).notes == notes)
    #expect(try settings("--fail-on-stale --baseline b").failsOnStale)
  }

  @Test(arguments: [
    ("--update-baseline", "--update-baseline needs a baseline"),
    ("--fail-on-stale", "--fail-on-stale needs a baseline"),
    ("--min-payloads ten", "--min-payloads takes a number, not ten"),
    ("--min-payloads -1", "--min-payloads takes a number, not -1"),
    ("--require retel/", "there is no contract retel/"),
    ("--baseline=", "--baseline names no file"), ("--config=", "--config names no file"),
  ])
  func aMistakeIsNamed(line: String, message: String) {
    do {
      _ = try settings(line, Configuration())
      Issue.record("\(line) means something")
    } catch {
      #expect((error as? UsageError)?.message == message)
    }
  }
}
