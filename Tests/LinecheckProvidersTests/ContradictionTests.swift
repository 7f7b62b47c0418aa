import Linecheck
import LinecheckProviders
import Testing

/// Where two documents contradict each other, a rule shows both.
struct ContradictionTests {
  /// By their numbers in the catalogue: a rule of each that a check depends on.
  @Test(arguments: [
    ("C-1", "retell.import-phone-number.request.phone_number.e164"),
    ("C-2", "retell.phone-number.sip_outbound_trunk_config.transport.enum"),
    ("C-2", "retell.import-phone-number.request.transport.enum"),
    ("C-3", "retell.phone-number.inbound_agents.weights-sum"),
    ("C-3", "retell.import-phone-number.request.outbound_agents.weights-sum"),
    ("C-7", "retell.get-phone-number.status.documented"),
    ("C-8", "retell.import-phone-number.request.nickname.type"),
    ("C-9", "retell.webhook.inbound-call.request.call_id.type"),
    ("C-9", "retell.webhook.inbound-sms.request.chat_id.type"),
    ("C-10", "retell.import-phone-number.request.termination_uri.twilio-suffix"),
    ("C-11", "retell.phone-number.phone_number_pretty.digits"),
    ("C-14", "elevenlabs.get-phone-number.path.phone_number_id.not-a-number"),
    ("C-15", "elevenlabs.get-phone-number.header.xi-api-key.required"),
    ("C-16", "elevenlabs.phone-number.provider.enum"),
    ("C-16", "elevenlabs.error-422.body.type"),
    ("C-17", "elevenlabs.outbound-trunk.transport.enum"),
    ("C-18", "elevenlabs.phone-number.livekit_stack.required"),
    ("C-19", "vapi.transfer-plan.fallbackPlan.message.type"),
    ("C-20", "vapi.byo.number.e164-when-enabled"),
    ("C-21", "vapi.get-phone-number.path.id.uuid"),
    ("C-22", "vapi.transfer-plan.sipVerb.type"),
    ("C-22", "vapi.server.backoffPlan.type.type"),
    ("C-22", "vapi.server.backoffPlan.excludedStatusCodes.item.type"),
    ("C-23", "vapi.hook.ending.filter.oneOf.type"),
    ("C-23", "vapi.hook.ringing.filter.startsWith.max-items"),
    ("C-24", "vapi.hook.on.enum"),
    ("C-25", "vapi.transfer-plan.mode.enum"),
    ("C-25", "vapi.destination-number.number.e164-when-enabled"),
    ("C-27", "vapi.server.backoffPlan.type.enum"),
    ("C-28", "vapi.twilio.twilioAccountSid.type"),
    ("C-30", "vapi.webhook.assistant-request.request.phoneNumber.variant"),
    ("C-31", "vapi.webhook.assistant-request.response.wrapper"),
    ("C-34", "vapi.server.credentialId.uuid"),
    ("C-35", "vapi.webhook.assistant-request.request.message.timestamp.type"),
  ])
  func showBothDocuments(number: String, id: RuleID) throws {
    let constraints = try Providers.contracts.flatMap { try $0.constraints }
      .filter { $0.id == id }
    #expect(!constraints.isEmpty, "\(number)")
    for constraint in constraints {
      #expect(!constraint.citations.isEmpty && !constraint.disputes.isEmpty, "\(number)")
    }
  }
}
