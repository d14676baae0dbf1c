package import Casebook

/// A file that all who work on a casebook have in its folder, as it is now: a draft, a template, a request.
package struct SharedFile: Sendable, Hashable {
  /// Its path in the folder, such as `Templates/chaser.mustache`.
  package let name: String
  /// Counted from 1; no version is written over.
  package let version: Int
  /// The digest of its bytes; nil where it was taken away.
  package let digest: OriginalID?
  /// The letter that it is a form of.
  package let letter: LetterID?
  /// Who put this version there, and when.
  package let recording: Recording?
}

/// The files that all have, read.
package protocol SharedFileReader {
  /// The files as they are now, by name; those of letters that have gone are left out.
  func sharedFiles() throws -> [SharedFile]
  /// One file as it is now, also if it was taken away; nil if it was never there.
  func sharedFile(_ name: String) throws -> SharedFile?
  /// The bytes of one version; nil if there is no such version or it has none.
  func bytes(of file: SharedFile) throws -> [UInt8]?
}

/// The files that all have, changed.
package protocol SharedFileWriter {
  /// Makes a further version of a file, unless the present one is the same.
  /// - Parameters:
  ///   - content: Its bytes with their digest, which the caller has taken; nil takes the file away.
  ///   - name: Its path in the folder.
  ///   - letter: The letter that it is a form of.
  /// - Returns: The file as it is now.
  /// - Throws: ``StoreError``.
  @discardableResult
  func share(
    _ content: (bytes: [UInt8], digest: OriginalID)?, as name: String, of letter: LetterID?
  ) throws -> SharedFile
}
