import Linecheck

extension Format {
  /// A URL whose path has no plain `+`: the `+` of a number is sent as `%2B`.
  ///
  /// Source: RFC 3986, 2.2 (a reserved character that is data is encoded where a server may read it
  /// as something else); a live account answered 404 to a plain one.
  static let encodedPlus = Format(
    "percent-encoding", "a URL with its + encoded", requirement: "a path in which + is sent as %2B",
    source: "RFC 3986, 2.2", advice: { _ in "write %2B for the + of the number" }
  ) { url in
    !url.prefix { $0 != "?" && $0 != "#" }.contains("+")
  }
  .written(as: #"^[^+?#]*(?:[?#][\s\S]*)?$"#)
  .edges(
    right: ["https://a/%2B1", "https://a/b?c=+1"],
    wrong: ["https://a/+1"])
}
