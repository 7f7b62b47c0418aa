extension Format {
  /// An area code of the North American plan: three digits, the first 2 to 9, no service code N11.
  ///
  /// Source: the North American Numbering Plan's format NXX for area codes. Which of them are
  /// assigned changes by the month and is not checked.
  public static let areaCode = Format(
    "nanp", "a North American area code",
    requirement: "three digits, the first 2 to 9, not ending in 11",
    source: "North American Numbering Plan, area code format NXX",
    test: .integer { AreaCode.isPossible($0) }, sensitivity: .plain
  )
  .written(as: 200...999, except: Array(stride(from: 211, through: 911, by: 100)))
  .edges(
    right: [200, 999, 910],
    wrong: [199, 1000, 911])
}

enum AreaCode {
  static func isPossible(_ code: Int64) -> Bool { 200...999 ~= code && code % 100 != 11 }
}
