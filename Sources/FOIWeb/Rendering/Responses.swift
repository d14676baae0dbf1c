import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird
import NIOCore

extension Visit {
  /// A whole page: the model in its template, inside the common layout.
  func page(
    _ model: some PageModel, title: String, section: Section? = nil, of file: CaseFile? = nil,
    madeAt act: Int? = nil, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let done = Done(rawValue: query["done"])
    let news = try file.map { try self.news(of: $0) } ?? (act == nil ? [] : self.newsOfAll())
    let shell = Shell(
      title: title.visibleLine, token: session.token, style: Assets.style.path,
      script: Assets.script.path,
      icon: Assets.icon.path,
      sections: Section.allCases.filter {
        (try? session.check($0.route, isWriting: false)) != nil
      }.map { each in
        Shell.Place(name: each.name, href: each.route.path, current: each == section)
      },
      canLogOut: isPasswordKept || session.person != nil,
      person: session.person?.name.description,
      isReader: session.role < .recorder, isOwner: session.role == .owner,
      watch: file.map { Route.latestOf($0.id).path } ?? act.map { _ in Route.latest.path },
      made: (file.map(\.events.count) ?? act).map { "\($0)" },
      seen: file.map { file in
        "\(seenBefore((model as? any CaseForm)?.errors?.items ?? []) ?? file.events.count)"
      }, isOfList: act != nil, hasNews: !news.isEmpty,
      news: news, isLogIn: model is any StrangersPage,
      today: desk.environment.today.written, done: done?.written(query),
      undo: done?.isAct == true ? try desk.lastAct().map { "\($0.id)" } : nil)
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(
        byteBuffer: ByteBuffer(bytes: try Templates.shipped.page(model, in: shell))))
  }
}

extension Visit {
  /// What others recorded on a case since so many events were there as the address says.
  private func news(of file: CaseFile) throws -> [Shell.News] {
    guard let seen = Int(query["since"]) else { return [] }
    return try desk.news(of: file, since: seen).suffix(10).map { event in
      let who = event.recording.map { "\($0.actor), \($0.time): " } ?? ""
      return Shell.News(what: who + event.kind.written, href: nil, name: "")
    }
  }
}

extension Visit {
  /// How far the casebook has come, for a list that says when others change something.
  ///
  /// It is asked before the rows are, so that nothing falls in between.
  func act() throws -> Int { try desk.latest(of: nil).moment.number }

  /// What others recorded since the act that the address names: the last on each case.
  private func newsOfAll() throws -> [Shell.News] {
    guard let act = Int(query["since"]) else { return [] }
    return try desk.news(since: act).latest.prefix(20).map { change in
      let recording = change.recording
      return Shell.News(
        what: "\(recording.actor), \(recording.time): \(change.kind.written)",
        href: change.id.href, name: change.id.description)
    }
  }
}

/// What a page can say was done, after it was.
enum Done: String {
  case recorded, retracted, moved, confirmed, corrected, logged, uploaded, saved, added, imported
  case savedBoth
  case councilsAdded
  case drafted, draftedAll, revised, discarded, mailed, mailedAll, sent, withdrawn, takenIn, filed,
    ignored, allChecked
  case valueSet
  case forgotten
  case undone, reminded, dischargedReminder
  case assigned, signedOut, passwordChanged

  /// Whether it is what an Undo right after it would take back.
  var isAct: Bool {
    switch self {
    case .undone, .allChecked, .saved, .savedBoth, .forgotten, .revised, .mailed, .mailedAll,
      .signedOut,
      .passwordChanged:
      false
    default: true
    }
  }

  /// What it says, with the counts that came along in the address.
  func written(_ query: Fields) -> String {
    if self == .councilsAdded { return Self.writtenCouncils(query) ?? written }
    guard self == .takenIn, let read = Int(query["read"]), let filed = Int(query["filed"]),
      let waiting = Int(query["waiting"]), let again = Int(query["again"])
    else { return written }
    let known = again > 0 ? ", \(again) known already" : ""
    return "\(counted(read, "message")) read: \(filed) filed under cases, \(waiting) below\(known)."
  }

  private static func writtenCouncils(_ query: Fields) -> String? {
    guard let new = Int(query["new"]), let changed = Int(query["changed"]),
      let same = Int(query["same"])
    else { return nil }
    let completed = changed > 0 ? ", \(changed) completed" : ""
    let known = same > 0 ? ", \(same) there already" : ""
    return "\(counted(new, "council")) added\(completed)\(known)."
  }

  private var written: String {
    switch self {
    case .recorded: "Recorded."
    case .retracted: "Taken back. The event stays on record but no longer counts."
    case .moved: "Moved here. Check what was read from the letter."
    case .confirmed: "Confirmed."
    case .valueSet: "Saved. The figure is now as you set it."
    case .corrected: "Corrected. The answer is now as you set it."
    case .logged: "Request logged. There is one case for each authority."
    case .uploaded: "Letters recorded. Check what was read from them."
    case .drafted: "Drafted. Read the letter, send it, then mark it as sent here."
    case .draftedAll: "Drafted. Read the letters, send them, then mark them as sent here."
    case .revised: "Saved."
    case .discarded: "Thrown away. The file stays in the Outbox folder."
    case .mailed: "Sent, and recorded as sent today."
    case .mailedAll: "Sent, and recorded as sent today."
    case .sent: "Marked as sent."
    case .filed: "Filed. Check what was read from the messages."
    case .withdrawn: "Withdrawn. The document stays on record but letters no longer cite it."
    case .takenIn:
      "Mail imported. Messages that clearly match a case were filed; the rest are below."
    case .ignored: "Removed from the inbox. The original is kept."
    case .allChecked: "Nothing left to check: you have looked at every answer."
    case .undone: "Undone. It stays on record but no longer counts."
    case .reminded: "Entered in the diary. The agenda lists it from that day on."
    case .dischargedReminder: "Done. It is no longer in the diary."
    case .saved: "Saved."
    case .savedBoth:
      "Saved. Someone else changed other details in the meantime. All changes are kept."
    case .assigned: "Saved. The history says who looks after the case."
    case .signedOut: "Signed out in every browser."
    case .passwordChanged: "Your password is changed. You are signed out in every other browser."
    case .forgotten: "Forgotten."
    case .added: "Added."
    case .imported: "Authorities imported."
    case .councilsAdded: "Councils added."
    }
  }
}

extension Response {
  static func bytes(
    _ bytes: [UInt8], type: String, fileName: String? = nil
  ) -> Response {
    var headers: HTTPFields = [.contentType: type]
    if let fileName {
      headers[.contentDisposition] =
        "attachment; filename*=UTF-8''\(percentEncoded(fileName.visibleLine))"
    }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Sends the browser to another page of our own after something was done.
  static func see(_ path: String, _ done: Done? = nil) -> Response {
    var address = path
    if let done { address += (path.contains("?") ? "&" : "?") + "done=\(done.rawValue)" }
    return Response(status: .seeOther, headers: [.location: address])
  }

  /// Sends the browser to another page of our own.
  static func see(_ route: Route, _ done: Done? = nil) -> Response { see(route.path, done) }
}
