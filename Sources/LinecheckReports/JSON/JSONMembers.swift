/// An object whose members are written as they are said:
///
///     json.row("message", JSONMembers { json in json.row("text", message) })
struct JSONMembers: JSONWritable {
  let members: (inout JSONWriter) -> Void

  init(_ members: @escaping (inout JSONWriter) -> Void) { self.members = members }

  func write(to json: inout JSONWriter) { json.object(members) }
}
