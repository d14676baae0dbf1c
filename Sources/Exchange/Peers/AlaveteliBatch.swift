import Casebook
import FOILaw
import Foundation
import Mailroom

/// The zip of a batch of requests: a folder for each request, one in it for each message.
struct AlaveteliBatch {
  private(set) var requests: [PeerRequest] = []
  private(set) var remarks: [PeerExport.Remark] = []
  /// The list of requests that lies beside the folders.
  let list: AlaveteliList?

  /// A path as its parts from the right: what comes before them is a body's name, which may hold anything.
  private struct Place {
    /// The folder of the request: `Example Council - meals_in_schools`.
    let folder: String
    let time: String
    let isIncoming: Bool
    let number: Int
    /// The name of an attachment, or `nil` for the message's own text.
    let attachment: String?

    init?(_ path: String) {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count >= 3, let last = parts.last else { return nil }
      if let (isIncoming, number) = Self.message(last) {
        (self.isIncoming, self.number, attachment) = (isIncoming, number, nil)
        time = parts[parts.count - 2]
        folder = parts.dropLast(2).joined(separator: "/")
      } else {
        guard parts.count >= 4, parts[parts.count - 2].hasPrefix("attachments-"),
          let number = Int(parts[parts.count - 2].dropFirst("attachments-".count))
        else { return nil }
        (isIncoming, self.number, attachment) = (true, number, last)
        time = parts[parts.count - 3]
        folder = parts.dropLast(3).joined(separator: "/")
      }
      guard time.count == 17, PeerTime.day(time) != nil else { return nil }
    }

    /// `incoming_34.txt`; the writer of the zip renames a second one to `incoming_34 (2).txt`.
    private static func message(_ name: String) -> (Bool, Int)? {
      guard name.hasSuffix(".txt") else { return nil }
      for (word, isIncoming) in [("incoming_", true), ("outgoing_", false)]
      where name.hasPrefix(word) {
        let digits = name.dropFirst(word.count).prefix(while: \.isASCIIDigit)
        if let number = Int(digits) { return (isIncoming, number) }
      }
      return nil
    }
  }

  static func isBatch(_ paths: [String]) -> Bool {
    paths.contains { path in
      Place(path).map { $0.attachment == nil } ?? false
    }
  }

  init(_ source: PeerExport.Source) throws(PeerFault) {
    let files: [PackedFiles.File]
    do throws(PackedFiles.Fault) {
      files = try PackedFiles(source.bytes).files
    } catch {
      throw .packed(error)
    }
    let table = files.first { !$0.path.contains("/") && $0.path.hasSuffix(".csv") }
    list = try table.map { (file) throws(PeerFault) in
      try AlaveteliList(file.bytes, name: file.path)
    }
    var letters: [String: [PeerLetter]] = [:]
    var order: [String] = []
    // Entries come in no promised order: messages first, then what came with them.
    for file in files {
      guard let place = Place(file.path), place.attachment == nil else { continue }
      let key = Self.key(of: place.folder, in: list)
      if letters[key] == nil { order.append(key) }
      guard let letter = Self.letter(place, file.bytes, key: key) else { continue }
      if letters[key]?.contains(where: { $0.key == letter.key }) != true {
        letters[key, default: []].append(letter)
      }
    }
    for file in files {
      guard let place = Place(file.path), let name = place.attachment else { continue }
      let key = Self.key(of: place.folder, in: list)
      let id = "alaveteli:\(key):incoming:\(place.number)"
      guard let at = letters[key]?.firstIndex(where: { $0.key == id }) else {
        remarks.append(.unplaced(file.path))
        continue
      }
      letters[key]?[at].attachments.append(.init(name: name, bytes: file.bytes))
    }
    let folders = Dictionary(
      files.compactMap { file in
        Place(file.path).map { (Self.key(of: $0.folder, in: list), $0.folder) }
      }, uniquingKeysWith: { first, _ in first })
    for key in order {
      var request = PeerRequest(
        key: "alaveteli:\(key)", title: Self.title(of: key),
        authority: Self.body(of: folders[key] ?? key, key: key))
      request.letters = Self.inOrder(letters[key] ?? [])
      requests.append(request)
    }
  }

  private static func letter(_ place: Place, _ bytes: [UInt8], key: String) -> PeerLetter? {
    guard let day = PeerTime.day(place.time) else { return nil }
    let direction = place.isIncoming ? "incoming" : "outgoing"
    var letter = PeerLetter(
      key: "alaveteli:\(key):\(direction):\(place.number)", day: day,
      role: place.isIncoming ? .response : .wrote, text: String(decoding: bytes, as: UTF8.self),
      name: "\(direction)_\(place.number).txt")
    letter.note = place.time
    return letter
  }

  /// In the order of time; the requester's first letter is the request, a later one a review where it says so.
  static func inOrder(_ letters: [PeerLetter]) -> [PeerLetter] {
    var letters = letters.sorted { ($0.note ?? "", $0.key) < ($1.note ?? "", $1.key) }
    var hasSent = false
    for place in letters.indices {
      letters[place].note = nil
      guard letters[place].role == .wrote else { continue }
      if !hasSent {
        letters[place].role = .sent
        hasSent = true
      } else if AlaveteliRecord.asksForReview(letters[place].text ?? "") {
        letters[place].role = .reviewRequested
      }
    }
    return letters
  }

  /// The request's name in addresses, which ends its folder's name; the list tells where it begins.
  private static func key(of folder: String, in list: AlaveteliList?) -> String {
    let known = list?.rows.map(\.urlTitle).filter { folder.hasSuffix(" - \($0)") } ?? []
    if let longest = known.max(by: { $0.count < $1.count }) { return longest }
    guard let dash = folder.range(of: " - ", options: .backwards) else { return folder }
    return String(folder[dash.upperBound...])
  }

  private static func body(of folder: String, key: String) -> String {
    let ending = " - \(key)"
    return folder.hasSuffix(ending) ? String(folder.dropLast(ending.count)) : folder
  }

  /// `meals_in_schools_2` is called "Meals in schools"; the number tells requests of one title apart.
  static func title(of key: String) -> String {
    var words = key.split(separator: "_").map(String.init)
    if words.count > 1, let last = words.last, last.allSatisfy(\.isASCIIDigit), last.count <= 4 {
      words.removeLast()
    }
    let title = words.joined(separator: " ")
    return title.capitalised
  }
}
