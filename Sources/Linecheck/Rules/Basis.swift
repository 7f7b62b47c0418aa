/// What a constraint rests on.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// The machine-readable schema of a provider's page.
  case schema
  /// A sentence on a provider's page.
  case prose
  /// A public document beyond the provider's page.
  case `public`
  /// An example or a name that suggests it.
  case implied
}
