import Casebook
import FOILaw
import Foundation
import Mailroom

/// The export of an account at FragDenStaat or another site of Froide.
///
/// Only its folder `requests` is read: other files of it hold live tokens. What is kept of a request are its
/// words and days; the file that holds its secret address is never kept.
enum FroideExport {
  private struct Body: Decodable {
    let name: String?
    let resource_uri: String?
  }

  private struct Request: Decodable {
    let id: Int
    let url: String?
    let jurisdiction: String?
    let jurisdiction_name: String?
    let description: String?
    let status: String?
    let resolution: String?
    let costs: Double?
    let refusal_reason: String?
    let public_body: Body?
    let title: String?
    let reference: String?
  }

  private struct Message: Decodable {
    let id: Int
    let is_response: Bool?
    let is_postal: Bool?
    let is_draft: Bool?
    let is_escalation: Bool?
    let kind: String?
    let sender_public_body: String?
    let timestamp: String?
    let subject: String?
    let content: String?
    let content_hidden: Bool?
  }

  private struct Attachment: Decodable {
    let id: Int?
    let belongs_to: String?
    let name: String
    let is_converted: Bool?
    let is_redacted: Bool?
  }

  static func isExport(_ paths: [String]) -> Bool {
    paths.contains { folder(of: $0) != nil && $0.hasSuffix("/request.json") }
  }

  /// The parts of a path below `requests`, from the request's number on.
  private static func folder(of path: String) -> [String]? {
    let parts = path.split(separator: "/").map(String.init)
    guard let place = parts.firstIndex(of: "requests"), place <= 1, parts.count > place + 2,
      Int(parts[place + 1]) != nil
    else { return nil }
    return Array(parts[(place + 1)...])
  }

  static func read(_ source: PeerExport.Source) throws(PeerFault) -> PeerExport {
    let files: [PackedFiles.File]
    do throws(PackedFiles.Fault) {
      files = try PackedFiles(source.bytes) { folder(of: $0) != nil }.files
    } catch {
      throw .packed(error)
    }
    var byRequest: [String: [PackedFiles.File]] = [:]
    var order: [String] = []
    for file in files {
      guard let id = folder(of: file.path)?.first else { continue }
      if byRequest[id] == nil { order.append(id) }
      byRequest[id, default: []].append(file)
    }
    var export = PeerExport(.froide, requests: [])
    for id in order { try read(byRequest[id] ?? [], into: &export) }
    return export
  }

  private static func read(
    _ files: [PackedFiles.File], into export: inout PeerExport
  ) throws(PeerFault) {
    guard let file = files.first(where: { $0.path.hasSuffix("/request.json") }) else { return }
    let record = try decode(Request.self, file)
    let site = record.url.flatMap { URL(string: $0)?.host() } ?? "froide"
    var request = PeerRequest(
      key: "froide:\(site):\(record.id)", title: record.title ?? "Request \(record.id)",
      authority: record.public_body?.name ?? "")
    request.url = record.url
    request.reference = record.reference.flatMap { $0.isEmpty ? nil : $0 }
    let resolution = record.resolution.flatMap { $0.isEmpty ? nil : $0 }
    request.status = (resolution ?? record.status)?.replacing("_", with: " ")
    let place = record.jurisdiction_name ?? record.jurisdiction ?? ""
    if !isBritish(place) { request.otherLaw = place.isEmpty ? "an unnamed country" : place }
    var messages: [Message] = []
    for file in files where file.path.hasSuffix("/message.json") {
      let message = try decode(Message.self, file)
      if message.is_draft != true { messages.append(message) }
    }
    messages.sort { ($0.timestamp ?? "", $0.id) < ($1.timestamp ?? "", $1.id) }
    var hasSent = false
    for message in messages {
      if let letter = letter(message, of: record, site: site, isFirst: !hasSent) {
        if letter.role == .sent { hasSent = true }
        request.letters.append(letter)
      }
    }
    try addAttachments(files, to: &request, site: site, &export.remarks)
    if let costs = record.costs, costs > 0,
      let last = request.letters.indices.last(where: { request.letters[$0].role == .response })
    {
      request.letters[last].note = "costs named on the site: \(costs)"
    }
    export.requests.append(request)
  }

  private static func letter(
    _ message: Message, of record: Request, site: String, isFirst: Bool
  ) -> PeerLetter? {
    guard let day = message.timestamp.flatMap(PeerTime.day) else { return nil }
    let isResponse = message.is_response == true
    let isElsewhere =
      message.sender_public_body != nil && record.public_body?.resource_uri != nil
      && message.sender_public_body != record.public_body?.resource_uri
    var role: PeerLetter.Role =
      isResponse
      ? (isElsewhere ? .transferred(to: nil) : .response)
      : message.is_escalation == true ? .complained : isFirst ? .sent : .wrote
    if ["phone", "visit"].contains(message.kind ?? "") { role = .note }
    // What is hidden, or redacted to nothing, leaves the request's own words for the first letter.
    let content = message.content.flatMap { $0.isEmpty ? nil : $0 }
    let text = content ?? (role == .sent ? record.description : nil)
    var letter = PeerLetter(
      key: "froide:\(site):message:\(message.id)", day: day, role: role, text: text,
      name: "message-\(message.id).txt")
    letter.byPost = message.kind == "post" || message.is_postal == true
    if text == nil { letter.note = "the words of this message are hidden in the export" }
    return letter
  }

  /// Places attachments by the message they belong to: in the export all of them lie in the last one's
  /// folder, two of one name one after the other.
  private static func addAttachments(
    _ files: [PackedFiles.File], to request: inout PeerRequest, site: String,
    _ remarks: inout [PeerExport.Remark]
  ) throws(PeerFault) {
    for list in files where list.path.hasSuffix("/attachments.json") {
      let folder = list.path.dropLast("attachments.json".count)
      var byName: [String: [PackedFiles.File]] = [:]
      for file in files where file.path.hasPrefix(folder) && !file.path.hasSuffix(".json") {
        byName[String(file.path.dropFirst(folder.count)), default: []].append(file)
      }
      for attachment in try decode([Attachment].self, list) {
        // Whatever becomes of it, its turn among those of one name is used up.
        let file = byName[attachment.name]?.first
        if byName[attachment.name]?.isEmpty == false { byName[attachment.name]?.removeFirst() }
        if attachment.is_converted == true || attachment.is_redacted == true { continue }
        guard let file else {
          remarks.append(.fileMissing("\(folder)\(attachment.name)"))
          continue
        }
        let number = attachment.belongs_to.flatMap {
          $0.split(separator: "/").last.map(String.init)
        }
        let key = "froide:\(site):message:\(number ?? "")"
        guard let place = request.letters.firstIndex(where: { $0.key == key }) else {
          remarks.append(.unplaced(file.path))
          continue
        }
        request.letters[place].attachments.append(
          .init(name: attachment.name, bytes: file.bytes))
      }
    }
  }

  private static func isBritish(_ place: String) -> Bool {
    let name = place.lowercased()
    return [
      "united kingdom", "uk", "great britain", "england", "scotland", "wales", "northern ireland",
    ].contains(name)
  }

  private static func decode<T: Decodable>(
    _ type: T.Type, _ file: PackedFiles.File
  ) throws(PeerFault) -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(file.bytes))
    } catch let DecodingError.keyNotFound(key, _) {
      throw .badJSON(file: file.path, lacks: key.stringValue)
    } catch let DecodingError.valueNotFound(_, context) {
      throw .badJSON(file: file.path, lacks: context.codingPath.last?.stringValue)
    } catch {
      throw .badJSON(file: file.path, lacks: nil)
    }
  }
}
