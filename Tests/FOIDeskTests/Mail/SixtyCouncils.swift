import Casebook
import FOIDesk
import FOILaw
import Foundation

/// A mailbox in which sixty invented councils answer one request, among mail of other kinds.
struct SixtyCouncils {
  /// What a message should come to.
  enum Fate: Hashable {
    /// It goes on the case of that council, as that.
    case on(String, Event.Kind)
    /// It waits in the inbox.
    case waits
    /// It is known already.
    case known
  }

  struct Message {
    let name: String
    let bytes: [UInt8]
    let fate: Fate
  }

  struct Council {
    let number: Int
    let name: String
    let slug: String
    var email: String { "foi@\(slug).example" }
    var reference: String { "FOI-\(2600 + number / 2)" }
  }

  private(set) var messages: [Message] = []
  let councils: [Council]
  /// A letter scanned to a PDF of one picture, where the tools are there to make one.
  let scan: [UInt8]?

  static let request = """
    ---
    title: School crossing patrols
    ---
    Please send me the following about school crossing patrols.

    1. How many school crossing patrols did you employ on 1 January 2026?
    2. How many school crossing sites have no patrol at present?
    3. What did the service cost in the financial year 2024 to 2025?
    4. Do you plan to end the service at any site before 2028?
    """
  static let questions = [
    "How many school crossing patrols did you employ on 1 January 2026?",
    "How many school crossing sites have no patrol at present?",
    "What did the service cost in the financial year 2024 to 2025?",
    "Do you plan to end the service at any site before 2028?",
  ]

  init(scan: [UInt8]? = nil) {
    self.scan = scan
    let heads = [
      "Ash", "Birch", "Cold", "Dun", "Elm", "Fern", "Glen", "Hazel", "Iron", "Kings", "Long",
      "Marsh",
    ]
    let tails = ["brook", "ford", "ley", "moor", "wick"]
    councils = (0..<60).map { number in
      let stem = heads[number % 12] + tails[number / 12]
      let kind = ["Borough", "District", "County", "City"][number % 4]
      return Council(number: number, name: "\(stem) \(kind) Council", slug: stem.lowercased())
    }
    for council in councils { answer(council) }
    addOthers()
  }

  var authorities: String {
    "id,name,email\n"
      + councils.map { "\($0.slug),\($0.name),\($0.email)" }.joined(separator: "\n") + "\n"
  }

  /// The id of the e-mail that the request to a council was.
  static func requestID(_ council: Council) -> String { "request-\(council.slug)@poe.example" }

  /// The copies of the requests in the requester's folder of sent mail.
  var sent: [(council: Council, bytes: [UInt8])] {
    councils.map { council in
      var post = Post()
      post.from = "Sam Poe <sam@poe.example>"
      post.to = council.email
      post.subject = "Freedom of information request: School crossing patrols"
      post.at = "2026-03-02 09:00"
      post.id = Self.requestID(council)
      let asked = Self.questions.enumerated().map { "\($0.offset + 1). \($0.element)" }
      post.text = "Dear Sir or Madam\n\n" + asked.joined(separator: "\n") + "\n\nSam Poe\n"
      return (council, post.bytes)
    }
  }

  // MARK: - Letters

  /// A council's own words to the questions, some or all.
  private func letter(
    _ council: Council, _ questions: [Int], reference: Bool = true, date: String = "20 March 2026"
  ) -> String {
    let answers = [
      "We employed \(12 + council.number) patrols on that date.",
      "\(council.number % 7) sites have no patrol.",
      "The service cost £\(100 + council.number),000 in that year.",
      council.number % 9 == 0
        ? "This information is exempt under section 22(1) as it is intended for publication."
        : "No.",
    ]
    let body = questions.map { "\($0). \(Self.questions[$0 - 1])\n\n\(answers[$0 - 1])\n" }
    return """
      \(council.name)
      \(reference ? "Our reference: \(council.reference)\n" : "")
      \(date)

      Dear Sam Poe

      Freedom of Information Act 2000

      Thank you for your request for information. Our answers are set out below.

      \(body.joined(separator: "\n"))
      Yours sincerely

      Information Governance
      \(council.name)
      """
  }

  private func post(_ council: Council, at: String, inThread: Bool = true) -> Post {
    var post = Post()
    post.from = "\(council.name) <\(council.email)>"
    post.at = at
    post.id = "m\(messages.count)@\(council.slug).example"
    post.subject = "RE: Freedom of information request: School crossing patrols"
    if inThread { post.inReplyTo = Self.requestID(council) }
    return post
  }

  private mutating func add(_ name: String, _ post: Post, _ fate: Fate) {
    messages.append(Message(name: name, bytes: post.bytes, fate: fate))
  }

  private func acknowledgement(_ council: Council) -> Post {
    var post = post(council, at: "2026-03-03 11:00")
    post.text = """
      Dear Sam Poe

      Thank you for your request for information, which we received on 2 March 2026. \
      Our reference is \(council.reference). You will receive a response within 20 working days.

      \(council.name)
      """
    return post
  }

  /// What one council sends: each twelfth does it the same way.
  private mutating func answer(_ council: Council) {
    let slug = council.slug
    let cover = "Dear Sam Poe\n\nPlease find attached our response to your request.\n\n"
    switch council.number % 12 {
    case 0:
      var reply = post(council, at: "2026-03-20 15:00")
      reply.text =
        letter(council, [1, 2, 3, 4])
        + "\n\nOn 2 March 2026, Sam Poe wrote:\n> 1. \(Self.questions[0])\n> 2. \(Self.questions[1])\n"
      add("\(slug)-text", reply, .on(slug, .replied))
    case 1:
      var reply = post(council, at: "2026-03-23 15:00")
      reply.text = cover
      reply.attachments = [
        ("response.pdf", "application/pdf", Papers.pdf(letter(council, [1, 2, 3, 4])))
      ]
      add("\(slug)-pdf", reply, .on(slug, .replied))
    case 2:
      var reply = post(council, at: "2026-03-24 15:00")
      reply.text = cover
      reply.attachments = [
        (
          "response.docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          Papers.word(letter(council, [1, 2, 3, 4]))
        )
      ]
      add("\(slug)-word", reply, .on(slug, .replied))
    case 3:
      add("\(slug)-ack", acknowledgement(council), .on(slug, .acknowledged))
      // Late, in no thread, from another address of the council.
      var reply = post(council, at: "2026-05-05 15:00", inThread: false)
      reply.from = "Case Officer <officer@mail.\(slug).example>"
      reply.subject = "\(council.reference) response"
      reply.text = letter(council, [1, 2, 3, 4], date: "5 May 2026")
      add("\(slug)-late", reply, .on(slug, .replied))
    case 4:
      var first = post(council, at: "2026-03-18 15:00")
      first.text = letter(council, [1, 2])
      add("\(slug)-part1", first, .on(slug, .replied))
      var second = post(council, at: "2026-03-27 15:00")
      second.text = letter(council, [3, 4])
      add("\(slug)-part2", second, .on(slug, .replied))
    case 5:
      var reply = post(council, at: "2026-03-19 15:00")
      let rows = letter(council, [1, 2, 3, 4]).split(separator: "\n").map { "<p>\($0)</p>" }
      reply.html =
        "<html><head><script>document.write('x')</script></head><body>"
        + "<img src=\"https://tracker.example/pixel.gif\">\(rows.joined())</body></html>"
      add("\(slug)-html", reply, .on(slug, .replied))
    case 6:
      messages.append(
        Message(
          name: "\(slug)-bounce",
          bytes: Post.bounce(
            of: Self.requestID(council), to: council.email, at: "2026-03-02 09:05"),
          fate: .on(slug, .notDelivered)))
    case 7:
      var away = post(council, at: "2026-03-02 09:01")
      away.subject = "Automatic reply: Freedom of information request"
      away.headers = ["Auto-Submitted: auto-replied"]
      away.text = "I am out of the office until 9 March. Please clarify what is urgent.\n"
      add("\(slug)-away", away, .on(slug, .note))
      var reply = post(council, at: "2026-03-26 15:00")
      reply.text = letter(council, [1, 2, 3, 4])
      add("\(slug)-reply", reply, .on(slug, .replied))
    case 8:
      add("\(slug)-ack", acknowledgement(council), .on(slug, .acknowledged))
      var question = post(council, at: "2026-03-10 15:00", inThread: false)
      question.subject = "\(council.reference): clarification needed"
      question.text = """
        Dear Sam Poe

        Freedom of Information request \(council.reference)

        Before we can go on we need clarification of your request. Please clarify which sites you \
        mean in your second question. We cannot go on with your request until you have told us.

        \(council.name)
        """
      add("\(slug)-clarify", question, .on(slug, .clarificationAsked))
    case 9:
      var more = post(council, at: "2026-03-25 15:00")
      more.text = """
        Dear Sam Poe

        Freedom of Information Act 2000, reference \(council.reference)

        We need more time to consider the public interest under section 43(2). We are extending the \
        time limit for our response and hope to respond by 24 April 2026.

        \(council.name)
        """
      add("\(slug)-extension", more, .on(slug, .extended))
      var reply = post(council, at: "2026-04-23 15:00")
      reply.text = letter(council, [1, 2, 3, 4], date: "23 April 2026")
      add("\(slug)-reply", reply, .on(slug, .replied))
    case 10:
      // A casework system: no thread, nobody's address; the letter names the council.
      var reply = post(council, at: "2026-03-20 15:00", inThread: false)
      reply.from = "Casework <noreply@casework-system.example>"
      reply.headers = ["Auto-Submitted: auto-generated"]
      reply.subject = "Response to request: School crossing patrols"
      reply.text = letter(council, [1, 2, 3, 4])
      add("\(slug)-casework", reply, .on(slug, .replied))
    default:
      var reply = post(council, at: "2026-03-20 15:00")
      let isFirst = council.number < 12
      if let scan, isFirst {
        reply.text = cover
        reply.attachments = [("scan.pdf", "application/pdf", scan)]
      } else {
        reply.text = letter(council, [1, 2, 3, 4], reference: false)
      }
      add("\(slug)-plain", reply, .on(slug, .replied))
      // The same letter came by two ways.
      reply.headers = ["Received: from other.example by mx.poe.example; \(Post.date(reply.at))"]
      add("\(slug)-twice", reply, .known)
    }
  }

  /// The words of the letter that is scanned.
  var scannedLetter: String { letter(councils[11], [1, 2, 3, 4]) }

  // MARK: - Other mail

  private mutating func addOthers() {
    for number in 0..<15 {
      var letter = Post()
      letter.from = "News <news@bulletin\(number).example>"
      letter.subject = "Your weekly bulletin \(number)"
      letter.id = "news\(number)@bulletin.example"
      letter.headers = ["List-Id: <weekly.bulletin.example>", "Precedence: bulk"]
      letter.text = "Dear reader,\n\nThis week: school meals, crossings, parks.\n"
      add("news-\(number)", letter, .waits)
      var friend = Post()
      friend.from = "Jo <jo\(number)@mail.example>"
      friend.subject = "Lunch?"
      friend.id = "lunch\(number)@mail.example"
      friend.text = "Hi Sam, are you free on Friday?\n"
      add("friend-\(number)", friend, .waits)
    }
    addTraps()
  }

  /// Mail that looks like an answer and is none, or is one for somebody else.
  private mutating func addTraps() {
    let council = councils[0]
    // The council's own newsletter, from its domain.
    var news = post(council, at: "2026-03-21 10:00", inThread: false)
    news.from = "\(council.name) News <news@\(council.slug).example>"
    news.subject = "Spring news from your council"
    news.headers = ["List-Unsubscribe: <https://\(council.slug).example/stop>"]
    news.text = "Dear resident\n\nThe crocuses are out in the park. Bin days change in April.\n"
    add("trap-council-news", news, .waits)
    // Somebody else's request, sent to the wrong person.
    var other = post(councils[13], at: "2026-03-21 10:00", inThread: false)
    other.subject = "FOI 9981 Potholes"
    other.text = """
      Dear Ms Wren

      Freedom of Information Act 2000, our reference 9981

      1. How many potholes were reported in 2025?

      We hold records of 912.

      \(councils[13].name)
      """
    add("trap-other-person", other, .waits)
    // A colleague hands on a reply.
    var forward = Post()
    forward.from = "Robin Hay <robin@hay.example>"
    forward.subject = "FW: School crossing patrols"
    forward.at = "2026-04-02 10:00"
    forward.id = "forward@hay.example"
    forward.text =
      "FYI\n\n-----Original Message-----\nFrom: \(councils[26].email)\nSent: 20 March 2026\n"
      + "To: Robin Hay\nSubject: School crossing patrols\n\n\(letter(councils[26], [1, 2, 3, 4]))"
    add("trap-forward", forward, .waits)
    // An answer that Outlook wrapped.
    var wrapped = post(councils[6], at: "2026-03-22 10:00")
    wrapped.text = "Dear Sam Poe\n\nPlease find attached our response to your request.\n"
    wrapped.attachments = [("winmail.dat", "application/ms-tnef", [0x78, 0x9F, 0x3E, 0x22, 1, 2])]
    add("trap-winmail", wrapped, .waits)
    // A courtesy in the thread.
    var thanks = post(councils[12], at: "2026-03-21 10:00")
    thanks.text = "Dear Sam\n\nThank you, and have a pleasant weekend.\n\nBest wishes\nKim\n"
    add("trap-courtesy", thanks, .waits)
    // Another council's letter with a reference that two councils share.
    var mixed = post(councils[27], at: "2026-05-06 15:00", inThread: false)
    mixed.from = "Outsourced Team <team@outsourced.example>"
    mixed.subject = "Your request \(councils[27].reference)"
    mixed.text = "Dear Sam Poe\n\nYour request is with our legal team.\n"
    add("trap-reference-only", mixed, .waits)
    // No message id, and no sensible date.
    var bare = Post()
    bare.from = "Unknown <x@nowhere.example>"
    bare.at = "someday"
    bare.text = "Hello\n"
    add("trap-bare", bare, .waits)
  }
}
