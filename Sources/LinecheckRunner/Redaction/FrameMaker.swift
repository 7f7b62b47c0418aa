import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Draws the line of a finding: its own value as its rule allows, every other value masked.
struct FrameMaker {
  let bytes: PaddedBytes
  let lines: LineTable
  /// The tape's source; nil where the text is not JSON.
  let document: Document?
  let known: Set<String>
  let revealing: Bool
  /// Whether values beside the finding's own may be secrets, of which not even the shape is shown.
  let hasSecrets: Bool
  /// What names say about the values beside the finding's own; nil where their shapes may be shown.
  let added: AddedWords?
  /// Whether it is a file of the reader's own, of which nothing has to be hidden.
  var isOwn = false

  /// How much of a long line is looked at on either side of the mark.
  private static let reach = 160
  /// How many scalars of a line are shown.
  private static let width = 96

  func frame(
    _ range: Range<Int>, _ sensitivity: Sensitivity?, inside inner: InnerText? = nil
  ) -> CodeFrame {
    let line = lines.position(of: range.lowerBound).line
    let whole = lines.range(ofLine: line)
    var start = max(whole.lowerBound, range.lowerBound - Self.reach)
    while start < range.lowerBound, bytes[start] & 0xc0 == 0x80 { start += 1 }
    let end = min(
      whole.upperBound, max(range.lowerBound, min(range.upperBound, whole.upperBound)) + Self.reach)
    var drawing = Drawing(range: range)
    if let document {
      draw(document, start..<end, range, sensitivity, inner, &drawing)
    } else {
      drawing.add(bytes, start..<end) {
        isOwn ? $0 : hasSecrets ? Self.hidden($0) : Redaction.mask($0)
      }
    }
    drawing.finish(at: end)
    return drawing.frame(
      line: line, isCutBefore: start > whole.lowerBound, isCutAfter: end < whole.upperBound,
      width: Self.width)
  }

  private func draw(
    _ document: Document, _ window: Range<Int>, _ own: Range<Int>,
    _ sensitivity: Sensitivity?, _ inner: InnerText?, _ drawing: inout Drawing
  ) {
    var place = window.lowerBound
    for index in document.scalarNodes(in: window) {
      let range = document.range(ofNode: index)
      if range.upperBound <= place { continue }
      if range.lowerBound > place {
        drawing.add(bytes, place..<min(range.lowerBound, window.upperBound)) { $0 }
      }
      drawing.reach(range.lowerBound)
      // What is wrong inside a string that holds a whole body is marked as that string.
      let isInside =
        own != range && range.lowerBound <= own.lowerBound && own.upperBound <= range.upperBound
      if isInside, let inner, !document.isName(index) {
        draw(inner, window.clamped(to: range), own, sensitivity, &drawing)
        place = min(range.upperBound, window.upperBound)
        continue
      }
      if isInside { drawing.reach(own.lowerBound) }
      drawing.add(shown(document, index, isOwn: own == range, sensitivity))
      if isInside { drawing.reach(own.upperBound) }
      place = range.upperBound
    }
    if place < window.upperBound { drawing.add(bytes, place..<window.upperBound) { $0 } }
  }

  /// Draws the part of a string that holds a text of its own.
  private func draw(
    _ inner: InnerText, _ window: Range<Int>, _ own: Range<Int>, _ sensitivity: Sensitivity?,
    _ drawing: inout Drawing
  ) {
    var place = window.lowerBound
    // What is decoded is never longer than what it was decoded from.
    let reach = max(0, inner.own.lowerBound - Self.reach)..<inner.own.upperBound + Self.reach
    for index in inner.document.scalarNodes(in: reach) {
      let node = inner.document.range(ofNode: index)
      let range = inner.text.source(of: node)
      if range.upperBound <= place || range.lowerBound >= window.upperBound { continue }
      if range.lowerBound > place { drawing.add(bytes, place..<range.lowerBound) { $0 } }
      drawing.reach(range.lowerBound)
      drawing.add(
        shown(inner.document, index, isOwn: node == inner.own, sensitivity, isInner: true))
      drawing.reach(range.upperBound)
      place = range.upperBound
    }
    if place < window.upperBound { drawing.add(bytes, place..<window.upperBound) { $0 } }
  }

  private func shown(
    _ document: Document, _ index: Int, isOwn: Bool, _ sensitivity: Sensitivity?,
    isInner: Bool = false
  ) -> String {
    let text = document.text(ofNode: index)
    // What names say was asked about the nodes of the whole text.
    let added = isInner ? Sensitivity.secret : added?[index]
    if document.isName(index) {
      let name = document.name(ofNode: index)
      if known.contains(name) { return text }
      let mayBeShown = revealing && added != .secret
      return "\"" + Redaction.shownName(name, revealing: mayBeShown) + "\""
    }
    if isOwn { return Redaction.shown(text, sensitivity, revealing: revealing) }
    let other: Sensitivity = hasSecrets ? .secret : .personal
    return Redaction.shown(text, other.stricter(added), revealing: revealing)
  }

  /// What stands for a scalar of a text that is not JSON and may hold secrets.
  private static func hidden(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "{", "}", "[", "]", ":", ",", "\"", " ": scalar
    default: "•"
    }
  }
}

/// A line under construction, and where its mark begins and ends.
private struct Drawing {
  let range: Range<Int>
  var scalars: [Unicode.Scalar] = []
  var mark: Int?
  var markEnd: Int?

  init(range: Range<Int>) { self.range = range }

  /// The drawing has come to a byte of the payload.
  mutating func reach(_ offset: Int) {
    if mark == nil && offset >= range.lowerBound { mark = scalars.count }
    if markEnd == nil && mark != nil && offset >= range.upperBound { markEnd = scalars.count }
  }

  mutating func finish(at end: Int) {
    if mark == nil { mark = scalars.count }
    if markEnd == nil { markEnd = scalars.count }
  }

  /// Adds bytes of the payload as they are, or masked; what is invisible becomes an escape.
  mutating func add(
    _ bytes: PaddedBytes, _ range: Range<Int>, _ mask: (Unicode.Scalar) -> Unicode.Scalar
  ) {
    var offset = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      reach(offset)
      add(scalar == "\t" ? "\t" : mask(scalar))
      offset += UTF8.width(scalar)
    }
    reach(range.upperBound)
  }

  mutating func add(_ text: String) { for scalar in text.unicodeScalars { add(scalar) } }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar != "\t" && JSONText.isInvisible(scalar) {
      scalars.append(contentsOf: JSONText.escape(scalar).unicodeScalars)
    } else {
      scalars.append(scalar)
    }
  }

  func frame(line: Int, isCutBefore: Bool, isCutAfter: Bool, width: Int) -> CodeFrame {
    let mark = mark ?? 0
    let length = max(1, (markEnd ?? mark) - mark)
    // Keep the mark and what fits around it, a third before it.
    var start = 0
    if scalars.count > width && mark + min(length, width / 2) > width * 2 / 3 {
      start = max(0, min(mark - width / 3, scalars.count - width))
    }
    let end = min(scalars.count, start + width)
    let before = start > 0 || isCutBefore ? "…" : ""
    let after = end < scalars.count || isCutAfter ? "…" : ""
    var text = before
    text.unicodeScalars.append(contentsOf: scalars[start..<end])
    text += after
    let column = mark - start + before.unicodeScalars.count
    return CodeFrame(
      line: line, text: text, mark: column, length: max(1, min(length, end - mark)))
  }
}
