package import Casebook
package import FOILaw
package import Mailroom

/// Why a bag cannot be taken in; nothing of it is.
package enum BagFault: Error, Hashable, Sendable {
  /// The folder has no `bagit.txt`.
  case notABag
  /// `bagit.txt` names a version of BagIt that is not read here.
  case bagItVersion(String)
  /// Nothing says what belongs to the bag.
  case noManifest
  /// The bag holds no casebook of foi.
  case noCasebook
  /// It was made by a newer foi, in that format.
  case newer(format: Int)
  /// It was made for readers and leaves out what a casebook needs.
  case publication
  /// A line of a manifest is not a digest and a path.
  case badManifestLine(file: String, line: Int)
  /// A path leads out of the bag.
  case leavesFolder(file: String, line: Int, path: String)
  /// A path is listed twice.
  case listedTwice(file: String, line: Int, path: String)
  /// A file is listed and not there.
  case missing(path: String)
  /// A file is there and not listed.
  case unlisted(path: String)
  /// A file is none that a casebook has.
  case foreign(path: String)
  /// Something is neither a file nor a folder: a link, a device.
  case notAFile(path: String)
  /// A file does not have its checksum.
  case changed(path: String)
  /// A line of a file of records cannot be used.
  case line(file: String, line: Int, fault: LineFault)
  /// A file of records does not end with its last line.
  case cutShort(file: String, line: Int)
  /// The zip is damaged or no zip.
  case badArchive
  /// A name in the zip leads out of the folder.
  case leavesArchive(path: String)
  /// The zip would unpack to more than it can be honest about.
  case archiveTooLarge
  /// Unpacking it was ended from outside.
  case readingEnded(ReadingEnd)
}

/// What is wrong with one line of records.
package enum LineFault: Error, Hashable, Sendable {
  /// It is not JSON: damaged, or cut short.
  case notJSON
  /// It is longer than any honest line.
  case tooLong
  /// A value is missing.
  case missing(String)
  /// A value cannot be read.
  case unreadable(String)
  /// Something it rests on is not in the bag.
  case unknown(what: String, id: String)
  /// Its case is not the next one in the list of cases.
  case outOfOrder(CaseID)
  /// A request has two questions of one number.
  case questionTwice(QuestionID)
  /// The law's days cannot be counted for the case.
  case law(CaseID, LawError)
}
