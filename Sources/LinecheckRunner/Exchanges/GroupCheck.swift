import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks what is promised of several bodies together: the numbers of one account.
enum GroupCheck {
  /// A body of the group and the contract that it was checked against.
  struct Body {
    var contract: Contract
    /// Whether it is JSON: else it has failed by itself, and says nothing about the others.
    var isSound: Bool
    /// What rules may look at; nil where they are not about this body, so that nobody keeps it.
    var part: Part?
  }

  /// What is kept of a body.
  struct Part {
    var bytes: PaddedBytes
    /// How a finding in it is shown.
    var redacted: (Finding) -> ReportedFinding
  }

  /// A finding in one of the bodies, as that body has it.
  struct Placed {
    var body: Int
    var finding: Finding
  }

  /// What is found in bodies of one contract; nil where nothing could be judged: the contract says
  /// nothing about several bodies, or there is only one.
  ///
  /// - Parameters:
  ///   - bodies: the bodies.
  ///   - contract: what each of them is.
  ///   - severity: the least severity that is looked for.
  ///   - others: how many more there are, of which nothing has to be known.
  /// - Returns: the findings, each with its body.
  /// - Throws: `RuleMistakes` where the contract contradicts itself.
  static func findings(
    in bodies: [PaddedBytes], _ contract: Contract, from severity: Severity, others: Int = 0
  ) throws -> [Placed]? {
    guard let program = try contract.group else { return nil }
    let names = try contract.concernedMembers
    var text = MappedText()
    var sound: [Int] = []
    for (place, bytes) in bodies.enumerated() {
      guard let document = try? Document(bytes) else { continue }
      text.add(sound.isEmpty ? "[" : ",", for: 0..<0)
      add(document, names, to: &text)
      sound.append(place)
    }
    text.add(sound.isEmpty ? "[]" : "]", for: 0..<0)
    guard sound.count + others > 1 else { return nil }
    return program.findings(in: try Document(text.bytes), from: severity).compactMap { finding in
      guard let item = finding.pointer.tokens.first.flatMap({ Int($0) }) else { return nil }
      return Placed(body: sound[item], finding: finding.moved(dropping: 1, text.source))
    }
  }

  /// Adds a body, of an object no more than the members of these names.
  private static func add(_ body: Document, _ names: Set<String>?, to text: inout MappedText) {
    guard let names, let members = body.root.members else {
      text.copy(body.bytes[0..<body.bytes.count])
      return
    }
    var separator = "{"
    for (name, value) in members where names.contains(name) {
      text.add("\(separator)\(JSONText.quoted(name)):", for: value.range)
      text.copy(body.bytes[value.range])
      separator = ","
    }
    text.add(separator == "{" ? "{}" : "}", for: body.root.brace)
  }
}

extension GroupCheck.Body {
  /// A body, of which no more is kept than is needed.
  init(
    _ bytes: PaddedBytes, _ contract: Contract, _ redacted: @escaping (Finding) -> ReportedFinding
  ) {
    self.contract = contract
    let document = try? Document(bytes)
    isSound = document != nil
    let isConcerned = document.map { (try? contract.concerns($0)) ?? true } ?? false
    part = isConcerned ? GroupCheck.Part(bytes: bytes, redacted: redacted) : nil
  }

  /// A text that is all of its bytes.
  init(_ text: PayloadText, _ contract: Contract, _ options: CheckRun.Options) {
    self.init(text.bytes, contract) { finding in
      FindingRedactor(
        text.bytes, contract, at: text.origin, revealing: options.revealing,
        additions: options.additions
      ).redacted(finding)
    }
  }
}
