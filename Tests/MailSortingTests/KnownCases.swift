import Casebook
import FOILaw
import MailSorting
import Mailroom

/// Cases as values, for sorting without a store.
struct KnownCases: CaseLookup {
  var files: [CaseFile] = []

  func caseFile(_ id: CaseID) -> CaseFile? { files.first { $0.id == id } }

  func cases(of authority: AuthorityID) -> [CaseID] {
    files.map(\.id).filter { $0.authority == authority }.sorted()
  }

  func cases(withMessage messageID: String) -> [CaseID] {
    files.filter { $0.history.contains { $0.messageID == messageID } }.map(\.id).sorted()
  }

  func cases(withReference key: String) -> [CaseID] {
    files.filter { file in
      file.history.contains { $0.facts?.reference.map(referenceKey) == key }
    }.map(\.id).sorted()
  }

  private var authorities: [Authority] {
    Array(Dictionary(files.map { ($0.authority.id, $0.authority) }) { one, _ in one }.values)
      .sorted { $0.id < $1.id }
  }

  func authorities(called name: String) -> [Authority] {
    authorities.filter { authority in
      ([authority.name] + authority.aliases).contains { $0.lowercased() == name.lowercased() }
    }
  }

  func authorities(withAddress address: String) -> [Authority] {
    authorities.filter { [$0.email, $0.reviewEmail].contains(address) }
  }

  func authorities(inDomain domain: String) -> [Authority] {
    authorities.filter { authority in
      [authority.email, authority.reviewEmail].contains { $0?.hasSuffix("@\(domain)") == true }
    }
  }
}

func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(number: 0) }

/// Two councils that were asked about street lamps on 2 March 2026.
enum Lamps {
  static let request = Request(
    id: RequestID("lamps"), title: "Street lamps",
    questions: [
      Question(
        id: QuestionID(labels: ["1"]),
        text: "How many street lamps do you look after in the borough?"),
      Question(
        id: QuestionID(labels: ["2"]),
        text: "What did you spend on lamp repairs in the last full year?"),
    ])

  static func file(_ name: String, _ email: String) -> CaseFile {
    let authority = Authority(name: name, email: email)
    return CaseFile(
      request: request, authority: authority,
      events: [
        Event(id: EventID("sent-\(authority.id)"), .sent(), on: day("2026-03-02"))
      ])
  }

  static let cases = KnownCases(files: [
    file("Harrow Vale Council", "foi@harrowvale.example"),
    file("Port Ellis Council", "foi@portellis.example"),
  ])

  static func sorter(_ cases: KnownCases = cases) -> MailSorter {
    MailSorter(
      matcher: CaseMatcher(
        lookup: cases, requests: [RequestPhrases(request)],
        requester: Requester(name: "Sam Poe", address: "sam@poe.example")),
      today: day("2026-06-01"), calendars: .shipped)
  }

  static func letter(
    from: String, subject: String, _ text: String, headers: [String] = []
  ) -> MailLetter {
    let lines =
      [
        "From: \(from)", "To: Sam Poe <sam@poe.example>", "Subject: \(subject)",
        "Date: 27 Mar 2026 10:00:00 +0000", "Message-ID: <\(text.utf8.count)@mx.example>",
      ] + headers + ["", text, ""]
    return MailLetter(
      Array(lines.joined(separator: "\r\n").utf8), name: "mail.eml", today: day("2026-06-01"))
  }

  static let answer = """
    Dear Sam Poe

    Your request for information was received on 2 March 2026.

    1. How many street lamps do you look after in the borough?

    4,120.

    2. What did you spend on lamp repairs in the last full year?

    £31,000.
    """
}
