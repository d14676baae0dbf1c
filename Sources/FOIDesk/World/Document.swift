import Foundation
import Mailroom

/// A file as the desk takes it: the faces read files or receive uploads, the desk sees name and bytes.
package struct Document: Hashable, Sendable {
  /// What the person calls it, and errors with it: the path as typed, or the name an upload came with.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file that the person names, from the working folder.
  package init(readingFrom path: String, in environment: Environment) throws(DeskError) {
    self.init(name: path, bytes: try environment.bytes(of: path))
  }

  /// The name without any folder, under which the bytes are kept.
  package var fileName: String {
    name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? name
  }

  /// The name without its extension.
  var stem: String { URL(filePath: fileName).deletingPathExtension().lastPathComponent }

  /// The name without any path, with plain characters only: never more than a name.
  package var safeName: String {
    let kept = fileName.unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_. ()".unicodeScalars.contains(scalar)
    }
    let text = String(String.UnicodeScalarView(kept.suffix(80)))
      .trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    return text.isEmpty ? "letter.txt" : text
  }

  /// The text of a file that a person wrote: a request, a list.
  package func text() throws(DeskError) -> String {
    do {
      return try DocumentText(plain: bytes).text
    } catch {
      throw .document(path: name, fault: error)
    }
  }
}
