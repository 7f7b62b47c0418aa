#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What may change the network from outside.
enum NetworkEnvironment {
  /// The variables that could switch the verification of certificates off, or write a key down.
  private static let unwanted = [
    // Foundation, where it is not Apple's: other authorities, or none at all.
    "URLSessionCertificateAuthorityInfoFile",
    // The same: prints the headers of each request on standard error.
    "URLSessionDebug", "URLSessionDebugLibcurl",
    // libcurl: writes down what decrypts everything that was sent.
    "SSLKEYLOGFILE",
  ]

  /// Takes care that nothing outside changes how safe the network is. Variables that name a proxy stay.
  ///
  /// It has to be called before anything uses the network, and before there is a second thread.
  static func secure() {
    for name in unwanted { unsafe unsetenv(name) }
  }
}
