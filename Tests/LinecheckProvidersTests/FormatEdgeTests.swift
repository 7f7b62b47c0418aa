import Testing

@testable import Linecheck
@testable import LinecheckJSON
@testable import LinecheckProviders

/// The values with which formats say where they end.
struct FormatEdgeTests {
  private static let formats: [Format] = [
    .addressOrBlock, .alphanumericNumber, .areaCode, .bearerToken, .countryCode, .dateTime, .e164,
    .hostName, .hostOrAddress, .hostOrAddressWithPort, .httpURL, .ipAddress, .jsonMediaType,
    .phoneNumber, .sipURI, .twilioAccountSID, .twilioCallSID, .unixMilliseconds, .uuid, .versionTag,
    .wildcardDomain, .zonedAddressOrBlock,
    .areaCodeText, .audioURL, .bareKey, .callID, .callerID, .encodedPlus, .forwardedSIPHeader,
    .lowerCase, .maskedNumber, .numberID, .numberPrefix, .retellSignature, .textLanguage,
    .twilioTermination, .twiml, .vapiSIPAddress, .variableName,
  ]

  @Test(arguments: formats.indices)
  func areOnTheirSides(index: Int) throws {
    let format = Self.formats[index]
    func accepts(_ json: String) throws -> Bool {
      let value = try Document(json).root
      if let integer = value.integer { return format.accepts(integer) }
      return format.accepts(try #require(value.string))
    }
    #expect(!format.rightEdges.isEmpty && !format.wrongEdges.isEmpty, "\(format.name)")
    for edge in format.rightEdges { #expect(try accepts(edge), "\(format.name): \(edge)") }
    for edge in format.wrongEdges { #expect(try !accepts(edge), "\(format.name): \(edge)") }
  }

  @Test func areThereForEveryFormatOfAContract() throws {
    for contract in Providers.contracts {
      for scope in Contract.Scope.allCases {
        for format in try contract.program(of: scope)?.code.formats ?? [] {
          #expect(!format.rightEdges.isEmpty, "\(contract.id): \(format.name)")
        }
      }
    }
  }
}
