import Casebook
import FOIDesk
import FOIFaces
import Hummingbird

/// The case file of a case or of all cases of a request, as a download.
enum CaseFilePage {
  static func `case`(_ visit: Visit) throws -> Response {
    try download(of: visit.caseHandle, visit)
  }

  static func request(_ visit: Visit) throws -> Response {
    try download(of: visit["request"], visit)
  }

  private static func download(of text: String, _ visit: Visit) throws -> Response {
    let form: Desk.CaseFileForm = try choice(visit["ending"], "a kind of case file")
    let document = try visit.desk.caseFile(of: text, as: form)
    let type = form == .pdf ? "application/pdf" : "text/html; charset=utf-8"
    return .bytes(document.bytes, type: type, fileName: document.name)
  }
}
