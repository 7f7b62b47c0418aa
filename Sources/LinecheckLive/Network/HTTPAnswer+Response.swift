import Foundation
import LinecheckRunner

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension HTTPAnswer {
  /// What the library made of an answer. Its headers come in no order of their own.
  init(_ head: HTTPURLResponse, _ body: [UInt8], _ milliseconds: Int) {
    let headers = head.allHeaderFields.compactMap { name, value in
      (name as? String).map { HTTPHeader($0.lowercased(), "\(value)") }
    }
    self.init(
      status: head.statusCode, headers: headers.sorted { $0.name < $1.name }, body: body,
      milliseconds: milliseconds)
  }
}
