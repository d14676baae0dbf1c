import FOIDesk
import Foundation
import Hummingbird
import Mailroom
import NIOCore

/// Uploaded files in a folder of their own, which goes when nobody needs it any more.
///
/// They are written as they come, so that an export of any size takes no memory.
final class UploadFolder: Sendable {
  /// One file, and what it was called where it came from.
  struct File: Sendable {
    let name: String
    let path: String
  }

  let fields: Fields
  let files: [File]
  private let url: URL

  /// Parts a form whose body is a file.
  init(_ body: URL, contentType: String, limits: Form.Limits, in url: URL) throws {
    self.url = url
    let handle = try FileHandle(forReadingFrom: body)
    defer { try? handle.close() }
    let form: FormFile
    do throws(FormData.Fault) {
      form = try FormFile(
        handle, contentType: contentType, mostParts: limits.parts, mostFiles: limits.files)
    } catch {
      throw error == .tooManyParts ? Form.Fault.tooManyParts : Form.Fault.malformed
    }
    var pairs: [(name: String, value: String)] = []
    var files: [File] = []
    for part in form.parts {
      guard let name = part.fileName else {
        guard part.count <= limits.bytes else { throw Form.Fault.malformed }
        var value = Data()
        try form.read(part) { value += $0 }
        pairs.append((part.name, String(decoding: value, as: UTF8.self)))
        continue
      }
      // A field left empty sends a file without name and bytes.
      if name.isEmpty, part.count == 0 { continue }
      let file = url.appending(path: "\(files.count)")
      let target = try Self.create(file)
      defer { try? target.close() }
      try form.read(part) { try target.write(contentsOf: $0) }
      files.append(File(name: name, path: file.path(percentEncoded: false)))
    }
    fields = Fields(pairs)
    self.files = files
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  fileprivate static func create(_ url: URL) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: url.path(percentEncoded: false), contents: nil)
    else { throw SystemFault(number: errno) }
    return try FileHandle(forWritingTo: url)
  }

  /// The files as the desk takes documents.
  func documents() throws(DeskError) -> [Document] {
    var documents: [Document] = []
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file.path) else {
        throw .fileMissing(path: file.name)
      }
      documents.append(Document(name: file.name, bytes: [UInt8](bytes)))
    }
    return documents
  }
}

extension Site {
  /// A form with files of any size: its body goes to a file as it comes.
  func upload(
    _ route: Route, on router: Router<PageContext>,
    _ handler: @escaping @Sendable (Visit, UploadFolder) throws -> Response
  ) {
    router.post(RouterPath(route.pattern)) { request, context in
      guard let session = try await session(of: request) else { return toLogIn(request) }
      try session.check(route, isWriting: true)
      let folder = try await received(request)
      guard isSame(folder.fields["token"], session.token) else { throw Refusal.staleForm }
      let form = Form(fields: folder.fields, files: [])
      return try await serve(request, context, form: form, session: session) { visit in
        try handler(visit, folder)
      }
    }
  }

  private func received(_ request: Request) async throws -> UploadFolder {
    let most = limits.upload
    if let length = request.headers[.contentLength].flatMap(Int.init), length > most {
      throw Refusal.uploadTooLarge
    }
    let type = request.headers[.contentType] ?? ""
    let url = FileManager.default.temporaryDirectory.appending(path: "foi-\(randomSecret())")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do {
      let body = url.appending(path: "body")
      try await within(uploadPatience) { try await Self.save(request.body, to: body, most: most) }
      return try await work {
        defer { try? FileManager.default.removeItem(at: body) }
        return try UploadFolder(body, contentType: type, limits: limits, in: url)
      }
    } catch {
      try? FileManager.default.removeItem(at: url)
      switch error {
      case Form.Fault.tooManyParts: throw Refusal.tooLarge
      case is Form.Fault: throw Refusal.badForm
      default: throw error
      }
    }
  }

  private static func save(_ body: RequestBody, to url: URL, most: Int) async throws {
    let handle = try UploadFolder.create(url)
    defer { try? handle.close() }
    var size = 0
    for try await buffer in body {
      size += buffer.readableBytes
      guard size <= most else { throw Refusal.uploadTooLarge }
      try handle.write(contentsOf: Data(buffer.readableBytesView))
    }
  }
}
