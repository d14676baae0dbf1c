import Casebook
import Exchange
import FOIDesk

/// Faults of bags, each with its file and line.
extension Wording {
  func text(of fault: BagFault, at path: String) -> String {
    let changed = "nothing was imported"
    func inside(_ file: String) -> String { "\(path): \(file)" }
    return switch fault {
    case .notABag:
      "\(path): has no bagit.txt, so it is not an export of foi"
        + remedy("make one with: foi export DIR")
    case .bagItVersion(let version):
      inside("bagit.txt: BagIt \(version.isEmpty ? "without a version" : version) is not read here")
        + "; \(changed)"
    case .noManifest: inside("manifest-sha256.txt is missing; \(changed)")
    case .noCasebook:
      "\(path): is a BagIt bag, but holds no casebook of foi (data/foi.json is missing)"
    case .newer(let format):
      "\(path): was exported by a newer foi (form \(format)); update foi to import it"
    case .publication:
      "\(path): was exported for publication and leaves out most of the casebook; import a whole export"
    case .badManifestLine(let file, let line):
      inside("\(file):\(line): is not a checksum and a path; \(changed)")
    case .leavesFolder(let file, let line, let name):
      inside("\(file):\(line): \(name) leads out of the folder; \(changed)")
    case .listedTwice(let file, let line, let name):
      inside("\(file):\(line): \(name) is listed twice; \(changed)")
    case .missing(let name): inside("\(name) is listed but missing; \(changed)")
    case .unlisted(let name): inside("\(name) is not listed in the manifest; \(changed)")
    case .foreign(let name): inside("\(name) is no file of a casebook; \(changed)")
    case .notAFile(let name): inside("\(name) is a link or a device, not a file; \(changed)")
    case .changed(let name):
      inside("\(name) does not have its checksum: it was changed or damaged; \(changed)")
    case .line(let file, let line, let fault):
      inside("\(file):\(line): \(text(of: fault)); \(changed)")
    case .cutShort(let file, let line): inside("\(file):\(line): the line is cut short; \(changed)")
    case .badArchive: "\(path): is no zip, or one that is cut short or damaged; \(changed)"
    case .leavesArchive(let name): inside("\(name) leads out of the folder; \(changed)")
    case .archiveTooLarge: "\(path): unpacks to far more than its size; \(changed)"
    case .readingEnded(let end): "\(path): \(end.written); \(changed)"
    }
  }

  private func text(of fault: LineFault) -> String {
    switch fault {
    case .notJSON: "the line is damaged: it is not JSON"
    case .tooLong: "the line is too long"
    case .missing(let name): "\(name) is missing"
    case .unreadable(let name): "\(name) cannot be read"
    case .unknown(let what, let id): "the \(what) \(id) is not in the bag"
    case .outOfOrder(let id): "the case \(id) is not the next one in data/truth/cases.jsonl"
    case .questionTwice(let id): "question \(id) appears twice"
    case .law(let id, let error): "\(id): \(text(of: error))"
    }
  }
}

extension BagImport.Conflict {
  /// What differs and what became of it, in one line.
  package var written: String {
    switch self {
    case .event(let id, let handle, let note):
      "\(handle): event \(id) says something else there; that is kept as note \(note)"
    case .request(let id, let other):
      "request \(id) has other words there; it and its cases were added as \(other)"
    case .authority(let id, let field, let kept, let other):
      "\(id): \(field) is \(kept), which was changed last; the other is \(other)"
    case .openedTwice(let id):
      "\(id): was logged in both casebooks; take one of the two sendings back with: foi retract"
    case .impossible(let id, let handle, let kind, let day):
      "\(handle): event \(id) (\(kind.written), \(day)) cannot have happened with the others; take the "
        + "wrong one back with: foi retract"
    case .letterSentTwice(let id, let handle):
      "\(handle): letter \(id) was recorded as sent in both casebooks"
    case .file(let path, let other): "\(path) says something else there; that was added as \(other)"
    case .holiday(let day, let kept, let other):
      "bank holiday \(day) is \(kept), the other casebook has \(other)"
    }
  }
}
