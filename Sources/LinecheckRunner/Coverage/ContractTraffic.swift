public import Linecheck
import LinecheckJSON

/// How often payloads exercised the constraints of one contract.
public struct ContractTraffic: Sendable {
  /// In how many payloads something became of a constraint.
  public struct Count: Sendable, Hashable {
    /// It had a value to judge.
    public fileprivate(set) var exercised = 0
    /// It was broken.
    public fileprivate(set) var broken = 0
    /// A value was near its bound.
    public fileprivate(set) var near = 0

    /// It had a value to judge, and found nothing wrong.
    public var satisfied: Int { exercised - broken }
  }

  /// The id of the contract.
  public let id: String
  /// What the contract is about.
  public let title: String
  /// The page that it was read from.
  public let document: SourceDocument
  /// The constraints, in the order of the rules.
  public let constraints: [Constraint]
  /// For each constraint whether it has a bound that a value can be near.
  public let isBounded: [Bool]
  /// What became of each constraint.
  public private(set) var counts: [Count]
  /// How many payloads were checked.
  public private(set) var payloads = 0

  private let places: [RuleID: Int]
  private var exercise: Exercise
  /// The constraints that findings of the payload at hand are of.
  private var broken: Set<Int> = []

  init(_ contract: Contract) throws(RuleMistakes) {
    id = contract.id
    title = contract.title
    document = contract.document
    constraints = try contract.constraints
    counts = constraints.map { _ in Count() }
    exercise = Exercise(try contract.program)
    // Those of a body come first, in the same order.
    isBounded =
      exercise.isBounded
      + constraints.dropFirst(exercise.isBounded.count).map { _ in
        false
      }
    places = Dictionary(uniqueKeysWithValues: constraints.enumerated().map { ($1.id, $0) })
  }

  mutating func add(_ document: Document?, _ findings: [Finding]) {
    payloads += 1
    note(findings)
    if let document {
      exercise.trace(document)
      for place in exercise.met.indices where exercise.met[place] {
        counts[place].exercised += 1
        if exercise.near[place] { counts[place].near += 1 }
        broken.remove(place)
      }
    }
    countBroken()
  }

  mutating func add(exercised: Set<RuleID>, _ findings: [Finding]) {
    note(findings)
    for rule in exercised {
      guard let place = places[rule] else { continue }
      counts[place].exercised += 1
      broken.remove(place)
    }
    countBroken()
  }

  mutating func merge(_ other: ContractTraffic) {
    payloads += other.payloads
    for (place, count) in other.counts.enumerated() {
      counts[place].exercised += count.exercised
      counts[place].broken += count.broken
      counts[place].near += count.near
    }
  }

  private mutating func note(_ findings: [Finding]) {
    for finding in findings {
      guard let place = places[finding.rule], broken.insert(place).inserted else { continue }
      counts[place].broken += 1
    }
  }

  /// What is broken had something to judge, whatever the walk has met.
  private mutating func countBroken() {
    for place in broken { counts[place].exercised += 1 }
    broken.removeAll(keepingCapacity: true)
  }
}
