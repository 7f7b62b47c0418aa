import Linecheck
import LinecheckJSON

/// A JSON value to change.
indirect enum MutableJSON {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([MutableJSON])
  case object([(name: String, value: MutableJSON)])

  init(_ value: Value) {
    if let items = value.items {
      self = .array(items.map { MutableJSON($0) })
    } else if let members = value.members {
      self = .object(members.map { (name: $0.name, value: MutableJSON($0.value)) })
    } else if let string = value.string {
      self = .string(string)
    } else if let boolean = value.boolean {
      self = .boolean(boolean)
    } else {
      self = value.decimal.map { .number($0.description) } ?? .null
    }
  }

  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): number
    case .string(let string): JSONText.quoted(string)
    case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.name) + ":" + $0.value.text }.joined(separator: ",")
        + "}"
    }
  }

  /// How many values there are in it, itself among them.
  var count: Int {
    switch self {
    case .array(let items): items.reduce(1) { $0 + $1.count }
    case .object(let members): members.reduce(1) { $0 + $1.value.count }
    default: 1
    }
  }

  /// Changes the value at a position in the order of the text.
  mutating func change(at position: Int, _ change: (inout MutableJSON) -> Void) {
    if position == 0 { return change(&self) }
    var left = position - 1
    switch self {
    case .array(var items):
      for index in items.indices {
        if left < items[index].count {
          items[index].change(at: left, change)
          break
        }
        left -= items[index].count
      }
      self = .array(items)
    case .object(var members):
      for index in members.indices {
        if left < members[index].value.count {
          members[index].value.change(at: left, change)
          break
        }
        left -= members[index].value.count
      }
      self = .object(members)
    default: break
    }
  }
}
