/// A bar of several parts, drawn in SVG: lengths are attributes, which need no style of their own.
struct HTMLBar {
  /// The classes that give the parts their colours, and how long they are.
  var parts: [(name: HTMLText, count: Int)]
  /// How much the whole width stands for.
  var whole: Int

  /// The drawing. It says nothing that does not stand beside it in words.
  var element: HTMLText {
    var text: HTMLText = #"<svg class="bar" width="100%" height="8" aria-hidden="true">"#
    var start = 0
    for part in parts where part.count > 0 {
      let (left, right) = (thousandth(start), thousandth(start + part.count))
      // What is there is seen, however little it is.
      let length = max(right - left, 5)
      text += "<rect class=\"\(part.name)\" x=\"\(Self.percent(left))\" "
      text += "width=\"\(Self.percent(length))\" height=\"8\"/>"
      start += part.count
    }
    text += "</svg>"
    return text
  }

  private func thousandth(_ count: Int) -> Int { whole > 0 ? count * 1000 / whole : 0 }

  private static func percent(_ thousandth: Int) -> HTMLText {
    "\(thousandth / 10).\(thousandth % 10)%"
  }
}
