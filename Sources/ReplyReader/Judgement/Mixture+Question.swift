import Casebook
import FOILaw

/// What a question asks for beside what a refusal speaks of.
///
/// "Do you hold insurance, and with whom?" is answered in part by "We hold insurance. The insurer
/// is exempt under section 43(2)": a sentence tells one of the things asked, and the refusal names
/// another.
struct AskedThings {
  /// The stems of all its words.
  let stems: Set<UInt64>
  /// Those between commas, question marks, "and" and "or".
  let segments: [Set<UInt64>]
  let words: [UInt64]
  let hasComma: Bool
  let text: String

  private static let joiners = WordSet(["and", "or"].map { Words.hash($0) })

  init(_ text: String) {
    self.text = text
    var words: [UInt64] = []
    var segments: [Set<UInt64>] = [[]]
    var hasComma = false
    let bytes = Array(text.utf8)
    var position = 0
    bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        guard bytes[position].isWord else {
          if [0x2C, 0x3B, 0x3F].contains(bytes[position]) { segments.append([]) }
          if bytes[position] == 0x2C { hasComma = true }
          position += 1
          continue
        }
        let start = position
        var hash = Words.seed
        while position < bytes.count, bytes[position].isWord {
          hash = Words.add(bytes[position].lowercased, to: hash)
          position += 1
        }
        words.append(hash)
        if Self.joiners.contains(hash) { segments.append([]) }
        let stem = Stems.stem(UnsafeBufferPointer(rebasing: bytes[start..<position]), hash: hash)
        if stem != 0 { segments[segments.count - 1].insert(stem) }
      }
    }
    self.words = words
    self.hasComma = hasComma
    self.segments = segments.filter { !$0.isEmpty }
    stems = segments.reduce(into: []) { $0.formUnion($1) }
  }
}

/// What a question asks for, worked out once for all the passages that may answer it.
final class AskedQuestion {
  private let text: String
  /// In which form an answer is expected.
  lazy var form = AnswerForm(asked: text)
  /// What is to be sent, where it is put politely.
  lazy var thing = Judge.thing(askedIn: text)
  lazy var things = AskedThings(text)

  init(_ text: String) { self.text = text }

  /// The questions that were looked at.
  final class Known {
    var all: [String: AskedQuestion] = [:]
  }
}

/// What a question adds to what tells of a passage that refuses.
extension Mixture {
  private static let joiner = Words.hash("and")
  private static let papers = WordSet(
    """
    copy copies policy policies minutes report reports correspondence emails documents document
    guidance assessment assessments contract protocol register strategy plan advice submissions
    letters notes
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  /// Words in which refusals are put, and that say nothing of what is refused.
  private static let legal = Set(
    Stems.of(
      """
      exempt exemption exempted withheld withhold withholding refuse refused refusing refusal disclosed
      disclose disclosure release released section sections regulation act foia foisa eir freedom
      personal data commercial interests prejudice exception excepted applies apply engaged held hold
      confirm considered consider believe view therefore also further however public interest because
      unable able being cannot accordance virtue provided given s ss eirs environmental regulations
      scotland where so such
      """))

  static func isLegal(_ stem: UInt64) -> Bool { legal.contains(stem) }

  /// The same with what is asked beside it.
  func beside(_ asked: AskedThings, in script: Script) -> Mixture {
    func stems(_ words: Range<Int>) -> [UInt64] {
      words.lazy.map { script.stems[$0] }.filter { $0 != 0 }
    }
    let refused = Set(stems(refusing))
    let told = told.reduce(into: Set<UInt64>()) { $0.formUnion(stems($1)) }
    let subject = refusing.filter {
      let stem = script.stems[$0]
      return stem != 0 && !Self.legal.contains(stem)
        && !script.bytes[script.tokens[$0].start].isDigit
    }.map { script.stems[$0] }
    let count = Double(max(1, asked.stems.count))
    func share(_ stems: Set<UInt64>) -> Double {
      Double(asked.stems.intersection(stems).count) / count
    }
    let isBehind = refusing.lowerBound > start
    var mixture = self
    mixture[.coverTold] = share(told)
    mixture[.onlyTold] = share(told.subtracting(refused))
    let foreign = subject.count { !asked.stems.contains($0) }
    mixture[.foreign] = Double(foreign) / Double(max(1, subject.count))
    mixture.flag(.noneAsked, !subject.isEmpty && foreign == subject.count)
    let isSeveral = asked.hasComma || asked.words.contains(Self.joiner)
    mixture.flag(.asksSeveral, isSeveral)
    mixture.flag(.severalTold, isSeveral && isBehind && self[.toldFirst] > 0)
    mixture.flag(.severalInformed, isSeveral && self[.informsFirst] > 0)
    let wantsPaper = asked.words.prefix(6).contains { Self.papers.contains($0) }
    mixture.flag(.asksPaper, wantsPaper)
    mixture.flag(.partlyOfPaper, wantsPaper && self[.partly] > 0)
    mixture.flag(.asksCount, AnswerForm(asked: asked.text).contains(.count))
    mixture[.askedLong] = min(1, Double(asked.words.count) / 30)
    mixture.flag(.ownParagraph, isBehind && script.opensParagraph(refusing.lowerBound))
    mixture[.things] = min(1, Double(max(0, asked.segments.count - 1)) / 3)
    let leaning = asked.segments.map { segment in
      segment.subtracting(Self.legal)
    }.filter { !$0.isEmpty }.map { segment in
      (Double(segment.intersection(refused).count) - Double(segment.intersection(told).count))
        / Double(segment.count)
    }
    mixture.flag(.thingsApart, (leaning.max() ?? 0) > 0 && (leaning.min() ?? 0) < 0)
    return mixture
  }
}

extension Judge {
  func asked(_ question: String) -> AskedQuestion {
    if let known = questions.all[question] { return known }
    let asked = AskedQuestion(question)
    questions.all[question] = asked
    return asked
  }

  /// Whether behind the refusal of one thing asked another is told.
  ///
  /// "The name is exempt under section 40(2). The contract ends on 31 March", said to a question for the
  /// name and the contract's end.
  private func tellsOther(than mixture: Mixture, _ asked: AskedThings) -> Bool {
    guard mixture.rule == .refused, mixture[.limit] == 0, mixture[.elsewhere] == 0,
      mixture[.claimless] == 0, mixture[.asksPaper] == 0, asked.segments.count > 1,
      !mixture.toldAfter.isEmpty
    else { return false }
    let refused = Set(mixture.refusing.lazy.map { script.stems[$0] })
    return mixture.toldAfter.contains { sentence in
      let told = Set(sentence.lazy.map { script.stems[$0] })
      return asked.segments.contains { segment in
        let own = segment.filter { !Mixture.isLegal($0) }
        return own.isDisjoint(with: refused)
          && told.intersection(own).count * 3 >= max(1, own.count)
      }
    }
  }

  private static let ifSo = Phrases<Bool>([
    true: [
      "if so", "if yes", "if there is", "if it has", "if they have", "if you have", "if you do",
    ]
  ])

  /// Whether it is told that there is something, and only the thing itself is to be found elsewhere.
  ///
  /// "Yes, a review of May 2023, which is on our website. Section 21 applies", said to "Has there been a
  /// review? If so, please provide it".
  private func tellsWhether(_ mixture: Mixture, _ asked: AskedThings) -> Bool {
    guard mixture.rule == .refused, mixture[.elsewhere] > 0, mixture[.claimless] == 0,
      !mixture.told.isEmpty
    else { return false }
    let words = Script(Array(asked.text.utf8))
    guard Self.ifSo.occur(in: words, 0..<words.tokens.count) else { return false }
    return mixture[.yesOrNo] > 0 || mixture[.coverTold] >= 0.3
  }

  /// Whether a passage that refuses gives something of what a question asks.
  func weigh(_ judgement: Judgement, to question: String) -> Judgement {
    guard let mixture = judgement.mixture, !mixture.isSure,
      [.refused, .partlyRefused, .answered].contains(judgement.outcome)
    else { return judgement }
    let asked = asked(question).things
    guard !asked.stems.isEmpty else { return judgement }
    let all = mixture.beside(asked, in: script)
    let verdict =
      tellsWhether(all, asked)
      ? (outcome: Outcome.partlyRefused, share: 0.8)
      : tellsOther(than: all, asked)
        ? (outcome: Outcome.partlyRefused, share: 0.75)
        : all.verdictToQuestion(claimsGround: !judgement.claims.isEmpty)
    let why: ReadingStep.Kind =
      switch verdict.outcome {
      case .partlyRefused: .withholdsSome
      case .answered: .information
      default: judgement.claims.isEmpty ? .refusal : .ground
      }
    return Judgement(
      outcome: verdict.outcome, claims: judgement.claims, clarity: min(0.95, verdict.share),
      why: [why] + judgement.why.dropFirst(), mixture: all)
  }
}
