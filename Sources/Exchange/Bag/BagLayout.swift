package import Casebook

/// Where things are in a bag that holds a casebook.
package enum BagLayout {
  /// The number of this form; one that adds to it keeps it, one that changes it raises it.
  package static let format = 1

  package static let declaration = "bagit.txt"
  package static let info = "bag-info.txt"
  package static let manifest = "manifest-sha256.txt"
  package static let tagManifest = "tagmanifest-sha256.txt"
  /// All that a bag of ours has at its top.
  package static let top = [declaration, info, manifest, tagManifest, "data"]

  /// What `bagit.txt` says.
  package static let declarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

  package static let head = "data/foi.json"
  package static let package = "data/datapackage.json"
  package static let settings = "data/files/foi.yaml"
  /// The files that a person wrote, by the folder of the casebook that they are in.
  package static let files = "data/files"
  package static let originals = "data/originals"

  /// The records, one JSON object a line.
  package enum Records: String, CaseIterable, Sendable {
    case authorities, requests, originals, texts, cases, events, letters, evidence, mail, changes
    case holidays

    package var path: String { "data/truth/\(rawValue).jsonl" }
  }

  /// The path of a table within the folder of `datapackage.json`.
  package static func table(_ name: String) -> String { "tables/\(name).csv" }

  /// Where an original is: by its digest, with the ending of its name so that it opens.
  package static func path(of original: OriginalID, named name: String) -> String {
    let digest = original.description
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last ?? "" : ""
    let isPlain =
      !ending.isEmpty && ending.utf8.count <= 8
      && ending.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0)
      }
    return "\(originals)/\(digest.prefix(2))/\(digest)" + (isPlain ? ".\(ending)" : "")
  }
}

/// What `data/foi.json` says of the bag.
package struct BagHead: Codable, Hashable, Sendable {
  /// What a bag is for.
  package enum Kind: String, Codable, Sendable {
    /// A casebook, whole.
    case casebook
    /// What can be published of one.
    case publication
  }

  package let format: Int
  package let kind: Kind

  package init(_ kind: Kind) {
    format = BagLayout.format
    self.kind = kind
  }
}
