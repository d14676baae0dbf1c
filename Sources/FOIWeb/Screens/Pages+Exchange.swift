import Casebook
import FOIDesk
import FOIFaces
import HTTPTypes
import Hummingbird
import NIOCore

/// Exports to download, and an export to take in.
enum ExchangePage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, report: nil, errors: [], status: .ok)
  }

  /// Takes in the zip of an export, whole or not at all, and says what came of it.
  static func takeIn(_ visit: Visit) throws -> Response {
    guard let upload = visit.form.uploads("bag").first else {
      let fault = Problem(field: "bag", text: "Choose the zip of an export.")
      return try show(visit, report: nil, errors: [fault], status: .badRequest)
    }
    let report: BagImport
    do throws(DeskError) {
      report = try visit.desk.importBag(upload)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(
        visit, report: nil, errors: errors(error, field: "bag"), status: .badRequest)
    }
    return try show(
      visit, report: ExchangeModel.Report(report, name: upload.fileName), errors: [],
      status: .ok)
  }

  /// The zip of an export; it is sent block by block, however large.
  static func download(_ visit: Visit) throws -> Response {
    let name = visit["file"]
    guard ["casebook.zip", "public.zip"].contains(name) else { throw NothingThere() }
    let file = try visit.desk.exportFile(.init(isPublic: name == "public.zip"))
    let headers: HTTPFields = [
      .contentType: "application/zip", .contentDisposition: "attachment; filename=\(name)",
    ]
    let body = ResponseBody(contentLength: file.size) { writer in
      while let block = try file.next() { try await writer.write(ByteBuffer(bytes: block)) }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  private static func show(
    _ visit: Visit, report: ExchangeModel.Report?, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    try visit.page(
      ExchangeModel(errors: Problems(errors), report: report), title: "Export and import",
      section: .settings, status: status)
  }
}
