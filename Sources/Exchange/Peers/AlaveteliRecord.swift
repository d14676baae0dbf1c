import Casebook
import FOILaw
import Foundation

/// A request as JSON: no letters, but the only exact record of what was sent when and what for.
struct AlaveteliRecord {
  private struct Body: Decodable {
    let name: String?
  }

  private struct Entry: Decodable {
    let id: Int
    let event_type: String
    let created_at: String
    let calculated_state: String?
    let described_state: String?
    let incoming_message_id: Int?
    let outgoing_message_id: Int?
  }

  private struct Record: Decodable {
    let url_title: String
    let title: String
    let described_state: String?
    let display_status: String?
    let law_used: String?
    let public_body: Body?
    let info_request_events: [Entry]
  }

  private let record: Record

  static func isRecord(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 >= 0xEF }
    guard bytes.dropFirst(head.count).first == 0x7B else { return false }
    return String(decoding: bytes, as: UTF8.self).contains("\"info_request_events\"")
  }

  init(_ source: PeerExport.Source) throws(PeerFault) {
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(source.bytes))
    } catch let DecodingError.keyNotFound(key, _) {
      throw .badJSON(file: source.name, lacks: key.stringValue)
    } catch let DecodingError.valueNotFound(_, context) {
      throw .badJSON(file: source.name, lacks: context.codingPath.last?.stringValue)
    } catch {
      throw .badJSON(file: source.name, lacks: nil)
    }
  }

  /// Whether a letter of the requester's asks for a review, in the words that the site offers.
  static func asksForReview(_ text: String) -> Bool {
    let words = text.lowercased()
    return words.contains("internal review")
      && (words.contains("request an internal review")
        || words.contains("ask for an internal review")
        || words.contains("conducts freedom of information reviews"))
  }

  /// Adds days and purposes to the letters of an export, and the letters that it lacks.
  func complete(_ export: inout PeerExport) {
    let key = "alaveteli:\(record.url_title)"
    var place = export.requests.firstIndex { $0.key == key }
    if place == nil {
      export.requests.append(
        PeerRequest(key: key, title: record.title, authority: record.public_body?.name ?? ""))
      place = export.requests.count - 1
    }
    guard let place else { return }
    var request = export.requests[place]
    request.title = record.title
    if let name = record.public_body?.name { request.authority = name }
    request.status = record.display_status ?? record.described_state ?? request.status
    for entry in record.info_request_events {
      Self.follow(entry, of: record.url_title, on: &request)
    }
    request.letters.sort { ($0.day, $0.key) < ($1.day, $1.key) }
    Self.sendingFirst(&request.letters)
    export.requests[place] = request
  }

  /// The request comes before whatever else happened on its day.
  private static func sendingFirst(_ letters: inout [PeerLetter]) {
    guard let sent = letters.firstIndex(where: { $0.role == .sent }) else { return }
    let letter = letters.remove(at: sent)
    letters.insert(letter, at: letters.firstIndex { $0.day >= letter.day } ?? letters.endIndex)
  }

  private static func follow(_ entry: Entry, of title: String, on request: inout PeerRequest) {
    guard let role = role(of: entry), let day = PeerTime.day(entry.created_at) else { return }
    let message: (String, Int)? =
      entry.incoming_message_id.map { ("incoming", $0) }
      ?? entry.outgoing_message_id.map { ("outgoing", $0) }
    guard let (direction, number) = message else {
      if role == .withdrawn || role == .notDelivered {
        let key = "alaveteli:\(title):event:\(entry.id)"
        request.letters.append(
          PeerLetter(key: key, day: day, role: role, name: "event_\(entry.id)"))
      }
      return
    }
    if role == .notDelivered {
      request.letters.append(
        PeerLetter(
          key: "alaveteli:\(title):event:\(entry.id)", day: day, role: role,
          name: "event_\(entry.id)"))
      return
    }
    let key = "alaveteli:\(title):\(direction):\(number)"
    if let place = request.letters.firstIndex(where: { $0.key == key }) {
      request.letters[place].role = role
      // The zip has the day a request was last sent; a resending does not move the first.
      if direction == "outgoing" { request.letters[place].day = day }
    } else {
      request.letters.append(
        PeerLetter(key: key, day: day, role: role, name: "\(direction)_\(number).txt"))
    }
  }

  /// What an entry of the site's record is; what the site or its people did among themselves is nothing.
  private static func role(of entry: Entry) -> PeerLetter.Role? {
    switch entry.event_type {
    case "sent": .sent
    case "followup_sent":
      switch entry.calculated_state ?? entry.described_state {
      case "internal_review": .reviewRequested
      case "waiting_response": .clarificationGiven
      default: .wrote
      }
    case "response":
      (entry.calculated_state ?? entry.described_state) == "waiting_clarification"
        ? .clarificationAsked : .response
    case "send_error": .notDelivered
    case "status_update":
      (entry.described_state ?? entry.calculated_state) == "user_withdrawn" ? .withdrawn : nil
    default: nil
    }
  }
}
