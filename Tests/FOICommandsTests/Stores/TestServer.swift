import Foundation
import Synchronization

/// The PostgreSQL server that tests may use: a casebook on it has a schema of its own, and goes with the server.
enum TestServer {
  private static let variables = ProcessInfo.processInfo.environment
  static let address = variables["FOI_TEST_POSTGRES"]

  /// Who records there: the name in the address.
  static var user: String {
    String(address?.split(separator: "/").last { $0.contains("@") }?.prefix { $0 != "@" } ?? "")
  }

  /// The address of a casebook that nobody has made yet.
  static var newPlace: String? {
    address.map { "\($0)?schema=foi_test_\(UInt64.random(in: 0 ... .max))" }
  }

  /// Where a test makes its casebook: on the server if all tests are to run there.
  static var usualPlace: String? { variables["FOI_TEST_ON_SERVER"] == nil ? nil : newPlace }
}

/// Ids one after another, the same in every run.
final class CountedIDs: Sendable {
  private let last = Mutex(0)

  func next() -> String {
    let number = last.withLock { last in
      last += 1
      return last
    }
    return String(repeating: "0", count: 16 - "\(number)".count) + "\(number)"
  }
}
