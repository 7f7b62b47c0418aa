import LinecheckJSON

/// A text that a string of a file holds, as a frame of that file shows it.
struct InnerText {
  /// The text as a document.
  let document: Document
  /// Where its parts stand in the file.
  let text: MappedText
  /// What the frame is about.
  let own: Range<Int>
}
