/// A source, and the path that a report has for it: mostly the one of the payload before.
struct PlacedSource: Sendable {
  private let places: SourcePlaces
  private var source: String?
  /// The path from the top of the repository, or one that stands for it.
  private(set) var path = ""
  /// Whether the source is no file in there.
  private(set) var isElsewhere = false

  /// No source yet.
  init(_ places: SourcePlaces) { self.places = places }

  /// Goes to a source.
  mutating func move(to source: String) {
    if self.source == source { return }
    self.source = source
    let path = places.path(of: source)
    isElsewhere = path == nil
    self.path = path ?? places.standIn(for: source)
  }
}
