/// What a person may do in a casebook on a server.
package enum StoreRole: String, CaseIterable, Sendable {
  /// Nothing any more.
  case nobody
  /// Look at everything.
  case reader
  /// Record what happens, too; each act says whose it is.
  case recorder
  /// All that can be done with a casebook: bring in another, let people in, take it down.
  case owner
}
