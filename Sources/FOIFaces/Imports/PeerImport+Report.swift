import Casebook
import Exchange
package import FOIDesk
import FOILaw

extension PeerImport {
  /// What a person is told of the import, or of what it would do, line by line.
  package func report(of file: String, most: Int = 20) -> [String] {
    var lines = [
      "\(file): an export of \(service.rawValue).", "",
      isDone
        ? "Imported, as proposals to confirm:" : "This would be imported, as proposals to confirm:",
    ]
    for (request, isNew) in requests {
      let questions = counted(request.questions.count { !$0.isStem }, "question")
      lines.append("  request \(request.id), \(isNew ? "new" : "known"), with \(questions)")
    }
    if !newAuthorities.isEmpty {
      lines.append("  " + counted(newAuthorities.count, "new authority", "new authorities"))
    }
    if !opened.isEmpty { lines.append("  " + counted(opened.count, "new case")) }
    for kind in Event.Kind.allCases {
      if let count = events[kind] { lines.append("  \(kind.written): \(count)") }
    }
    if attachments > 0 { lines.append("  " + counted(attachments, "attachment")) }
    if again > 0 { lines.append("  \(counted(again, "letter")) imported before") }
    if events.isEmpty { lines.append("  nothing new: all of it is in the casebook already") }
    if !remarks.isEmpty {
      lines += ["", "To look at:"] + remarks.prefix(most).map { "  \($0.written)" }
      if remarks.count > most { lines.append("  … and \(remarks.count - most) more") }
    }
    return lines
  }

  /// The same for scripts.
  package var json: JSON {
    .object([
      ("service", .string(service.rawValue)),
      ("requests", .array(requests.map { .text($0.request.id) })),
      ("opened", .array(opened.map { .text($0) })), ("known", .array(known.map { .text($0) })),
      ("new_authorities", .array(newAuthorities.map { .text($0.id) })),
      (
        "events",
        .object(
          Event.Kind.allCases.compactMap { kind in
            events[kind].map { (kind.rawValue, .int($0)) }
          })
      ),
      ("attachments", .int(attachments)), ("again", .int(again)), ("imported", .bool(isDone)),
      ("remarks", .array(remarks.map { .string($0.written) })),
    ])
  }
}

extension PeerImport.Remark {
  fileprivate var written: String {
    switch self {
    case .export(let remark): remark.written
    case .newAuthority(let name):
      "\(name) is a new authority; check its nation, which decides the law"
    case .takenFor(let name, let official): "\(name) was taken for \(official)"
    case .ambiguous(let name, let names):
      "\(name) may be \(names.joined(separator: " or ")); its request is left out"
    case .noAuthority(let title):
      "\(title): the export does not name the authority; give it with --authority"
    case .notSent(let title):
      "\(title): no letter in the export is the request itself, so it is left out"
    case .alreadyThere(let id, let day):
      "\(id): the letter of \(day.written) is on the case already"
    case .keptAsNote(let id, let fault): "\(id): kept as a note: \(fault.written)"
    case .unread(let id, let name): "\(id): \(name) is kept, but its words cannot be read"
    }
  }
}

extension PeerExport.Remark {
  fileprivate var written: String {
    switch self {
    case .repliesMissing(let request, let onSite, let here):
      "\(request): the site counts \(counted(onSite, "reply", "replies")) and the export has \(here): "
        + "hidden ones are left out of it"
    case .fileMissing(let name): "\(name) is named in the export and is not in it"
    case .unplaced(let name): "\(name): which letter it came with cannot be told, so it is left out"
    case .unknownDirection(let name):
      "\(name): the export does not say whose letter this is; check it"
    case .noLetters(let request):
      "\(request): the list has it and no letters came with it, so it is left out"
    case .otherLaw(let law): "made under the law of \(law)"
    }
  }
}
