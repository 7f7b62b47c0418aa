/// What stands beside the options of a command.
///
///     Operands(optional: [[.word("list")], [.word("explain"), .value("RULE-ID", .rule)]])
///     // [list | explain RULE-ID]
package struct Operands: Sendable {
  /// One operand.
  package struct Operand: Sendable {
    /// As the synopsis shows it.
    let label: String
    let kind: ValueKind
    /// Whether it is the word itself that has to stand there.
    let isWord: Bool
    /// Whether more of them may follow.
    let isRepeated: Bool

    /// A word as it is.
    package static func word(_ word: String) -> Operand {
      Operand(label: word, kind: .choice([word]), isWord: true, isRepeated: false)
    }

    /// Something that stands for itself.
    package static func value(_ label: String, _ kind: ValueKind) -> Operand {
      Operand(label: label, kind: kind, isWord: false, isRepeated: false)
    }

    /// One or more of a kind.
    package static func list(_ label: String, _ kind: ValueKind) -> Operand {
      Operand(label: label, kind: kind, isWord: false, isRepeated: true)
    }
  }

  /// The ways to write them, each a row of operands.
  let forms: [[Operand]]
  /// As help shows them.
  let synopsis: String

  /// Nothing but options.
  package static let none = Operands([])

  /// One of several forms has to be there.
  package init(_ forms: [[Operand]]) {
    self.init(forms, shown: Self.text(forms))
  }

  /// One of several forms may be there.
  package init(optional forms: [[Operand]]) {
    self.init(forms, shown: "[\(Self.text(forms))]")
  }

  /// Several forms that are shown in other words.
  package init(_ forms: [[Operand]], shown synopsis: String) {
    self.forms = forms
    self.synopsis = synopsis
  }

  private static func text(_ forms: [[Operand]]) -> String {
    forms.map { form in
      form.map { $0.isRepeated ? "\($0.label) …" : $0.label }.joined(separator: " ")
    }.joined(separator: " | ")
  }
}

extension Operands {
  /// What may follow some operands.
  struct Place {
    /// The operands before it; nil for one whose word does not matter.
    let before: [String?]
    /// Whether it may be any later place as well.
    let isRepeated: Bool
    fileprivate(set) var kind: ValueKind
  }

  /// Every place where an operand may stand, once for all forms that share it.
  var places: [Place] {
    var places: [Place] = []
    for form in forms {
      for (index, operand) in form.enumerated() {
        let before = form[..<index].map { $0.isWord ? $0.label : nil }
        if let known = places.firstIndex(where: { $0.before == before }) {
          places[known].kind = .choice(places[known].kind.words + operand.kind.words)
        } else {
          places.append(
            Place(before: before, isRepeated: operand.isRepeated, kind: operand.kind))
        }
      }
    }
    return places
  }
}
