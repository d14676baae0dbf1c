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
    _ model: some PageModel, title: String, section: Section? = nil,
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let done = Done(rawValue: query["done"])
    let shell = Shell(
      title: title.visibleLine, token: session.token, style: Assets.style.path,
      script: Assets.script.path,
      icon: Assets.icon.path,
      sections: Section.allCases.map { each in
        Shell.Place(name: each.name, href: each.route.path, current: each == section)
      },
      canLogOut: isPasswordKept, isLogIn: model is LogInPage,
      today: desk.environment.today.written, done: done?.written(query),
      undo: done?.isAct == true ? try desk.lastAct().map { "\($0.id)" } : nil)
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(
        byteBuffer: ByteBuffer(bytes: try Templates.shipped.page(model, in: shell))))
  }
}

/// What a page can say was done, after it was.
enum Done: String {
  case recorded, retracted, moved, confirmed, corrected, logged, uploaded, saved, added, imported
  case councilsAdded
  case drafted, draftedAll, revised, discarded, mailed, mailedAll, sent, withdrawn, takenIn, filed,
    ignored, allChecked
  case valueSet
  case forgotten
  case undone, reminded, dischargedReminder

  /// Whether it is what an Undo right after it would take back.
  var isAct: Bool {
    switch self {
    case .undone, .allChecked, .saved, .forgotten, .revised, .mailed, .mailedAll: false
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
