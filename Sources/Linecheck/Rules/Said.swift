/// An annotation, which mostly says nothing: then it is one word, and cheap to copy with its rule.
@propertyWrapper
struct Said: Sendable {
  private indirect enum Box: Sendable {
    case nothing
    case these(Annotation)
  }

  private var box = Box.nothing

  init() {}

  init(wrappedValue: Annotation) { box = .these(wrappedValue) }

  var wrappedValue: Annotation {
    get {
      switch box {
      case .nothing: Annotation()
      case .these(let annotation): annotation
      }
    }
    set { box = .these(newValue) }
  }
}
