import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import HTTPTypes
import Hummingbird

/// Files that somebody wants to take in: looked at first, and taken in when they say so.
enum ImportPage {
  /// Takes the files and looks at them; nothing is changed by that.
  static func look(_ visit: Visit, _ folder: UploadFolder) throws -> Response {
    guard !folder.files.isEmpty else {
      let fault = Problem(field: "files", text: "Choose at least one file.")
      return try ExchangePage.show(visit, errors: [fault], status: .badRequest)
    }
    let transfer = Transfer(.upload(folder))
    visit.transfers.add(transfer)
    run(transfer, ImportOrder(), isLook: true, visit)
    return .see(.transfer(transfer.id))
  }

  /// Looks again with what the person says of the files, or takes them in.
  static func decide(_ visit: Visit) throws -> Response {
    guard let transfer = visit.transfers[visit["transfer"]], case .upload = transfer.kind else {
      throw NothingThere()
    }
    let before: ImportLook
    switch transfer.now {
    case .looked(let look): before = look
    // A second press of the button.
    case .working, .made, .takenIn, .failed: return .see(.transfer(transfer.id))
    }
    let order = try ImportOrder(visit.form.fields, before, visit)
    run(transfer, order, isLook: visit.form["do"] != "import", visit)
    return .see(.transfer(transfer.id))
  }

  private static func run(
    _ transfer: Transfer, _ order: ImportOrder, isLook: Bool, _ visit: Visit
  ) {
    guard case .upload(let folder) = transfer.kind else { return }
    let desk = visit.desk
    visit.transfers.run(transfer) { transfer in
      do throws(DeskError) {
        let found = try found(in: folder, order, isLook: isLook, desk) { transfer.show($0, $1) }
        let look = ImportLook(found: found, order: order)
        return isLook ? .looked(look) : .takenIn(look)
      } catch {
        guard error.status == .badRequest else { throw error }
        return try again(error, in: folder, order, desk)
      }
    }
  }

  /// What is to be done about a fault: a sheet's columns can be said, other options given.
  private static func again(
    _ error: DeskError, in folder: UploadFolder, _ order: ImportOrder, _ desk: Desk
  ) throws(DeskError) -> Transfer.Stage {
    let faults = error.forPages
    switch error {
    case .sheet:
      let columns = Desk.columns(of: try folder.documents()[0], in: order.round.sheet)
      guard !columns.isEmpty else { return .failed(faults.joined(separator: "\n")) }
      return .looked(ImportLook(found: .unread(columns: columns), order: order, fault: faults))
    case .pastRound, .unknownMap, .badMapLine, .badMapName:
      let found = try found(in: folder, order, isLook: true, desk) { _, _ in }
      return .looked(ImportLook(found: found, order: order, fault: faults))
    case _ where error.isOtherLaw:
      return .looked(ImportLook(found: .otherLaw, order: order, fault: faults))
    default: return .failed(faults.joined(separator: "\n"))
    }
  }

  private static func found(
    in folder: UploadFolder, _ order: ImportOrder, isLook: Bool, _ desk: Desk,
    progress: @escaping (Int, Int) -> Void
  ) throws(DeskError) -> ImportLook.Found {
    let path = folder.files[0].path
    func casebook() throws(DeskError) -> ImportLook.Found {
      do {
        return .casebook(try desk.importBag(from: path, dryRun: isLook, progress: progress))
      } catch DeskError.bag(_, let fault) {
        throw DeskError.bag(path: folder.files[0].name, fault: fault)
      }
    }
    if folder.files.count == 1, Desk.isBag(path, environment: desk.environment) {
      return try casebook()
    }
    let documents = try folder.documents()
    switch Desk.importKind(of: documents) {
    case .casebook: return try casebook()
    case .peer:
      return .peer(
        try desk.importPeer(documents, options: order.peer, dryRun: isLook, progress: progress))
    case .sheet:
      let round = try desk.importRound(
        documents[0], options: order.round, dryRun: isLook, progress: progress)
      if !isLook, let name = order.keepsAs {
        try desk.keep(order.round.columnMap, named: name)
      }
      return .round(round)
    }
  }
}

/// What a person says of files to take in.
struct ImportOrder: Sendable {
  var round = RoundImport.Options()
  var peer = PeerImport.Options()
  /// The name under which what was said of the columns is kept.
  var keepsAs: String?

  init() {}

  init(_ fields: Fields, _ before: ImportLook, _ visit: Visit) throws(DeskError) {
    round.map = Self.map(fields, before)
    round.sheet = fields.has("sheet") ? fields["sheet"] : nil
    round.orderName = fields["dates"]
    round.request = fields.has("request") ? fields["request"] : nil
    if fields.has("sent") { round.sent = try day(fields["sent"], visit) }
    round.addsAuthorities = fields.has("add-authorities")
    round.leavesOut = fields.has("leave-out")
    peer.authority = fields.has("authority") ? fields["authority"] : nil
    peer.takesOtherLaw = fields.has("other-law")
    if fields.has("use-map") { round.use(try visit.desk.columnMap(named: fields["use-map"])) }
    keepsAs = fields.has("save-map") ? fields["save-map"] : nil
  }

  /// What the columns hold where a person says something else than the titles, and what was said before.
  private static func map(
    _ fields: Fields, _ before: ImportLook
  ) -> [(name: String, column: String)] {
    let columns: [Desk.SheetColumn]
    switch before.found {
    case .round(let round): columns = round.columns
    case .unread(let unread): columns = unread
    case .casebook, .peer, .otherLaw: return []
    }
    var map = before.order.round.map.filter { said in
      !columns.contains { $0.letter == said.column || $0.title == said.column }
    }
    for column in columns where fields.pairs.contains(where: { $0.name == "use-\(column.letter)" })
    {
      let use = fields["use-\(column.letter)"]
      let wasSaid = before.order.round.map.contains {
        $0.column == column.letter || $0.column == column.title
      }
      guard use != (column.use ?? "") || (wasSaid && !use.isEmpty) else { continue }
      map.append((use.isEmpty ? "ignore" : use, column.letter))
    }
    return map
  }
}
