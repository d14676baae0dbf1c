import Casebook
import FOIDesk
import FOIFaces
import FOILaw

/// The page to export a casebook and to choose what to take in.
struct ExchangeModel: PageModel {
  static let template = "exchange"

  let errors: Problems?
}

/// An export that is made, or files that are taken in.
struct TransferModel: PageModel {
  static let template = "transfer"

  /// How far it is while it is at work; without a total nobody knows.
  struct Work: Codable {
    let what: String
    let count: String?
    let done: Int?
    let total: Int?
  }

  struct Made: Codable {
    let href: String
    let name: String
    let size: String
    /// Whether it is for publication, and should be read first.
    let isPublic: Bool
  }

  /// What an import did, or would do.
  struct Report: Codable {
    /// What the two casebooks say differently.
    struct Differences: Codable {
      let items: [String]
    }

    let lines: String
    let differences: Differences?
    let canUndo: Bool
  }

  struct Column: Codable {
    let letter: String
    let title: String
    let use: String
  }

  /// What can be said of a spreadsheet.
  struct Sheet: Codable {
    let columns: [Column]
    let uses: [String]
    let maps: [String]
    let request: String
    let sheet: String
    let sent: String
    let dates: [Choice]
    let addsAuthorities: Bool
    let leavesOut: Bool
    let keepsAs: String
  }

  /// What can be said of the export of another service.
  struct Peer: Codable {
    let authority: String
    let takesOtherLaw: Bool
  }

  /// The form beside what was looked at.
  struct Decide: Codable {
    let href: String
    let sheet: Sheet?
    let peer: Peer?
    /// Whether it can be taken in as it is.
    let isReady: Bool
  }

  /// The way back.
  struct Trail: Codable {
    let href: String
    let text: String
  }

  let title: String
  let trail: Trail
  let errors: Problems?
  let work: Work?
  let made: Made?
  let report: Report?
  let decide: Decide?
  /// Whether there is nothing to wait for and nothing to decide.
  let isOver: Bool
}

extension TransferModel {
  init(_ transfer: Transfer, _ visit: Visit) {
    let href = Route.transfer(transfer.id).path
    let isCaseFile: Bool
    if case .caseFile(let request, _) = transfer.kind {
      isCaseFile = true
      trail = Trail(href: Route.request(request).path, text: "The request")
    } else {
      isCaseFile = false
      trail = Trail(href: Route.exchange.path, text: "Export and import")
    }
    var (errors, work, made): (Problems?, Work?, Made?) = (nil, nil, nil)
    var (report, decide): (Report?, Decide?) = (nil, nil)
    switch transfer.now {
    case .working(let done, let total):
      work = Work(transfer.kind, done, total)
      title = work?.count.map { "\($0) – \(work?.what ?? "")" } ?? work?.what ?? ""
    case .made(let file):
      title = isCaseFile ? "The case file is ready" : "Your export is ready"
      made = transfer.fileName.map { name in
        Made(
          href: Route.exportFile(transfer.id).path, name: name,
          size: Self.written(bytes: file.size), isPublic: name == "public.zip")
      }
    case .looked(let look):
      title = "What would be imported"
      errors = Problems(look.fault.map { Problem(field: "report", text: $0) })
      report = Report(look, name: transfer.name, canUndo: false)
      decide = Decide(look, href: href, visit)
    case .takenIn(let look):
      title = "Imported"
      report = Report(look, name: transfer.name, canUndo: look.isAct)
    case .failed(let reason):
      title = isCaseFile ? "The case file could not be made" : "Nothing was changed"
      errors = Problems(
        reason.split(separator: "\n").map { Problem(field: "report", text: String($0)) })
    }
    (self.errors, self.work, self.made) = (errors, work, made)
    (self.report, self.decide) = (report, decide)
    isOver = work == nil && decide == nil
  }

  /// `34.5 MB`.
  private static func written(bytes: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (size, unit) = (bytes * 10, 0)
    while size >= 10_000, unit + 1 < units.count { (size, unit) = (size / 1_000, unit + 1) }
    return unit == 0 ? "\(bytes) bytes" : "\(size / 10).\(size % 10) \(units[unit])"
  }
}

extension Transfer {
  /// What the files are called.
  fileprivate var name: String {
    switch kind {
    case .export, .caseFile: ""
    case .upload(let folder): folder.files.map(\.name.visibleLine).joined(separator: ", ")
    }
  }
}

extension ImportLook {
  /// Whether it is one act that can be undone.
  fileprivate var isAct: Bool {
    switch found {
    case .casebook, .unread, .otherLaw: false
    case .round(let round): !round.events.isEmpty
    case .peer(let peer): !peer.events.isEmpty
    }
  }
}

extension TransferModel.Work {
  fileprivate init(_ kind: Transfer.Kind, _ done: Int, _ total: Int) {
    what =
      switch kind {
      case .export: "The export is being made"
      case .upload: "The files are being read"
      case .caseFile: "The case file is being made"
      }
    let isKnown = total > 0
    self.done = isKnown ? done : nil
    self.total = isKnown ? total : nil
    count = isKnown ? "\(done) of \(total)" : nil
  }
}

extension TransferModel.Report {
  fileprivate init?(_ look: ImportLook, name: String, canUndo: Bool) {
    self.canUndo = canUndo
    switch look.found {
    case .unread, .otherLaw: return nil
    case .casebook(let report):
      lines = ([name] + report.lines).map(\.visibleLine).joined(separator: "\n")
      let items = report.conflicts.map(\.written.visibleLine)
      differences = items.isEmpty ? nil : Differences(items: items)
    case .round(let round):
      lines = round.report(of: name, most: 200).map(\.visibleLine).joined(separator: "\n")
      differences = nil
    case .peer(let peer):
      lines = peer.report(of: name, most: 200).map(\.visibleLine).joined(separator: "\n")
      differences = nil
    }
  }
}

extension TransferModel.Decide {
  fileprivate init(_ look: ImportLook, href: String, _ visit: Visit) {
    self.href = href
    switch look.found {
    case .casebook: (sheet, peer, isReady) = (nil, nil, true)
    case .peer, .otherLaw:
      peer = .init(
        authority: look.order.peer.authority ?? "", takesOtherLaw: look.order.peer.takesOtherLaw)
      sheet = nil
      if case .otherLaw = look.found { isReady = false } else { isReady = true }
    case .round(let round):
      sheet = .init(round.columns, look.order, visit)
      (peer, isReady) = (nil, true)
    case .unread(let columns):
      sheet = .init(columns, look.order, visit)
      (peer, isReady) = (nil, false)
    }
  }
}

extension TransferModel.Sheet {
  fileprivate init(_ columns: [Desk.SheetColumn], _ order: ImportOrder, _ visit: Visit) {
    let round = order.round
    self.columns = columns.map { column in
      let said = round.map.last { $0.column == column.letter || $0.column == column.title }
      return .init(
        letter: column.letter, title: column.title.visibleLine,
        use: column.use ?? said.map { $0.name == "ignore" ? "" : $0.name } ?? "")
    }
    uses = Desk.columnUses
    maps = visit.desk.columnMapNames()
    request = round.request ?? ""
    sheet = round.sheet ?? ""
    sent = round.sent?.written ?? ""
    dates = [
      Choice(value: "", written: "as the sheet shows", chosen: round.orderName == nil),
      Choice(value: "dmy", written: "day before month", chosen: round.orderName == "dmy"),
      Choice(value: "mdy", written: "month before day", chosen: round.orderName == "mdy"),
    ]
    addsAuthorities = round.addsAuthorities
    leavesOut = round.leavesOut
    keepsAs = order.keepsAs ?? ""
  }
}
