import Linecheck
import TestSupport

/// One transformation of one subject by one seed: the verdict has to stay as it was.
struct Metamorphosis {
  let subject: Subject
  let transformation: Transformation
  let seed: UInt64

  /// What is wrong, with the smallest body that shows it; nil where all is right.
  func failure() throws -> String? {
    let trees = try subject.texts.map { RawTree(try Document($0)) }
    guard let first = try difference(subject.texts, trees, seed) else { return nil }
    // Another choice of what to change may show it in a smaller body.
    var (minimal, seed, difference) = (subject.texts, seed, first)
    let shrunk = Shrinker.shrunk(trees) { trees in
      let texts = trees.map { Array($0.text.utf8) }
      for other in self.seed..<self.seed + 4 {
        guard let found = try? self.difference(texts, trees, other) else { continue }
        (minimal, seed, difference) = (texts, other, found)
        return true
      }
      return false
    }
    let changed = changed(shrunk, seed, try open(in: minimal, shrunk))
    func lines(_ texts: [[UInt8]]) -> String {
      texts.map { String(decoding: $0, as: UTF8.self).debugDescription }.joined(separator: "\n  ")
    }
    return """
      \(subject.name): \(transformation.rawValue) changes the verdict, seed \(self.seed)
      \(first)
      minimal body, seed \(seed):
        \(lines(minimal))
      changed:
        \(lines(changed))
      \(difference)
      """
  }

  /// How the verdict differs; nil where it does not.
  private func difference(
    _ texts: [[UInt8]], _ trees: [RawTree], _ seed: UInt64
  ) throws -> String? {
    let changed = changed(trees, seed, try open(in: texts, trees))
    var before = try verdict(texts)
    var after = try verdict(changed)
    if !transformation.keepsOrder {
      before.sort()
      after.sort()
    }
    if before != after {
      return after.difference(from: before).map { change in
        switch change {
        case .remove(_, let line, _): "only before: \(line)"
        case .insert(_, let line, _): "only after: \(line)"
        }
      }.joined(separator: "\n")
    }
    return try unsoundCertainty(changed)
  }

  private func changed(
    _ trees: [RawTree], _ seed: UInt64, _ open: [Set<[Int]>]
  ) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    return zip(trees, open).map { transformation.apply(to: $0, open: $1, &generator) }
  }
}
