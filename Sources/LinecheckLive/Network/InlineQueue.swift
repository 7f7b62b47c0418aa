import Foundation

#if canImport(FoundationNetworking)
  /// A queue that does at once what it is given.
  ///
  /// URLSession hands each piece of a body to a queue and reads on meanwhile, however long the queue has
  /// grown: a gigabyte of zeros in a megabyte of gzip would fill the memory before anybody could stop it.
  final class InlineQueue: OperationQueue, @unchecked Sendable {
    override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
  }
#endif
