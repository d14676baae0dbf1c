import Charts
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that pages use, embedded in the binary; its address changes with its content.
struct Assets: Sendable {
  let path: String
  let type: String
  let bytes: [UInt8]
  let tag: String

  private init(_ name: String, _ ending: String, type: String, bytes: [UInt8]) {
    // FNV-1a: it only has to change when the content does.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    tag = String(hash, radix: 16)
    path = "/assets/\(name)-\(tag).\(ending)"
    self.type = type
    self.bytes = bytes
  }

  static let style = Assets(
    "foi", "css", type: "text/css; charset=utf-8", bytes: PackageResources.foi_css + Chart.style)
  static let script = Assets(
    "foi", "js", type: "text/javascript; charset=utf-8", bytes: PackageResources.foi_js)
  static let icon = Assets("foi", "svg", type: "image/svg+xml", bytes: PackageResources.foi_svg)
  static let all = [style, script, icon]

  func response(to request: Request) -> Response {
    let headers: HTTPFields = [
      .contentType: type, .eTag: "\"\(tag)\"",
      .cacheControl: "public, max-age=31536000, immutable",
    ]
    if request.headers[.ifNoneMatch] == "\"\(tag)\"" {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
