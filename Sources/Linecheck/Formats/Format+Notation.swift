extension Format {
  /// What a schema language can say of a form.
  package enum Notation: Sendable {
    /// A regular expression, to be found in the string.
    case pattern(String)
    /// The strings that have the form.
    case words([String])
    /// The integers that have the form: from a bound, to another, with exceptions.
    case integers(from: Int64, through: Int64?, except: [Int64])
  }

  /// Writes the form as a regular expression, for those who export rules as JSON Schema.
  ///
  /// - Parameters:
  ///   - pattern: ECMA-262 with the flag `u`, found anywhere in the string unless it says `^` and `$`.
  ///   - isExact: whether it says all of the form; else it must let pass whatever has the form.
  ///   - format: what JSON Schema calls the form (2020-12, Validation, 7.3), where it has a name for it.
  /// - Returns: the form with that notation.
  public func written(
    as pattern: String, exactly isExact: Bool = true, format: String? = nil
  ) -> Format {
    noted(.pattern(pattern), isExact, format)
  }

  /// Writes the form as the list of the strings that have it.
  package func written(as words: [String]) -> Format { noted(.words(words)) }

  /// Writes the form as bounds of integers.
  package func written(as range: ClosedRange<Int64>, except others: [Int64]) -> Format {
    noted(.integers(from: range.lowerBound, through: range.upperBound, except: others))
  }

  /// Writes the form as a lower bound of integers.
  package func written(as range: PartialRangeFrom<Int64>) -> Format {
    noted(.integers(from: range.lowerBound, through: nil, except: []))
  }

  private func noted(
    _ notation: Notation, _ isExact: Bool = true, _ schemaName: String? = nil
  ) -> Format {
    var format = self
    (format.notation, format.isNotationExact) = (notation, isExact)
    format.schemaName = schemaName
    return format
  }
}
