/// How much words resemble each question: rare words of the request count most.
struct Wording {
  /// A question that some words sound like.
  struct Likeness {
    let question: Int
    /// From 0 to about 1: how much of the words is the question's, and of the question theirs.
    let share: Double
  }

  /// The words of the request and of the letter, numbered.
  let vocabulary: Vocabulary
  /// Which questions have a word: those of the word `n` are from `starts[n]` to `starts[n + 1]`.
  private let starts: [Int32]
  private let postings: [Posting]
  /// What each word of the request weighs.
  private let weights: [Double]
  /// The total weight of the words of a question.
  private let mass: [Double]
  /// The weight of a word that no question uses, and what of it counts.
  private let foreign: Double
  private let strange: Double

  private struct Posting {
    let question: Int32
    /// 1 for a question's own word, less for one of the question above it.
    let weight: Double
  }

  /// A word that more questions have says nothing of any.
  private static let mostQuestions = 48

  init(_ list: QuestionList, in script: Script) {
    let count = list.questions.count
    let vocabulary = Vocabulary(of: list, in: script)
    var holders = [Int](repeating: 0, count: vocabulary.asked)
    for own in vocabulary.own { for word in own { holders[Int(word)] += 1 } }
    let all = Double(count + 1)
    let weights = holders.map { Logarithm.natural(1 + all / (Double($0) + 0.5)) }
    foreign = Logarithm.natural(1 + all / 0.5)
    strange = foreign * 0.6
    mass = vocabulary.own.map { $0.reduce(0) { $0 + weights[Int($1)] } }
    var found: [(word: Int32, posting: Posting)] = []
    var counts = [Int](repeating: 0, count: vocabulary.asked)
    for (question, own) in vocabulary.own.enumerated() {
      vocabulary.forget()
      for word in own {
        _ = vocabulary.enters(Int(word))
        guard holders[Int(word)] <= Self.mostQuestions else { continue }
        counts[Int(word)] += 1
        found.append((word, Posting(question: Int32(question), weight: 1)))
      }
      guard let parent = list.parents[question] else { continue }
      for word in vocabulary.own[parent]
      where holders[Int(word)] <= Self.mostQuestions && counts[Int(word)] < Self.mostQuestions * 2 {
        guard vocabulary.enters(Int(word)) else { continue }
        counts[Int(word)] += 1
        found.append((word, Posting(question: Int32(question), weight: 0.4)))
      }
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + Int32(count)) }
    var postings = [Posting](repeating: Posting(question: 0, weight: 0), count: found.count)
    var next = starts
    for (word, posting) in found {
      postings[Int(next[Int(word)])] = posting
      next[Int(word)] += 1
    }
    self.vocabulary = vocabulary
    self.weights = weights
    self.starts = starts
    self.postings = postings
  }

  /// The weight of a word of the request.
  func weight(of word: Int) -> Double { weights[word] }

  /// Whether a question uses a word of the letter.
  func isAsked(_ index: Int) -> Bool { vocabulary.isAsked(vocabulary.words[index]) }

  private func places(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

  /// The questions that the words resemble, closest first; at most `most`.
  func likest(
    to range: Range<Int>, in script: Script, isProse: Bool = false, most: Int = 4
  ) -> [Likeness] {
    let tally = vocabulary.tally
    var total = 0.0
    var touched = 0
    vocabulary.forget()
    for index in range.prefix(isProse ? 32 : 60) {
      let word = Int(vocabulary.words[index])
      guard word >= 0, vocabulary.enters(word) else { continue }
      guard word < vocabulary.asked else {
        total += strange
        continue
      }
      let weight = weights[word]
      total += weight
      for place in places(of: word) {
        let posting = postings[place]
        let question = Int(posting.question)
        if tally.shared[question] == 0 {
          tally.touched[touched] = question
          touched += 1
        }
        tally.shared[question] += weight * posting.weight
        if posting.weight == 1 { tally.own[question] += weight }
      }
    }
    var found: [Likeness] = []
    found.reserveCapacity(touched)
    for place in 0..<touched {
      let question = tally.touched[place]
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
    found.sort { ($0.share, $1.question) > ($1.share, $0.question) }
    if found.count > most { found.removeLast(found.count - most) }
    return found
  }

  /// How much of a question's own words a passage takes up, from 0 to 1.
  func takes(up question: Int, in range: Range<Int>, _ script: Script) -> Double {
    var theirs = 0.0
    vocabulary.forget()
    for index in range.prefix(60) {
      let word = Int(vocabulary.words[index])
      guard word >= 0, word < vocabulary.asked, vocabulary.enters(word),
        let posting = posting(of: word, question), posting == 1
      else { continue }
      theirs += weights[word]
    }
    return theirs / max(mass[question], 1e-9)
  }

  /// How much the words sound like one question.
  func share(of range: Range<Int>, question: Int, in script: Script) -> Double {
    var shared = 0.0
    var theirs = 0.0
    var total = 0.0
    vocabulary.forget()
    for index in range.prefix(60) {
      let word = Int(vocabulary.words[index])
      guard word >= 0, vocabulary.enters(word) else { continue }
      guard word < vocabulary.asked else {
        total += strange
        continue
      }
      let weight = weights[word]
      total += weight
      guard let posting = posting(of: word, question) else { continue }
      shared += weight * posting
      if posting == 1 { theirs += weight }
    }
    guard total > 0, theirs > 0 else { return 0 }
    let cover = theirs / max(mass[question], 1e-9)
    return shared / total * (0.5 + 0.5 * cover) * min(1, shared / (1.1 * foreign))
  }

  /// What a word counts for a question, or nil where it is none of its words.
  private func posting(of word: Int, _ question: Int) -> Double? {
    for place in places(of: word) where postings[place].question == Int32(question) {
      return postings[place].weight
    }
    return nil
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
    injure injured injury injuries hurt
    child children
    reason reasons why because
    bring brings brought
    lawyer lawyers solicitor solicitors
    resign resigned resignation resignations
    steal stole stolen theft thefts
    vehicle vehicles car cars
    allege alleged allegation allegations accuse accused accusation accusations
    donate donated donor donors donation donations benefactor benefactors
    train trained training
    arrest arrested arrests
    prosecute prosecuted prosecution prosecutions
    inspect inspected inspection inspections
    collision collisions accident accidents
    reject rejected rejection unsuccessful
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
        Array(word.utf8).withUnsafeBufferPointer { bare($0, hash: Words.hash(word)) }
      }
      for stem in stems { entries.append((stem, stems[0])) }
    }
    return WordTable(entries)
  }()

  /// The stem of a word as a number; 0 for a word that says nothing.
  static func stem(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt64 {
    if common.contains(hash) { return 0 }
    let stem = bare(word, hash: hash)
    return same[stem] ?? stem
  }

  /// A word without its ending.
  private static func bare(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt64 {
    guard let last = word.last?.lowercased else { return hash }
    var end = word.count
    // Most words end in a letter that no ending has: "s", "n", "g", "d" or "y".
    if last == 0x73 || last == 0x6E || last == 0x67 || last == 0x64 || last == 0x79 {
      for ending in endings where word.count > ending.count + 2 && ending.last == last {
        let start = word.count - ending.count
        if ending.indices.allSatisfy({ word[start + $0].lowercased == ending[$0] }) {
          end = start
          break
        }
      }
    }
    if end > 4, word[end - 1].lowercased == 0x65 { end -= 1 }
    guard end < word.count else { return hash }
    var stem = Words.seed
    for place in 0..<end { stem = Words.add(word[place].lowercased, to: stem) }
    return stem
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
      let stem = bytes.withUnsafeBufferPointer { bytes in
        Self.stem(UnsafeBufferPointer(rebasing: bytes[start..<position]), hash: hash)
      }
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
