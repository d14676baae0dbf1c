/// Why a document has no text that can be read.
package enum DocumentFault: Error, Hashable, Sendable, Codable {
  /// There is not one byte, or nothing but white space.
  case empty
  /// A PDF, where plain text is wanted.
  case pdf
  /// An archive or office document of a kind that holds no letter, or one where plain text is wanted.
  case archive
  /// An encrypted message or document.
  case encrypted
  /// Bytes that are not text.
  case binary
  /// More bytes than a letter can have.
  case tooLarge(bytes: Int, limit: Int)
  /// A program is missing that reads such documents.
  case needs(Tool, DocumentFormat)
  /// The program that reads it did not end in time or wanted too much.
  case tooHard(DocumentFormat)
  /// It unpacks to more than a document can hold.
  case bomb(DocumentFormat)
  /// It is cut short or broken.
  case damaged(DocumentFormat)
  /// Text under the name of a kind of document that it is not.
  case misnamed(DocumentFormat)
  /// A document where a spreadsheet is wanted, or an older one that is not read.
  case noSpreadsheet(DocumentFormat)
  /// It has pages and not one word on them.
  case wordless(DocumentFormat)
  /// Reading it was ended from outside.
  case ended(ReadingEnd)
}
