import Casebook
import FOIDesk
import FOILaw
import Testing

/// A desk that asked many councils: the list of the silent ones must be true.
@Suite struct NewsroomTests {
  private static let names = [
    "Ashbridge", "Beckcombe", "Coldale", "Dunfield", "Eastley", "Fernham", "Glenmoor", "Hartport",
    "Ivestead", "Kingston", "Longwick", "Marworth",
  ]
  private static let request = """
    ---
    title: Rooms for homeless families
    ---
    Please send me the following.

    1. How many children were in hostels on 31 March 2025?
    2. What did you spend on hostels in 2024/25?
    3. How many of your hostel staff are agency staff?
    4. What is your target for moving families on?
    """

  private static func councils() -> String {
    "id,name,nation,email\n"
      + names.map {
        "\($0.lowercased()),\($0) Borough Council,england,foi@\($0.lowercased()).example"
      }
      .joined(separator: "\n") + "\n"
  }

  /// A reply that repeats each question on one line and answers on the next, often with a bare number.
  private static func reply(_ name: String, _ seed: Int) -> [UInt8] {
    var post = Post()
    post.from = "\(name) FOI <foi@\(name.lowercased()).example>"
    post.subject = "RE: Rooms for homeless families"
    post.at = "2026-10-\(10 + seed % 15) 09:30"
    post.id = "reply-\(name)@\(name.lowercased()).example"
    post.text = """
      Dear Sam Poe,

      Your request for information: FOI \(4_000 + seed)

      1. How many children were in hostels on 31 March 2025?
      \(seed % 4 == 0 ? "3" : "\(seed * 7)")

      2. What did you spend on hostels in 2024/25?
      £\(seed),200

      3. How many of your hostel staff are agency staff?
      \(seed % 3)

      4. What is your target for moving families on?
      Six weeks.

      Yours sincerely,
      Information Team, \(name) Borough Council
      """
    return post.bytes
  }

  private static func stranger(_ number: Int) -> [UInt8] {
    var post = Post()
    post.from = "Nina Stray <nina\(number)@elsewhere.example>"
    post.subject = "Our summer fair, number \(number)"
    post.at = "2026-10-12 08:00"
    post.id = "fair-\(number)@elsewhere.example"
    post.text = "Come to our fair on Saturday. There will be cake."
    return post.bytes
  }

  @Test(arguments: 1...3)
  func exactlyTheSilentAreOverdueHoweverWellTheOthersWereRead(round: Int) throws {
    try Scene.withCasebook(today: "2026-11-27") { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      _ = try scene.desk.log(
        scene.file("rooms.md", Self.request), sent: day("2026-09-21"), to: [],
        authoritiesFrom: scene.file("councils.csv", Self.councils()))
      let silent = Set(
        Self.names.indices.filter { ($0 + round) % 4 == 0 }.map { Self.names[$0].lowercased() })
      for (seed, name) in Self.names.enumerated() where !silent.contains(name.lowercased()) {
        try scene.mail("post/\(name).eml", Self.reply(name, seed * round))
      }
      for number in 1...4 { try scene.mail("post/fair-\(number).eml", Self.stranger(number)) }
      _ = try scene.desk.importMail(["post"])
      func overdue() throws -> Set<String> {
        Set(try scene.desk.overdue(CaseQuery()).map(\.row.id.authority.description))
      }
      #expect(try overdue() == silent)
      let before = try scene.dump()
      _ = try scene.desk.importMail(["post"])
      #expect(try scene.dump() == before)
      let inbox = try scene.desk.inbox()
      #expect(inbox.filter { $0.subject.hasPrefix("Our summer fair") }.count == 4)
      // Confirmed or not, a reply that leaves something open calls nobody late.
      for row in try scene.desk.cases(CaseQuery())
      where !silent.contains(row.id.authority.description) {
        _ = try scene.desk.confirm(case: row.id.description, questions: [])
      }
      #expect(try overdue() == silent)
    }
  }
}
