/// What a person may do in a casebook on a server, or in the pages of `foi serve`.
package enum StoreRole: String, CaseIterable, Sendable, Comparable {
  /// Nothing any more.
  case nobody
  /// Look at everything.
  case reader
  /// Record what happens, too; each act says whose it is.
  case recorder
  /// All that can be done with a casebook: bring in another, let people in, take it down.
  case owner

  /// Whether the other may do more.
  package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .nobody: 0
    case .reader: 1
    case .recorder: 2
    case .owner: 3
    }
  }
}
