import Linecheck

extension MetaSchema {
  /// The validation vocabulary of 2019-09, which 2020-12 kept.
  static let validation2019 = validation(.draft2019)

  /// The meta-data vocabulary of 2019-09, which 2020-12 kept.
  static let metaData2019 = metaData(.draft2019)

  /// The format vocabulary of 2019-09.
  static let format2019 = format(.draft2019, "format")

  /// The content vocabulary of 2019-09, which 2020-12 kept.
  static let content2019 = content(.draft2019)
}
