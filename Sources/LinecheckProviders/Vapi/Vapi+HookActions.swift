import Linecheck

extension Vapi {
  private static let actions = "transfer or say"
  private static let transferPlace = "#/components/schemas/TransferPhoneNumberHookAction"
  private static let sayPlace = "#/components/schemas/SayPhoneNumberHookAction"

  /// What a hook does: transfer the call, or say something.
  ///
  /// - Parameter id: the id of whoever mounts it, for a value that is no object.
  /// - Returns: the union of both.
  static func hookAction(_ id: String) -> Rule {
    Rule.tagged(
      by: "type", ["transfer": transferAction, "say": sayAction],
      otherwise: .object {
        action(
          .string.kind {
            $0.identified(as: "vapi.hook-action.type.enum").documented(.public, at: "enum")
              .expecting(actions)
          })
      }
      .furtherMembers(.allowed)
    )
    .identified(as: "vapi.hook-action.type.enum")
    .documented(
      .public, at: "\(transferPlace)/properties/type/enum", "\(sayPlace)/properties/type/enum",
      in: openAPI
    )
    .expecting(actions)
    .kind { $0.identified(as: id) }
    .contents(of: "vapi.hook-action", at: sayPlace, in: openAPI)
  }

  private static func action(_ type: Rule) -> [Field] {
    Field.group("vapi.hook-action", at: sayPlace) {
      Field("type", type)
        .documented(.public, at: "\(transferPlace)/required", "\(sayPlace)/required", in: openAPI)
    }
  }

  private static func action(named name: Literal, _ place: String) -> [Field] {
    action(
      .any.one(of: name).identified(as: "vapi.hook-action.type.enum")
        .documented(.public, at: "\(place)/properties/type/enum", in: openAPI).expecting(actions))
  }

  /// `TransferPhoneNumberHookAction`.
  private static let transferAction = Rule.object {
    action(named: "transfer", transferPlace)
    Field.group("vapi.hook-action.transfer", at: transferPlace) {
      Field("destination", destination("vapi.hook-action.transfer.destination.type"))
        .named("present").documented(.implied, at: "required")
        .help("the schema does not require it, but a transfer to nowhere cannot be meant")
    }
  }

  /// `SayPhoneNumberHookAction`.
  private static let sayAction = Rule.object {
    action(named: "say", sayPlace)
    Field.group("vapi.hook-action.say", at: sayPlace) {
      Field("exact", .string.length(...4000))
    }
  }
}
