import Casebook
import CasebookStore
import Exchange
import Foundation
import Letters

extension Desk {
  /// What a publication leaves out of words, as far as the casebook tells it.
  ///
  /// The requester is in the settings; officers are those who wrote under their own names.
  func redaction(_ settings: Settings, in reader: any CasebookReader) throws -> Redaction {
    let sender = settings.sender
    var names = sender.address + [sender.name, sender.email, settings.from]
    names += [sender.organisation, sender.telephone].compactMap(\.self)
    // Any one name of the requester's, as letters address them.
    names += sender.name.split(separator: " ").map(String.init)
    let known = try reader.authorities(matching: nil)
    let ownWords = Set(
      known.flatMap { [$0.name] + $0.aliases }.flatMap { $0.split(separator: " ") }.map {
        $0.lowercased()
      })
    var last: OriginalID?
    while true {
      let block = try reader.recordedMail(after: last, limit: 1_000)
      guard let end = block.last?.id else { break }
      last = end
      names += block.map { Self.personalName(of: $0.sender) }.filter { name in
        let words = name.split(separator: " ")
        // "Housing Team" and "Ostrey Council" are no people; nor is a name of one word.
        return (2...4).contains(words.count)
          && !words.contains { ownWords.contains($0.lowercased()) }
          && !words.contains { Self.officeWords.contains($0.lowercased()) }
      }
    }
    return Redaction(names)
  }

  private static let officeWords: Set<String> = [
    "foi", "information", "freedom", "team", "office", "officer", "council", "governance",
    "requests", "access", "data", "protection", "rights", "services", "service", "unit", "records",
    "the", "of", "and", "mail", "reply", "noreply", "no-reply", "postmaster", "delivery",
  ]

  /// The name before the address of a sender.
  private static func personalName(of sender: String) -> String {
    let name = sender.split(separator: "<").first.map(String.init) ?? sender
    return name.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
  }
}
