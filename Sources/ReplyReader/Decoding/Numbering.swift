import Casebook

/// How a letter may number its answers: one hidden choice for the whole letter.
enum Numbering: String, CaseIterable {
  /// By the request's own numbers, in any script.
  case own
  /// By counting everything that asks from 1 to N, questions that have parts as well.
  case flatAll
  /// By letters that count everything that asks, from A.
  case letters
}

/// The request's list of questions, looked up by the numbers that letters give them.
struct QuestionList {
  let questions: [Question]
  /// The place of the question above, or nil at the top.
  let parents: [Int?]
  /// Parts straight below each question.
  let parts: [[Int]]
  /// What asks something, in order.
  let asking: [Int]
  /// How many questions that ask come before each place.
  let rank: [Int]

  /// What has no parts, and what asks with a question mark of its own.
  private let leaves: [Int]
  private let asksAll: [Int]
  private let places: [[String]: [Int]]
  private let asks: [Bool]
  /// Questions at the top, in order.
  private let tops: [Int]

  init(_ questions: [Question]) {
    self.questions = questions
    let index = Dictionary(
      questions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    var parents: [Int?] = []
    var parts = [[Int]](repeating: [], count: questions.count)
    for (place, question) in questions.enumerated() {
      let parent = question.id.parent.flatMap { index[$0] }
      parents.append(parent)
      if let parent { parts[parent].append(place) }
    }
    self.parents = parents
    self.parts = parts
    var hasParts = [Bool](repeating: false, count: questions.count)
    for parent in parents.compactMap(\.self) { hasParts[parent] = true }
    let asks = questions.enumerated().map { !$0.element.isStem && !hasParts[$0.offset] }
    self.asks = asks
    asking = questions.indices.filter { asks[$0] }
    let holders = Set(parents.compactMap(\.self))
    leaves = questions.indices.filter { !holders.contains($0) }
    asksAll = questions.indices.filter {
      !holders.contains($0) || questions[$0].text.utf8.contains(0x3F)
    }
    var rank: [Int] = []
    var count = 0
    for asks in asks {
      rank.append(count)
      if asks { count += 1 }
    }
    self.rank = rank
    tops = questions.indices.filter { parents[$0] == nil }
    var places: [[String]: [Int]] = [:]
    var forms = [[[String]]](repeating: [], count: questions.count)
    var numbers = [Int](repeating: 0, count: questions.count)
    for (order, place) in tops.enumerated() { numbers[place] = order + 1 }
    for siblings in parts {
      for (order, place) in siblings.enumerated() { numbers[place] = order + 1 }
    }
    for (place, question) in questions.enumerated() {
      let label = question.id.labels.last ?? ""
      var own = [label]
      for form in Self.forms(of: numbers[place]) where form != label { own.append(form) }
      // At the top level only a number may replace another label: letters are parts.
      if parents[place] == nil, label.utf8.first?.isDigit == true {
        own = [label]
      } else if parents[place] == nil {
        own = Array(own.prefix(2))
      }
      if let parent = parents[place] {
        forms[place] = forms[parent].prefix(16).flatMap { above in own.map { above + [$0] } }
      } else if question.id.labels.count > 1 {
        forms[place] = [question.id.labels]
      } else {
        forms[place] = own.map { [$0] }
      }
      for (depth, path) in forms[place].enumerated() {
        // The true label first, then what may replace it.
        if depth == 0 {
          places[path, default: []].insert(place, at: 0)
        } else {
          places[path, default: []].append(place)
        }
      }
    }
    self.places = places
  }

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
      guard path.count == 1, first.utf8.count == 1, let letter = first.utf8.first, letter.isLetter
      else { return nil }
      let place = Int(letter.lowercased) - 0x61
      return leaves.indices.contains(place) ? leaves[place] : nil
    case .own:
      if isNumber || current == nil { return places[path]?.first ?? repaired(path, after: current) }
      return part(path, after: current) ?? (isNumber ? nil : topLevel(path))
        ?? repaired(path, after: current)
    }
  }

  private func topLevel(_ path: [String]) -> Int? {
    guard let place = places[path]?.first, parents[place] == nil else { return nil }
    return place
  }

  /// A letter alone is a part of the question before it, or of one above that.
  private func part(_ path: [String], after current: Int?) -> Int? {
    var above = current
    while let place = above {
      let labels = questions[place].id.labels
      if let found = places[labels + path]?.first { return found }
      above = parents[place]
    }
    return nil
  }

  /// A scan reads "1" as "l", and may read the letter of a part wrong: the next part is meant.
  private func repaired(_ path: [String], after current: Int?) -> Int? {
    guard path.count >= 2, let first = path.first else { return nil }
    let top = first == "l" || first == "i" ? "1" : first == "o" ? "0" : first
    if top != first, let found = places[[top] + path.dropFirst()]?.first { return found }
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
    // Going into the parts of a question skips nothing.
    max(0, rank[next] - rank[last] - (asks[last] ? 1 : 0))
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
