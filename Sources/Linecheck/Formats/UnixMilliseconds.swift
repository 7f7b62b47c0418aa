extension Format {
  /// A time of today's services in milliseconds since 1970-01-01T00:00:00Z.
  ///
  /// Source: POSIX.1-2024, 4.19 (seconds since the epoch), times 1,000. Below 10^11 (1973) it is
  /// almost surely seconds; above 10^14 (5138) microseconds.
  public static let unixMilliseconds = Format(
    "milliseconds", "a time in milliseconds since the epoch",
    requirement: "milliseconds since 1970, not below 10^11, which would be 1973",
    source: "POSIX.1-2024, 4.19", test: .integer { $0 >= UnixMilliseconds.least },
    sensitivity: .plain,
    advice: { text in
      guard let value = Int64(text) else { return nil }
      return value < 0
        ? "no service has a time before 1970" : "seconds look like this: multiply by 1000"
    }
  )
  .written(as: UnixMilliseconds.least...)
  .edges(
    right: [100000000000],
    wrong: [99999999999, 1714608475])
}

enum UnixMilliseconds {
  static let least: Int64 = 100_000_000_000
}
