package import Mailroom

/// Why an export of another service cannot be read.
package enum PeerFault: Error, Hashable, Sendable {
  /// It is none of the exports that foi knows.
  case unknown(found: [String])
  /// The archive cannot be unpacked.
  case packed(PackedFiles.Fault)
  /// A file in it is not the JSON it should be, or lacks what it needs.
  case badJSON(file: String, lacks: String?)
  /// A file in it is not the table it should be.
  case badTable(file: String, line: Int)
  /// A text in it is not built as that service builds it.
  case badText(file: String)
  /// There is no request in it.
  case noRequests
  /// The requests were made under another country's law, whose time limits foi does not know.
  case otherLaw(String)
}
