import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// An E.164 number, or one whose middle digits an answer hides behind stars.
  ///
  /// Source: ITU-T E.164, 6.2.1; answers of live accounts show `+165****8621`.
  static let maskedNumber = Format(
    "e164", "an E.164 number",
    requirement: "an E.164 number, its middle digits perhaps masked by *",
    source: "ITU-T E.164, 6.2.1"
  ) { number in
    Format.e164.accepts(String(number.map { $0 == "*" ? "1" : $0 }))
  }
  .written(as: #"^\+[1-9*][0-9*]{1,14}$"#)
  .edges(
    right: ["+165****8621", "+12"],
    wrong: ["+1", "165****8621", "+*"])

  /// The SIP address of a number of Vapi's own, compared without regard to case.
  ///
  /// Source: Vapi, SIP telephony: a user at `sip.vapi.ai` or `sip.eu.vapi.ai`.
  static let vapiSIPAddress = Format(
    "sip-scheme", "a SIP address of Vapi", requirement: "sip:user@sip.vapi.ai, or @sip.eu.vapi.ai",
    source: "Vapi, SIP telephony"
  ) { address in
    let address = address.lowercased()
    guard address.hasPrefix("sip:"), let at = address.lastIndex(of: "@") else { return false }
    let host = address[address.index(after: at)...]
    return Format.sipURI.accepts(address) && at > address.index(address.startIndex, offsetBy: 4)
      && (host == "sip.vapi.ai" || host == "sip.eu.vapi.ai")
  }
  .written(
    as: "^[Ss][Ii][Pp]:\(FormPattern.character(except: "@"))+@"
      + "(?:@|\(FormPattern.character(except: ":;?/"))\(FormPattern.character())*@)?"
      + #"[Ss][Ii][Pp](?:\.[Ee][Uu])?\.[Vv][Aa][Pp][Ii]\.[Aa][Ii]$"#
  )
  .edges(
    right: ["sip:a@sip.vapi.ai", "SIP:a@SIP.EU.VAPI.AI"],
    wrong: ["sip:@sip.vapi.ai", "sips:a@sip.vapi.ai", "sip:a@sip.us.vapi.ai", "a@sip.vapi.ai"])

  /// The area code of a number to be bought: three digits in a string, the first 2 to 9.
  ///
  /// Source: the North American Numbering Plan's format NXX; an integer at other providers.
  static let areaCodeText = Format(
    "digits", "an area code", requirement: "three digits, the first 2 to 9",
    source: "North American Numbering Plan", sensitivity: .plain
  ) { code in
    let digits = Array(code.utf8)
    return digits.count == 3 && digits.allSatisfy { $0 &- 0x30 < 10 } && digits[0] >= 0x32
  }
  .written(as: "^[2-9][0-9]{2}$")
  .edges(
    right: ["200", "999"],
    wrong: ["199", "2000", "20", "2a0"])

  /// What the other side is shown as the caller: a number, or a template for the customer's or one's
  /// own, in which blanks beside the name mean nothing.
  ///
  /// Source: Vapi OpenAPI, `callerId` of destinations.
  static let callerID = Format(
    "form", "a caller ID",
    requirement: "an E.164 number, {{customer.number}} or {{phoneNumber.number}}",
    source: "Vapi OpenAPI, TransferDestinationNumber.callerId"
  ) { text, range in
    Format.e164.accepts(text, range) || Template.accepts(text, range)
  }
  .written(
    as: #"^(?:\+[1-9][0-9]{1,14}|\{\{ *(?:customer|phoneNumber)\.number *\}\})$"#
  )
  .edges(
    right: ["+12", "{{customer.number}}", "{{ phoneNumber.number }}"],
    wrong: ["+1", "{{customer.name}}", "{customer.number}", "string"])

  /// The beginning of callers' numbers: digits, the country code first, no plus.
  ///
  /// Source: Vapi OpenAPI, `startsWith` of a call.ringing filter.
  static let numberPrefix = Format(
    "no-plus", "digits without +", source: "Vapi OpenAPI, PhoneNumberCallRingingHookFilter",
    advice: { $0.hasPrefix("+") ? "leave the + out: with it nothing would match" : nil }
  ) { text, range in range.allSatisfy { text.byte($0) &- 0x30 < 10 } }
  .written(as: "^[0-9]*$")
  .edges(
    right: ["1", "49"],
    wrong: ["+1", "1 4", "a"])
}

/// A number that Vapi fills in.
private enum Template {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count > 4, text.holds("{{", in: range.prefix(2)),
      text.holds("}}", in: range.suffix(2))
    else { return false }
    var name = range.dropFirst(2).dropLast(2)
    while let first = name.first, text.byte(first) == UInt8(ascii: " ") { name = name.dropFirst() }
    while let last = name.last, text.byte(last) == UInt8(ascii: " ") { name = name.dropLast() }
    return text.holds("customer.number", in: name) || text.holds("phoneNumber.number", in: name)
  }
}
