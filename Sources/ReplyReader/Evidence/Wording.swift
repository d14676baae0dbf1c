import Casebook

/// How much words resemble each question: rare words of the request count most.
struct Wording {
  /// A question that some words sound like.
  struct Likeness {
    let question: Int
    /// From 0 to about 1: how much of the words is the question's, and of the question theirs.
    let share: Double
  }

  private struct Posting: Sendable {
    let question: Int
    /// 1 for a question's own word, less for one of the question above it.
    let weight: Double
  }

  private let postings: WordTable<[Posting]>
  private let weights: WordTable<Double>
  /// The total weight of the words of a question.
  private let mass: [Double]
  /// The weight of a word that no question uses.
  private let foreign: Double
  private let count: Int
  private let tally: Tally

  /// Room to add up in, kept from one call to the next.
  private final class Tally {
    var shared: [Double]
    var own: [Double]
    var touched: [Int] = []
    var seen: [UInt64] = []

    init(_ count: Int) {
      shared = [Double](repeating: 0, count: count)
      own = shared
    }
  }

  /// A word that more questions have says nothing of any.
  private static let mostQuestions = 48

  init(_ questions: [Question]) {
    count = questions.count
    tally = Tally(questions.count)
    let places = Dictionary(
      questions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let words = questions.map { Stems.of($0.text) }
    var holders: [UInt64: Int] = [:]
    for own in words { for stem in Set(own) { holders[stem, default: 0] += 1 } }
    let all = Double(questions.count + 1)
    var weights: [UInt64: Double] = [:]
    for (stem, number) in holders {
      weights[stem] = Logarithm.natural(1 + all / (Double(number) + 0.5))
    }
    foreign = Logarithm.natural(1 + all / 0.5)
    var postings: [UInt64: [Posting]] = [:]
    var mass: [Double] = []
    for (index, own) in words.enumerated() {
      let set = Set(own)
      mass.append(set.reduce(0) { $0 + weights[$1, default: 0] })
      for stem in set where holders[stem, default: 0] <= Self.mostQuestions {
        postings[stem, default: []].append(Posting(question: index, weight: 1))
      }
      guard let parent = questions[index].id.parent.flatMap({ places[$0] }) else { continue }
      for stem in Set(words[parent]).subtracting(set)
      where holders[stem, default: 0] <= Self.mostQuestions
        && postings[stem, default: []].count < Self.mostQuestions * 2
      {
        postings[stem, default: []].append(Posting(question: index, weight: 0.4))
      }
    }
    self.postings = WordTable(postings.map { ($0.key, $0.value) })
    self.weights = WordTable(weights.map { ($0.key, $0.value) })
    self.mass = mass
  }

  /// The weight of a word, or nil if no question uses it.
  func weight(of stem: UInt64) -> Double? { weights[stem] }

  /// The questions that the words resemble, closest first; at most `most`.
  func likest(
    to range: Range<Int>, in script: Script, isProse: Bool = false, most: Int = 4
  ) -> [Likeness] {
    var total = 0.0
    tally.seen.removeAll(keepingCapacity: true)
    for index in range.prefix(isProse ? 32 : 60) {
      let stem = script.stems[index]
      guard stem != 0, !tally.seen.contains(stem) else { continue }
      tally.seen.append(stem)
      guard let weight = weights[stem] else {
        total += foreign * 0.6
        continue
      }
      total += weight
      for posting in postings[stem] ?? [] {
        if tally.shared[posting.question] == 0 { tally.touched.append(posting.question) }
        tally.shared[posting.question] += weight * posting.weight
        if posting.weight == 1 { tally.own[posting.question] += weight }
      }
    }
    var found: [Likeness] = []
    for question in tally.touched {
      let (shared, theirs) = (tally.shared[question], tally.own[question])
      (tally.shared[question], tally.own[question]) = (0, 0)
      guard theirs > 0 else { continue }
      let precision = shared / total
      let cover = theirs / max(mass[question], 1e-9)
      let enough = min(1, shared / (1.1 * foreign))
      // A sentence of an answer says more than the question: what it takes up of it counts.
      let share =
        isProse
        ? 0.35 * precision + 0.65 * cover * cover.squareRoot() : precision * (0.5 + 0.5 * cover)
      found.append(Likeness(question: question, share: share * enough))
    }
    tally.touched.removeAll(keepingCapacity: true)
    found.sort { ($0.share, $1.question) > ($1.share, $0.question) }
    return Array(found.prefix(most))
  }

  /// How much of a question's own words a passage takes up, from 0 to 1.
  func takes(up question: Int, in range: Range<Int>, _ script: Script) -> Double {
    var theirs = 0.0
    var seen: Set<UInt64> = []
    for index in range.prefix(60) {
      let stem = script.stems[index]
      guard stem != 0, let weight = weights[stem], seen.insert(stem).inserted,
        (postings[stem] ?? []).contains(where: { $0.question == question && $0.weight == 1 })
      else { continue }
      theirs += weight
    }
    return theirs / max(mass[question], 1e-9)
  }

  /// How much the words sound like one question.
  func share(of range: Range<Int>, question: Int, in script: Script) -> Double {
    var shared = 0.0
    var theirs = 0.0
    var total = 0.0
    tally.seen.removeAll(keepingCapacity: true)
    for index in range.prefix(60) {
      let stem = script.stems[index]
      guard stem != 0, !tally.seen.contains(stem) else { continue }
      tally.seen.append(stem)
      guard let weight = weights[stem] else {
        total += foreign * 0.6
        continue
      }
      total += weight
      guard let posting = (postings[stem] ?? []).first(where: { $0.question == question })
      else { continue }
      shared += weight * posting.weight
      if posting.weight == 1 { theirs += weight }
    }
    guard total > 0, theirs > 0 else { return 0 }
    let cover = theirs / max(mass[question], 1e-9)
    return shared / total * (0.5 + 0.5 * cover) * min(1, shared / (1.1 * foreign))
  }
}

/// Words by what they mean rather than how they end: "leased", "leases" and "leasing" are one.
enum Stems {
  private static let common = WordSet(
    """
    the a an of in on at to for and or is are was were be been by with from as that this these those
    it its you your we our us i me my please provide tell send give information council trust
    authority under have has had do does did not any each which what when who how many much if will
    would can could may there their they them than then per between since most recent current
    question questions request
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let endings: [[UInt8]] = [
    "ations", "ation", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly",
  ]
  .map { Array($0.utf8) }

  /// Words that say the same and do not look it, a group on each line.
  private static let groups = """
    spend spent spending expenditure expenses
    buy bought buys buying purchase purchased purchases purchasing
    sell sold sells selling sale sales
    pay paid pays payment payments
    lose lost loss losses
    die died dying death deaths dead
    begin began begun begins start started starts starting
    end ends ended expire expires expired expiry
    percentage percent proportion
    supplier suppliers provider providers contractor contractors
    company companies firm firms
    staff employee employees workforce
    vacancy vacancies vacant empty void voids unoccupied
    dismiss dismissed dismissal dismissals sacked
    decide decided decision decisions
    approve approved approval
    complain complained complaint complaints
    refuse refused refusal refusals
    injure injured injury injuries
    child children
    longest maximum
    average mean
    2 two
    3 three
    4 four
    5 five
    6 six
    7 seven
    8 eight
    9 nine
    10 ten
    12 twelve
    15 fifteen
    20 twenty
    30 thirty
    40 forty
    50 fifty
    60 sixty
    100 hundred
    """

  /// The first stem of its group for every stem in one.
  private static let same: WordTable<UInt64> = {
    var entries: [(UInt64, UInt64)] = []
    for line in groups.split(separator: "\n") {
      let stems = line.split(separator: " ").map { word in
        bare(ArraySlice(word.utf8), hash: Words.hash(word))
      }
      for stem in stems { entries.append((stem, stems[0])) }
    }
    return WordTable(entries)
  }()

  /// The stem of a word as a number; 0 for a word that says nothing.
  static func stem(_ word: ArraySlice<UInt8>, hash: UInt64) -> UInt64 {
    if common.contains(hash) { return 0 }
    let stem = bare(word, hash: hash)
    return same[stem] ?? stem
  }

  /// A word without its ending.
  private static func bare(_ word: ArraySlice<UInt8>, hash: UInt64) -> UInt64 {
    var end = word.endIndex
    for ending in endings where word.count > ending.count + 2 {
      if zip(word.suffix(ending.count), ending).allSatisfy({ $0.lowercased == $1 }) {
        end -= ending.count
        break
      }
    }
    if end - word.startIndex > 4, word[end - 1].lowercased == 0x65 { end -= 1 }
    guard end < word.endIndex else { return hash }
    return word[..<end].reduce(Words.seed) { Words.add($1.lowercased, to: $0) }
  }

  /// The stems of a text.
  static func of(_ text: String) -> [UInt64] {
    var stems: [UInt64] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      guard bytes[position].isWord else {
        position += 1
        continue
      }
      let start = position
      var hash = Words.seed
      while position < bytes.count, bytes[position].isWord {
        hash = Words.add(bytes[position].lowercased, to: hash)
        position += 1
      }
      let stem = stem(bytes[start..<position], hash: hash)
      if stem != 0 { stems.append(stem) }
    }
    return stems
  }
}

/// The natural logarithm, without a library: the core targets have none.
enum Logarithm {
  static func natural(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // value = significand × 2^exponent, and the series of artanh for the significand.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 21, by: 2) {
      sum += term / odd
      term *= square
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
  }

  /// e to the power of a number.
  static func exponential(_ power: Double) -> Double {
    let bounded = max(-60, min(60, power))
    let whole = (bounded / 0.693_147_180_559_945_3).rounded()
    let rest = bounded - whole * 0.693_147_180_559_945_3
    var term = 1.0
    var sum = 1.0
    for step in 1...14 {
      term *= rest / Double(step)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(whole), significand: 1) * sum
  }
}
