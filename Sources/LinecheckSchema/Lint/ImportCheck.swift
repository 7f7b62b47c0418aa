import Linecheck
import LinecheckJSON

/// Compiles the schema, and judges its defaults and examples by it.
struct ImportCheck {
  let linter: Linter
  let bytes: [UInt8]
  let uri: String
  let title: String
  let options: JSONSchema.Options

  /// What the compiler says that nothing else has said, and what defaults and examples break.
  func findings(after others: [Finding]) -> [Finding] {
    let hasErrors = others.contains { $0.severity == .error }
    let known = Set(others.map(\.pointer))
    let mistakes = hasErrors ? [] : mistakes().filter { !known.contains($0.pointer) }
    let samples = Sample.all(in: linter)
    var left = 64
    return mistakes + (samples.isEmpty ? [] : findings(of: samples[...], &left))
  }

  private func mistakes() -> [Finding] {
    do throws(SchemaMistakes) {
      _ = try JSONSchema(bytes, at: uri, title: title, options: options).program(id: "schema")
      return []
    } catch {
      return error.mistakes.map(finding)
    }
  }

  private func finding(_ mistake: SchemaMistake) -> Finding {
    let isOwn = mistake.uri == linter.file.uri.description
    return Finding(
      breaking: LintRule.mistake, as: nil,
      Message(isOwn ? mistake.message : "\(mistake.uri): \(mistake.message)"),
      at: isOwn ? mistake.pointer : .root, isOwn ? mistake.range ?? 0..<1 : 0..<1,
      help: mistake.help)
  }

  /// Judges samples, all by one program; where that cannot be, half of them each time, so that a broken
  /// schema hides the samples of few others.
  private func findings(of samples: ArraySlice<Sample>, _ left: inout Int) -> [Finding] {
    guard left > 0 else { return [] }
    left -= 1
    do throws(SchemaMistakes) {
      return findings(of: samples, by: try program(for: samples))
    } catch {
      if samples.count < 2 { return [] }
      let middle = (samples.startIndex + samples.endIndex) / 2
      return findings(of: samples[..<middle], &left) + findings(of: samples[middle...], &left)
    }
  }

  /// A schema for an object that has each sample as a member, named by its number.
  private func program(for samples: ArraySlice<Sample>) throws(SchemaMistakes) -> Program {
    let members = samples.map { sample in
      let reference = uri + "#" + Self.encoded(sample.schema.text)
      return "\"\(sample.number)\":{\"$ref\":\(JSONText.quoted(reference))}"
    }
    let text =
      "{\"$schema\":\"\(linter.dialect.uri)\",\"properties\":{\(members.joined(separator: ","))}}"
    var options = options
    let (bytes, own, resolve) = (bytes, SchemaURI(uri).withoutFragment.address, options.resolve)
    options.resolve = { $0 == own ? bytes : resolve($0) }
    let samplesURI = "urn:linecheck:samples"
    return try JSONSchema(Array(text.utf8), at: samplesURI, title: title, options: options)
      .program(id: "schema")
  }

  private func findings(of samples: ArraySlice<Sample>, by program: Program) -> [Finding] {
    var text: [UInt8] = Array("{".utf8)
    var starts: [Int] = []
    for sample in samples {
      text += "\(starts.isEmpty ? "" : ",")\"\(sample.number)\":".utf8
      starts.append(text.count)
      text += linter.file.document.bytes[linter.file.document.range(ofNode: sample.node)]
    }
    text += "}".utf8
    guard let document = try? Document(text) else { return [] }
    var reported: Set<Int> = []
    return program.findings(in: document, from: .error).compactMap { finding in
      guard let number = finding.pointer.tokens.first.flatMap({ Int($0) }),
        reported.insert(number).inserted
      else { return nil }
      let sample = samples[number]
      let shift =
        linter.file.document.range(ofNode: sample.node).lowerBound
        - starts[number - samples.startIndex]
      return Finding(
        breaking: LintRule.example, as: nil,
        Message("\(sample.name) breaks its own schema: \(finding.message.text(revealing: true))"),
        at: sample.pointer.appending(finding.pointer, dropping: 1),
        finding.range.lowerBound + shift..<finding.range.upperBound + shift, help: finding.help)
    }
  }

  /// A pointer as a fragment writes it (RFC 6901, section 6).
  private static func encoded(_ pointer: String) -> String {
    var result = ""
    for byte in pointer.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "$"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
