import Casebook

/// What form an answer has, and what form a question asks for: an amount, a name, a document.
///
/// It is weak evidence where the words of question and answer differ: "How much did you spend?" is
/// answered by a sentence with an amount in it, whatever else the sentence says.
struct AnswerForm: OptionSet, Hashable, Sendable, BitwiseCopyable {
  let rawValue: UInt16

  static let money = AnswerForm(rawValue: 1)
  static let count = AnswerForm(rawValue: 2)
  static let share = AnswerForm(rawValue: 4)
  static let date = AnswerForm(rawValue: 8)
  static let name = AnswerForm(rawValue: 16)
  static let document = AnswerForm(rawValue: 32)
  static let yesOrNo = AnswerForm(rawValue: 64)
  /// A refusal, or a statement that nothing is held: it answers any question.
  static let decision = AnswerForm(rawValue: 128)

  /// Forms that have a figure.
  static let figures: AnswerForm = [.money, .count, .share]

  private enum Cue: Hashable, Sendable {
    case money, count, share, date, name, document, yesOrNo
  }

  private static let cues = WordsToCues([
    .count: [
      "how many", "number of", "numbers of", "total number", "how often", "the figure",
      "headcount", "count of", "full time equivalent",
    ],
    .money: [
      "how much", "cost", "costs", "spend", "spent", "spending", "expenditure", "amount", "amounts",
      "value", "budget", "price", "paid", "pay", "salary", "fee", "fees", "income", "rate paid",
      "day rate", "fines", "compensation", "payment", "payments", "rent", "charge", "charges",
      "charged", "worth", "grant", "grants", "funding", "wage", "wages", "salaries",
    ],
    .share: ["percentage", "proportion", "per cent", "rate of", "what share"],
    .date: ["when", "what date", "which date", "date of", "dates of", "how long", "start date"],
    .name: [
      "who", "name of", "names of", "names", "which company", "which companies", "which firm",
      "which firms", "supplier", "suppliers", "provider", "contractor", "manufacturer",
      "which schools", "which sites", "job title", "job titles", "which wards", "software",
    ],
    .document: [
      "copy", "copies", "policy", "policies", "minutes", "report", "reports", "correspondence",
      "emails", "documents", "guidance", "assessment", "assessments", "please send", "contract",
      "protocol", "risk register", "strategy", "plan",
    ],
    .yesOrNo: [
      "do you", "does the", "does your", "did you", "have you", "has the", "has your", "is there",
      "are there", "are you", "is the", "are any", "were any", "was the", "whether", "will you",
    ],
  ])

  /// The forms that a question asks for.
  init(asked text: String) {
    let text = Words.split(text)
    self.init(asked: text.words, hasPercent: text.hasPercent)
  }

  private init(asked words: [UInt64], hasPercent: Bool) {
    self = Self.cues.forms(in: words)
    if hasPercent { insert(.share) }
  }

  /// The forms that all questions ask for.
  ///
  /// "How many took longer than: a) 30 minutes": the part asks for what the question above does.
  static func forms(of list: QuestionList) -> [AnswerForm] {
    var forms = zip(list.words, list.hasPercent).map { AnswerForm(asked: $0, hasPercent: $1) }
    for (index, form) in forms.enumerated() where form.isEmpty {
      if let above = list.parents[index] { forms[index] = forms[above] }
    }
    return forms
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let numbers = WordSet(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty hundred none zero nil dozen no
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let months = WordSet(
    """
    january february march april may june july august september october november december
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let documents = WordSet(
    """
    attached enclosed enclose attach annex appendix copy copies link website published www http
    https download online annexed spreadsheet pdf
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let answers = WordSet(
    ["yes", "no", "none", "not", "does", "did", "has", "have", "is", "are", "nil", "never"]
      .map { Words.hash($0) })
  private static let percents = WordSet(["percent", "percentage", "cent"].map { Words.hash($0) })
  /// Capitals that name nobody in particular.
  private static let plain = WordSet(
    """
    i we the act foi foia eir council trust force department university board authority section
    information freedom question response environmental regulations regulation police service chief
    officer commissioner mr mrs ms dr
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// The sets that the words of a letter are looked up in.
  static var traits: [([UInt64], Traits)] {
    [
      (months.words, .month), (numbers.words, .figure), (documents.words, .document),
      (percents.words, .percent), (answers.words, .yesOrNo), (plain.words, .plain),
    ]
  }

  private static let decisions = Phrases<Bool>([
    true: [
      "not hold", "not held", "no information", "not recorded", "is exempt", "are exempt",
      "withheld", "withholding", "withhold", "refuse", "refused", "neither confirm", "not disclose",
      "cannot provide", "unable to provide", "cannot give", "not able to provide", "no records",
      "exempts", "not apply", "not applicable", "excepted", "cannot release", "unable to",
    ]
  ])

  /// The forms that the words of an answer have.
  init(of range: Range<Int>, in script: Script) {
    self = []
    for index in range {
      let sign = script.forms[index]
      formUnion(sign.form)
      // A sentence begins with a capital, whatever its first word is.
      if index == range.lowerBound { remove(.name) }
      if sign.decides > 0, index + Int(sign.decides) <= range.upperBound { insert(.decision) }
    }
  }

  /// Whether the words name a month, as a date does.
  static func namesMonth(_ range: Range<Int>, in script: Script) -> Bool {
    range.contains {
      script.traits[$0].contains(.month) && script.bytes[script.tokens[$0].start].isUpper
    }
  }

  /// What one word of an answer shows of its form.
  struct Sign: BitwiseCopyable, Sendable {
    let form: AnswerForm
    /// How many words the shortest phrase has that begins here and decides something; 0 if none does.
    let decides: UInt8
  }

  /// What a word of a letter shows of the form of any answer that it is in.
  static func sign(of index: Int, in script: Script) -> Sign {
    var form: AnswerForm = []
    let token = script.tokens[index]
    let first = script.bytes[token.start]
    let traits = script.traits[index]
    if first.isDigit {
      form.insertFigure(at: index, in: script)
    } else if traits.contains(.month), first.isUpper {
      form.insert(.date)
    } else if traits.contains(.figure) {
      form.insert(.count)
    } else if first.isUpper, !script.opensFragment(index), !traits.contains(.plain),
      token.end - token.start > 1
    {
      form.insert(.name)
    }
    if traits.contains(.document) { form.insert(.document) }
    if traits.contains(.percent) { form.insert(.share) }
    if traits.contains(.yesOrNo) { form.insert(.yesOrNo) }
    let decides = decisions.shortest(at: index, in: script) ?? 0
    return Sign(form: form, decides: UInt8(min(decides, 255)))
  }

  private mutating func insertFigure(at index: Int, in script: Script) {
    let token = script.tokens[index]
    let before = script.gap(before: index)
    let after = script.gap(after: index)
    let isYear =
      token.end - token.start == 4 && after.first != 0x2C
      && (script.bytes[token.start] == 0x32 && script.bytes[token.start + 1] == 0x30
        || script.bytes[token.start] == 0x31 && script.bytes[token.start + 1] == 0x39)
    if before.last == 0xA3 || before.last == 0x24 {
      insert(.money)
    } else if after.first == 0x25 {
      insert(.share)
    } else if isYear || isDay(index, in: script) {
      insert(.date)
    } else {
      insert(.count)
    }
  }

  /// Whether a number is the day in a date: "31 March", "March 31".
  private func isDay(_ index: Int, in script: Script) -> Bool {
    func isMonth(_ near: Int) -> Bool {
      script.tokens.indices.contains(near) && script.traits[near].contains(.month)
    }
    return script.tokens[index].end - script.tokens[index].start <= 4
      && (isMonth(index - 1) || isMonth(index + 1))
  }

  /// How well the form of some words fits what is asked, from -1 to 1.
  func fits(_ asked: AnswerForm) -> Double {
    if contains(.decision) { return 0.8 }
    if asked.isEmpty { return 0 }
    let shared = intersection(asked)
    if shared.isEmpty { return -0.6 }
    // Most sentences have a verb that may say yes, or a capital.
    if shared == .yesOrNo || shared == .name || shared == .date { return 0.5 }
    return 1
  }

  /// Phrases of a question, by their first word.
  private struct WordsToCues: Sendable {
    private let phrases: WordTable<[(rest: [UInt64], cue: Cue)]>

    init(_ lists: KeyValuePairs<Cue, [String]>) {
      var table: [UInt64: [(rest: [UInt64], cue: Cue)]] = [:]
      for (cue, list) in lists {
        for text in list {
          let words = Words.hashes(of: text)
          table[words[0], default: []].append((Array(words.dropFirst()), cue))
        }
      }
      phrases = WordTable(table.map { ($0.key, $0.value) })
    }

    func forms(in words: [UInt64]) -> AnswerForm {
      var forms: AnswerForm = []
      for (index, word) in words.enumerated() {
        guard let found = phrases[word] else { continue }
        for phrase in found where words[(index + 1)...].starts(with: phrase.rest) {
          forms.insert(form(of: phrase.cue))
        }
      }
      return forms
    }

    private func form(of cue: Cue) -> AnswerForm {
      switch cue {
      case .money: .money
      case .count: .count
      case .share: .share
      case .date: .date
      case .name: .name
      case .document: .document
      case .yesOrNo: .yesOrNo
      }
    }
  }
}
