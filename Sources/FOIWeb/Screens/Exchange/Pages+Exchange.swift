import Casebook
import FOIDesk
import FOIFaces
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Exports to download, and how far an export or an import is.
enum ExchangePage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    try visit.page(
      ExchangeModel(errors: Problems(errors)), title: "Export and import", section: .settings,
      status: status)
  }

  /// Begins to make an export.
  static func make(_ visit: Visit) throws -> Response {
    let order = Desk.ExportOrder(isPublic: visit.form["do"] == "public")
    let transfer = Transfer(.export(order))
    let desk = visit.desk
    visit.transfers.add(transfer)
    visit.transfers.run(transfer) { transfer in
      .made(try desk.exportFile(order) { done, total in transfer.show(done, total) })
    }
    return .see(.transfer(transfer.id))
  }

  /// How far a transfer is; while it is at work the browser asks again every second.
  static func follow(_ visit: Visit) throws -> Response {
    guard let transfer = visit.transfers[visit["transfer"]] else { throw NothingThere() }
    let model = TransferModel(transfer, visit)
    var response = try visit.page(model, title: model.title, section: .settings)
    if model.work != nil, let refresh = HTTPField.Name("refresh") {
      response.headers[refresh] = "1"
    }
    return response
  }

  /// What was made; it is sent block by block, however large.
  static func download(_ visit: Visit) throws -> Response {
    guard let transfer = visit.transfers[visit["transfer"]], case .made(let file) = transfer.now,
      let name = transfer.fileName
    else { throw NothingThere() }
    let headers: HTTPFields = [
      .contentType: name.hasSuffix(".pdf") ? "application/pdf" : "application/zip",
      .contentDisposition: "attachment; filename=\(name)",
    ]
    let body = ResponseBody(contentLength: file.size) { writer in
      var place = 0
      while let block = try file.bytes(from: place) {
        place += block.count
        try await writer.write(ByteBuffer(bytes: block))
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }
}
