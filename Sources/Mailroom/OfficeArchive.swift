enum OfficeArchive {
  static func format(of bytes: [UInt8]) throws(DocumentFault) -> DocumentFormat { throw .archive }
  static func namesOfOlderContainer(_ bytes: [UInt8]) -> Set<String> { [] }
}
