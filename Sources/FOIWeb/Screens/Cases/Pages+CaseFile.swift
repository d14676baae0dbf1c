import Casebook
import FOIDesk
import FOIFaces
import Hummingbird

/// The case file of a case or of all cases of a request, as a download.
enum CaseFilePage {
  static func `case`(_ visit: Visit) throws -> Response {
    try download(of: visit.caseHandle, visit)
  }

  /// One of many cases takes a while, and a page says how far it is.
  static func request(_ visit: Visit) throws -> Response {
    let request = visit["request"]
    let id = RequestID(request)
    guard visit["ending"] == Desk.CaseFileForm.pdf.rawValue,
      try visit.desk.countCases(of: request) >= Desk.manyCases
    else { return try download(of: request, visit) }
    if let already = visit.transfers.caseFile(of: id) { return .see(.transfer(already.id)) }
    let transfer = Transfer(.caseFile(id, name: "\(request)-case-file.pdf"))
    let desk = visit.desk
    visit.transfers.add(transfer)
    visit.transfers.run(transfer) { transfer in
      .made(try desk.caseFileToDownload(of: request) { transfer.show($0, $1) })
    }
    return .see(.transfer(transfer.id))
  }

  private static func download(of text: String, _ visit: Visit) throws -> Response {
    let form: Desk.CaseFileForm = try choice(visit["ending"], "a kind of case file")
    let document = try visit.desk.caseFile(of: text, as: form)
    let type = form == .pdf ? "application/pdf" : "text/html; charset=utf-8"
    return .bytes(document.bytes, type: type, fileName: document.name)
  }
}
