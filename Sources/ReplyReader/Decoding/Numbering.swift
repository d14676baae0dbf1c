import Casebook

/// How a letter may number its answers: one hidden choice for the whole letter.
enum Numbering: Int, CaseIterable {
  /// By the request's own numbers, in any script.
  case own
  /// By counting everything that asks from 1 to N, questions that have parts as well.
  case flatAll
  /// By letters that count everything that asks, from A.
  case letters
}

/// The request's list of questions, looked up by the numbers that letters give them.
final class QuestionList: Sendable {
  let questions: [Question]
  /// The words of each question, in order, and their stems.
  let words: [[UInt64]]
  let stems: [[UInt64]]
  /// Whether each question has a percent sign.
  let hasPercent: [Bool]
  /// The place of the question above, or nil at the top.
  let parents: [Int?]
  /// Parts straight below each question.
  let parts: [[Int]]
  /// What asks something, in order.
  let asking: [Int]
  /// How many questions that ask come before each place.
  let rank: Table<Int>

  /// The first question of each id.
  private let index: [UInt64: Int]
  private let firsts: [Int]
  /// Parts that name nothing but a period: "(a) 2021/22".
  let periods: Set<Int>
  /// What has no parts, and what asks with a question mark of its own.
  private let leaves: [Int]
  /// Questions of the same words, for each that has any.
  private let same: [Int: [Int]]
  /// The family of each question: itself with its parts, or the parts beside it.
  private let families: [Int]
  private let asksAll: [Int]
  /// The first place for each number that a letter may give one, folded into one.
  private let places: [UInt64: Int]
  private let asks: Table<Bool>
  /// The words of each question in the order of their numbers, each once.
  private let vocabularies: [[UInt64]]
  /// Questions at the top, in order.
  private let tops: [Int]

  private static let periodWords: Set<Substring> = [
    "to", "date", "and", "in", "for", "the", "year", "financial", "calendar", "so", "far", "fy",
  ]

  /// Whether a text is a year or two and little else.
  private static func isPeriod(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.utf8.contains(where: \.isDigit) else { return false }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
      word.allSatisfy(\.isNumber) || periodWords.contains(word)
    }
  }

  init(_ questions: [Question]) {
    self.questions = questions
    let texts = questions.map { Words.split($0.text) }
    words = texts.map(\.words)
    stems = texts.map(\.stems)
    hasPercent = texts.map(\.hasPercent)
    vocabularies = words.map { words in
      var sorted = words.sorted()
      var kept = 0
      for word in sorted where kept == 0 || sorted[kept - 1] != word {
        sorted[kept] = word
        kept += 1
      }
      sorted.removeLast(sorted.count - kept)
      return sorted
    }
    let ids = questions.map { Self.fold($0.id.labels) }
    let index = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    self.index = index
    firsts = ids.map { index[$0] ?? 0 }
    var parents: [Int?] = []
    var parts = [[Int]](repeating: [], count: questions.count)
    for (place, question) in questions.enumerated() {
      let labels = question.id.labels
      let parent = labels.count > 1 ? index[Self.fold(labels.dropLast())] : nil
      parents.append(parent)
      if let parent { parts[parent].append(place) }
    }
    self.parents = parents
    self.parts = parts
    periods = Set(
      questions.indices.filter { parents[$0] != nil && Self.isPeriod(questions[$0].text) })
    var hasParts = [Bool](repeating: false, count: questions.count)
    for parent in parents.compactMap(\.self) { hasParts[parent] = true }
    let asks = questions.enumerated().map { !$0.element.isStem && !hasParts[$0.offset] }
    self.asks = Table(asks)
    asking = questions.indices.filter { asks[$0] }
    leaves = questions.indices.filter { !hasParts[$0] }
    asksAll = questions.indices.filter { !hasParts[$0] || texts[$0].asks }
    var rank: [Int] = []
    var count = 0
    for asks in asks {
      rank.append(count)
      if asks { count += 1 }
    }
    self.rank = Table(rank)
    tops = questions.indices.filter { parents[$0] == nil }
    same = Self.same(words)
    var known: [UInt64: Int] = [:]
    families = questions.enumerated().map { place, question in
      let labels = question.id.labels
      let above = parts[place].isEmpty ? Self.fold(labels.dropLast()) : ids[place]
      if let family = known[above] { return family }
      known[above] = place
      return place
    }
    places = Self.places(questions, parents, parts, tops)
  }

  deinit {
    rank.free()
    asks.free()
  }

  /// Every number that a letter may give a question, with the question that it means.
  private static func places(
    _ questions: [Question], _ parents: [Int?], _ parts: [[Int]], _ tops: [Int]
  ) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(questions.count * 4)
    var forms = [[UInt64]](repeating: [], count: questions.count)
    var numbers = [Int](repeating: 0, count: questions.count)
    var orphans: [UInt64: Int] = [:]
    for (order, place) in tops.enumerated() { numbers[place] = order + 1 }
    for siblings in parts {
      for (order, place) in siblings.enumerated() { numbers[place] = order + 1 }
    }
    for (place, question) in questions.enumerated() {
      let label = question.id.labels.last ?? ""
      var own = [label]
      // At the top level only a number may replace another label: letters are parts.
      let isTop = parents[place] == nil
      if !isTop || label.utf8.first?.isDigit != true {
        for form in Self.forms(of: numbers[place]) where form != label {
          own.append(form)
          if isTop { break }
        }
      }
      if let parent = parents[place] {
        forms[place] = forms[parent].prefix(16).flatMap { above in
          own.map { fold($0, into: above) }
        }
      } else if question.id.labels.count > 1 {
        // Parts of a question that itself was not asked: "the first part of your second question".
        let above = fold(question.id.labels.dropLast())
        orphans[above, default: 0] += 1
        forms[place] = [fold(label, into: above)]
        for form in Self.forms(of: orphans[above] ?? 0) where form != label {
          forms[place].append(fold(form, into: above))
        }
      } else {
        forms[place] = own.map { fold($0) }
      }
      for (depth, path) in forms[place].enumerated() {
        // The true label first, then what may replace it.
        if depth == 0 || places[path] == nil { places[path] = place }
      }
    }
    return places
  }

  /// A label as a number, after those above it.
  private static func fold(_ label: String, into path: UInt64 = Words.seed) -> UInt64 {
    label.utf8.reduce(Words.add(0xFF, to: path)) { Words.add($1, to: $0) }
  }

  private static func fold(
    _ path: some Sequence<String>, into above: UInt64 = Words.seed
  ) -> UInt64 {
    path.reduce(above) { fold($1, into: $0) }
  }

  /// The first place that a path means.
  private func known(_ path: UInt64) -> Int? { places[path] }

  private static func same(_ words: [[UInt64]]) -> [Int: [Int]] {
    var firsts: [UInt64: Int] = [:]
    firsts.reserveCapacity(words.count)
    var groups: [Int: [Int]] = [:]
    for (place, words) in words.enumerated() {
      let text = words.reduce(Words.seed) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
      if let first = firsts[text] {
        groups[first, default: [first]].append(place)
      } else {
        firsts[text] = place
      }
    }
    var same: [Int: [Int]] = [:]
    for group in groups.values {
      for place in group { same[place] = group }
    }
    return same
  }

  /// The first question with this id.
  func place(ofID labels: some Sequence<String>) -> Int? { index[Self.fold(labels)] }

  /// Parts straight below a question, or below the first of its id where two have the same.
  func parts(below place: Int) -> [Int] { parts[firsts[place]] }

  /// The family of a question: it has one number for the parts of a question and for that itself.
  func family(of place: Int) -> Int { families[place] }

  /// How many words a question has that are not the same.
  func wordCount(of place: Int) -> Int { vocabularies[place].count }

  /// Whether a question has a word.
  func has(_ word: UInt64, in place: Int) -> Bool {
    let words = vocabularies[place]
    let found = words.start { $0 >= word }
    return found < words.count && words[found] == word
  }

  /// The questions of the same words as one, with itself.
  func alike(_ place: Int) -> [Int] { same[place] ?? [place] }

  private static let roman = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// A place among siblings as a number, a letter and a roman numeral.
  private static func forms(of number: Int) -> [String] {
    var forms = [String(number)]
    if number >= 1, number <= 26 { forms.append(String(UnicodeScalar(UInt8(96 + number)))) }
    if number >= 1, number <= roman.count { forms.append(roman[number - 1]) }
    return forms
  }

  /// The place a number means under a numbering, given the question before it.
  func place(of path: [String], by numbering: Numbering, after current: Int?) -> Int? {
    guard let first = path.first else { return nil }
    let isNumber = first.utf8.first?.isDigit == true
    switch numbering {
    case .flatAll:
      guard path.count == 1, let number = Int(first), number >= 1, number <= questions.count else {
        return nil
      }
      return asksAll.indices.contains(number - 1) ? asksAll[number - 1] : nil
    case .letters:
      guard path.count == 1, let letter = first.utf8.first, letter.isLetter else { return nil }
      if let place = roman(first, after: current) { return place }
      guard first.utf8.count == 1 else { return nil }
      let place = Int(letter.lowercased) - 0x61
      return leaves.indices.contains(place) ? leaves[place] : nil
    case .own:
      if isNumber || current == nil {
        return known(Self.fold(path)) ?? repaired(path, after: current)
      }
      return part(path, after: current) ?? (isNumber ? nil : topLevel(path))
        ?? repaired(path, after: current)
    }
  }

  /// The question that a roman numeral counts to: "i" and "v" are letters where they do not count on.
  private func roman(_ label: String, after current: Int?) -> Int? {
    guard let place = Self.roman.firstIndex(of: label), leaves.indices.contains(place) else {
      return nil
    }
    let isNext = place == 0 ? current == nil || leaves.count < 9 : current == leaves[place - 1]
    return label.utf8.count > 1 || isNext ? leaves[place] : nil
  }

  private func topLevel(_ path: [String]) -> Int? {
    guard let place = known(Self.fold(path)), parents[place] == nil else { return nil }
    return place
  }

  /// A letter alone is a part of the question before it, or of one above that.
  private func part(_ path: [String], after current: Int?) -> Int? {
    var above = current
    while let place = above {
      let labels = Self.fold(questions[place].id.labels)
      if let found = known(Self.fold(path, into: labels)) { return found }
      above = parents[place]
      // The request may list parts without the question above them: 3(i) and 3(ii), and no 3.
      if above == nil, let place = beside(place, path) { return place }
    }
    return nil
  }

  private func beside(_ place: Int, _ path: [String]) -> Int? {
    let labels = questions[place].id.labels
    guard labels.count > 1 else { return nil }
    return known(Self.fold(path, into: Self.fold(labels.dropLast())))
  }

  /// A scan reads "1" as "l", and may read the letter of a part wrong: the next part is meant.
  private func repaired(_ path: [String], after current: Int?) -> Int? {
    guard path.count >= 2, let first = path.first else { return nil }
    let top = first == "l" || first == "i" ? "1" : first == "o" ? "0" : first
    if top != first,
      let found = known(Self.fold([top] + path.dropFirst()))
    {
      return found
    }
    guard path.count == 2, ["o", "0", "q"].contains(path[1]), let current,
      questions[current].id.labels.first == top, parents[current] != nil
    else { return nil }
    let next = current + 1
    return next < questions.count && parents[next] == parents[current] ? next : nil
  }

  /// The questions at the top that a place is under.
  func top(of place: Int) -> Int {
    var top = place
    while let parent = parents[top] { top = parent }
    return top
  }

  /// Whether a question asks something and has no parts that do.
  func isAsking(_ place: Int) -> Bool { asks[place] }

  /// How many questions that ask are passed over on the way from one to the next.
  func gap(from last: Int, to next: Int) -> Int {
    // Going into the parts of a question skips nothing, nor does going past them: one answer may be for all.
    var last = last
    if !isInside(next, last) {
      while let part = parts[last].last { last = part }
    }
    return max(0, rank[next] - rank[last] - (asks[last] ? 1 : 0))
  }

  /// One past the words of a part that follow those of the question above it.
  func end(of part: Int, from echo: Echo, in script: Script) -> Int {
    let start = echo.range.upperBound
    let end = start + words[part].count
    guard end <= script.tokens.count,
      zip(start..<end, words[part]).allSatisfy({ script.tokens[$0].hash == $1 })
    else { return start }
    return end
  }

  /// How many numbers a letter has that numbers by this.
  func length(by numbering: Numbering) -> Int? {
    switch numbering {
    case .own: tops.count
    case .flatAll: asksAll.count
    case .letters: nil
    }
  }

  /// Whether a place is inside another.
  func isInside(_ place: Int, _ outer: Int) -> Bool {
    var above = parents[place]
    while let parent = above {
      if parent == outer { return true }
      above = parents[parent]
    }
    return false
  }
}
