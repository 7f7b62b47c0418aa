public import Linecheck

extension Retell {
  /// The webhook at the start of an inbound call: what Retell sends.
  public static let inboundCallWebhookRequest = InboundWebhook.call.requestContract
  /// The webhook at the start of an inbound call: what may be answered.
  public static let inboundCallWebhookResponse = InboundWebhook.call.responseContract
  /// The webhook at the first SMS of a chat: what Retell sends.
  public static let inboundSMSWebhookRequest = InboundWebhook.sms.requestContract
  /// The webhook at the first SMS of a chat: what may be answered.
  public static let inboundSMSWebhookResponse = InboundWebhook.sms.responseContract

  /// One of the two inbound webhooks, which one page describes together.
  struct InboundWebhook: Sendable {
    /// The operation's id without its provider.
    let operation: String
    /// What the ids of its constraints begin with.
    let id: String
    /// The event, after which the group of members is called, too.
    let event: String
    /// The event of the other webhook.
    let otherEvent: String
    let title: String

    static let call = InboundWebhook(
      operation: "inbound-call-webhook", id: "retell.webhook.inbound-call", event: "call_inbound",
      otherEvent: "chat_inbound", title: "Retell, inbound call webhook")

    static let sms = InboundWebhook(
      operation: "inbound-sms-webhook", id: "retell.webhook.inbound-sms", event: "chat_inbound",
      otherEvent: "call_inbound", title: "Retell, inbound SMS webhook")

    fileprivate var requestContract: Contract {
      Contract(
        "retell/\(operation)/request", title: "\(title): the request",
        document: inboundWebhookPage, exchange: { requestExchange }
      ) { request }
    }

    fileprivate var responseContract: Contract {
      Contract(
        "retell/\(operation)/response", title: "\(title): the answer",
        document: inboundWebhookPage, exchange: { responseExchange }
      ) { response }
    }
  }
}
