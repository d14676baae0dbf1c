/// Writes replies to one request in the layouts that authorities use; the same for the same seed.
struct ReplyGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The request that every generated reply answers.
  static let asked = [
    "How many street lamps does the council maintain?",
    "How much was spent on repairing street lamps in each of the last three years?",
    "Which company holds the contract for street lighting, and when does it end?",
    "Please send the correspondence with the company about late repairs.",
    "How many lamps were reported as broken in 2022/23?",
    "What are the names of the officers who manage the contract?",
  ]

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func pick(_ texts: [String]) -> String { texts[next(below: texts.count)] }

  mutating func letter() -> String {
    let town = pick(["Ambleford", "Wexcombe", "Otterbrook", "Hexworth", "Dunmere", "Sandle"])
    let reference = "FOI \(10_000 + next(below: 90_000))"
    var text = """
      \(town) Borough Council
      Our ref: \(reference)
      \(1 + next(below: 28)) \(pick(["March", "June", "October"])) 202\(next(below: 5))

      Dear Sir or Madam

      Freedom of Information Act 2000

      Thank you for your request for information about street lighting in the borough. We have
      searched the records of our highways service and our finance system, and answer as follows.


      """
    let layout = next(below: 4)
    for (index, question) in Self.asked.enumerated() {
      let answer = answer()
      switch layout {
      case 0: text += "\(index + 1). \(question)\n\n\(answer)\n\n"
      case 1: text += "Q\(index + 1). \(question)\nA\(index + 1). \(answer)\n\n"
      case 2: text += "| \(index + 1) | \(question) | \(answer) |\n"
      default: text += "\(index + 1). \(answer)\n\n"
      }
    }
    return text + """

      If you are not content with this reply you may ask for an internal review within 40 working
      days of its date by writing to reviews@\(town.lowercased()).example.gov.uk. An officer who took
      no part in the first decision will look at your request afresh and write to you.

      If you are still not content you may apply to the Information Commissioner, Wycliffe House,
      Water Lane, Wilmslow, for a decision.

      Yours sincerely

      Records and Information Team
      \(town) Borough Council

      """
  }

  private mutating func answer() -> String {
    switch next(below: 8) {
    case 0:
      return "\(100 + next(below: 9_000)) in all, of which \(next(below: 90))% are lit by night."
    case 1:
      return "2020/21 - £\(next(below: 900)),\(100 + next(below: 899)).50 excluding VAT. "
        + "2021/22 - £\(next(below: 900)),\(100 + next(below: 899)).20 excluding VAT."
    case 2: return "We do not hold this information, since the contractor keeps its own records."
    case 3:
      return "This is withheld under section 43(2) of the Act. Disclosure would prejudice the "
        + "commercial interests of the contractor and of the council in the next tender. We have "
        + "weighed the public interest in openness about public money against that in a fair "
        + "market, and find that the balance lies in withholding it for now."
    case 4:
      return "The names are personal information of third parties and are exempt under section "
        + "40(2), as officers below the level of head of service do not expect to be named."
    case 5:
      return "The contract is with Lantern and Sons Limited. It began on 1 April 2019 and runs for "
        + "seven years, with a choice to extend it by two more. The terms are on our website."
    case 6:
      return
        "To read all letters since the contract began would exceed the appropriate limit of 18 "
        + "hours. We therefore refuse this part under section 12(1) of the Act."
    default: return "Yes."
    }
  }
}
