import Casebook
import FOILaw

/// Words as they are compared: lower case, letters and digits, one space between.
struct Wording: Sendable {
  let text: String

  init(_ text: some StringProtocol) {
    var bytes: [UInt8] = [0x20]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: bytes.append(byte)
      // "council's" and "councils" are one word to whoever quotes.
      case 0x27: continue
      default: if bytes.last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last != 0x20 { bytes.append(0x20) }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether whole words of it are these.
  func contains(_ words: String) -> Bool { contains(Wording(words)) }

  func contains(_ words: Wording) -> Bool {
    words.text.utf8.count > 2 && text.utf8.contains(words.text.utf8)
  }
}

extension String.UTF8View {
  /// Whether the bytes stand in it somewhere.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    withContiguousStorageIfAvailable { whole in
      other.withContiguousStorageIfAvailable { piece in
        guard let first = piece.dropFirst().first, whole.count >= piece.count else { return false }
        var place = 0
        let last = whole.count - piece.count
        while place <= last {
          // Every piece begins with a space; the letter after it is rarer.
          if whole[place + 1] == first, whole[place] == piece[0],
            whole[place..<place + piece.count].elementsEqual(piece)
          {
            return true
          }
          place += 1
        }
        return false
      }
    }.flatMap(\.self) ?? false
  }
}

/// What letters about a request have in common with it.
struct RequestSigns: Sendable {
  let request: Request
  private let title: Wording
  private let titleWords: Set<String>
  private let allWords: Set<String>
  private let questions: [Wording]

  init(_ request: Request) {
    self.request = request
    title = Wording(request.title)
    titleWords = title.tellingWords
    allWords = titleWords.union(
      Wording(request.questions.map(\.text).joined(separator: " ")).tellingWords)
    // The first words of a question are enough, and survive being cut or broken.
    questions = request.questions.filter { !$0.isStem }.map { question in
      Wording(question.text.split(whereSeparator: \.isWhitespace).prefix(12).joined(separator: " "))
    }
  }

  /// How many questions ask something.
  var asking: Int { questions.count }

  /// How many of the questions stand in the words.
  func quoted(in words: Wording) -> Int {
    questions.count { $0.text.utf8.count >= 14 && words.contains($0) }
  }

  /// Whether the words have one that tells what the request is about.
  func isAbout(_ words: Wording) -> Bool { !titleWords.isDisjoint(with: words.tellingWords) }

  /// Whether one of the words stands in the title or a question.
  func speaksOf(_ words: Set<String>) -> Bool { !allWords.isDisjoint(with: words) }

  /// Whether the words have the title, where it says enough to tell requests apart.
  func isTitle(in words: Wording) -> Bool {
    title.text.utf8.count >= 8 && words.contains(title)
  }
}

/// Domains that do not say which authority writes.
enum MailDomains {
  private static let shared: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com",
    "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com",
    "mac.com", "aol.com", "btinternet.com", "btopenworld.com", "sky.com", "talktalk.net",
    "virginmedia.com", "ntlworld.com", "protonmail.com", "proton.me", "pm.me", "gmx.com",
    "gmx.co.uk", "mail.com", "zoho.com", "fastmail.com", "tutanota.com", "whatdotheyknow.com",
    "nhs.net", "onmicrosoft.com", "sharepoint.com", "sendgrid.net", "amazonses.com",
  ]
  /// Under these every name is a body of its own.
  private static let registries: Set<String> = [
    "gov.uk", "gov.scot", "gov.wales", "llyw.cymru", "org.uk", "co.uk", "ac.uk", "nhs.uk",
    "police.uk", "sch.uk", "parliament.uk", "mod.uk", "ltd.uk", "plc.uk", "me.uk", "net.uk",
  ]

  static func isShared(_ domain: String) -> Bool {
    shared.contains(domain) || registries.contains(domain) || !domain.contains(".")
  }

  /// The domain and those above it that still belong to one body.
  static func parents(of domain: String) -> [String] {
    var found: [String] = []
    var rest = domain[...]
    while !isShared(String(rest)), found.count < 6 {
      found.append(String(rest))
      guard let dot = rest.firstIndex(of: ".") else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return found
  }
}

/// Pieces of words that may be references or handles, found in one pass over the bytes.
struct Tokens: Sendable {
  struct Reference: Hashable, Sendable {
    let key: String
    let written: String
  }

  /// Codes with a digit, alone and with the word or two before them: `BW-0815`, `FOI 2024 117`.
  private(set) var references: [Reference] = []
  /// Handles such as `school-meals/anytown-council`.
  private(set) var handles: [CaseID] = []
  private var seen: Set<String> = []
  private let bytes: [UInt8]

  /// The most references and handles that are looked up for one text, and how much of it is looked through.
  private static let mostReferences = 60
  private static let mostHandles = 8
  private static let mostBytes = 16_000

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8.prefix(Self.mostBytes))
    var line: [Range<Int>] = []
    var start = 0
    for place in 0...bytes.count {
      let byte = place < bytes.count ? bytes[place] : 0x0A
      guard Self.parts(byte) else { continue }
      let word = withoutStops(start..<place)
      start = place + 1
      if !word.isEmpty {
        line.append(word)
        take(word, after: line)
      }
      if byte == 0x0A || byte == 0x0D { line.removeAll(keepingCapacity: true) }
    }
  }

  /// White space, brackets, quotation marks and what parts the items of a list.
  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x27, 0x28, 0x29, 0x2A, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x7C: true
    default: false
    }
  }

  private func withoutStops(_ word: Range<Int>) -> Range<Int> {
    var end = word.upperBound
    while end > word.lowerBound, [0x2E, 0x3A, 0x21, 0x3F].contains(bytes[end - 1]) { end -= 1 }
    return word.lowerBound..<end
  }

  private mutating func take(_ word: Range<Int>, after line: [Range<Int>]) {
    var (hasDigit, hasSlash) = (false, false)
    for byte in bytes[word] {
      if (0x30...0x39).contains(byte) { hasDigit = true }
      if byte == 0x2F { hasSlash = true }
    }
    if hasSlash, word.count < 200, handles.count < Self.mostHandles {
      let text = String(decoding: bytes[word], as: UTF8.self).lowercased()
      if let id = CaseID(handle: text), !handles.contains(id) { handles.append(id) }
    }
    guard hasDigit else { return }
    // At most three pieces make a reference.
    for first in max(0, line.count - 3)..<line.count {
      let pieces = line[first...]
      guard references.count < Self.mostReferences, pieces.allSatisfy({ $0.count <= 24 }) else {
        continue
      }
      let written = pieces.map { String(decoding: bytes[$0], as: UTF8.self) }
        .joined(separator: " ")
      let key = referenceKey(written)
      if Self.isTelling(key), seen.insert(key).inserted {
        references.append(Reference(key: key, written: written))
      }
    }
  }

  /// A reference is no page and no year.
  private static func isTelling(_ key: String) -> Bool {
    let bytes = key.utf8
    guard (4...40).contains(bytes.count) else { return false }
    return bytes.count >= 5 || bytes.contains { (0x61...0x7A).contains($0) }
  }
}

/// Whom a letter greets.
struct Salutation {
  private let name: String?

  init(_ text: String) {
    var name: String?
    for line in text.split(whereSeparator: \.isNewline).prefix(60) {
      let words = line.split { " \t>*,.:".contains($0) }.map(String.init)
      guard let first = words.first?.lowercased(), ["dear", "hi", "hello"].contains(first),
        words.count <= 7
      else { continue }
      name = words.dropFirst().joined(separator: " ")
      break
    }
    self.name = name
  }

  private static let anybody: Set<String> = [
    "sir", "madam", "sirs", "sir/madam", "applicant", "requester", "requestor", "customer",
    "all", "colleague", "colleagues", "resident", "enquirer", "correspondent", "there", "again",
    "team", "foi", "whatdotheyknow", "both", "everyone", "member", "subscriber", "information",
  ]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "mx", "prof"]

  /// The name greeted, where it is somebody else's.
  func stranger(to own: String) -> String? {
    guard let name, own != Settings.placeholder else { return nil }
    let greeted = name.lowercased().split(separator: " ").map(String.init)
      .filter { !Self.titles.contains($0) }
    let mine = own.lowercased().split(separator: " ").map(String.init)
    guard !greeted.isEmpty, !greeted.contains(where: Self.anybody.contains),
      !greeted.contains(where: { mine.contains($0) }), greeted.count <= 4,
      name.first?.isUppercase == true
    else { return nil }
    return name
  }
}
