import Casebook

/// Marks that the request's own numbers, or the marks around them, show to be more than they look like.
struct ListMarks {
  let script: Script
  let list: QuestionList
  let reader: MarkReader

  /// The marks of a letter, mended.
  func mended(_ marks: [Mark?], _ units: [Unit]) -> [Mark?] {
    var marks = marks
    if list.questions.contains(where: { isFirstSection($0.id.labels) }) {
      for index in marks.indices where marks[index]?.isGluedA == true { addSection(&marks[index]) }
    }
    countOn(&marks, units)
    countDays(&marks, units)
    splitTwins(&marks, units)
    OwnLevels(script: script, list: list).renumber(&marks, units)
    joinCuts(&marks, units)
    var before: Mark?
    for index in marks.indices where units[index].opensLine {
      guard let mark = marks[index], !mark.isSentence else { continue }
      if let before, isBare(mark), units[index].opensParagraph,
        isNext(mark, after: before, before: next(after: index, marks, units))
      {
        marks[index] = Mark(
          paths: mark.paths, end: mark.end, style: before.style, strength: 0.8, isSentence: false,
          isPart: mark.isPart)
      }
      if let mark = marks[index], mark.strength >= 0.5 { before = mark }
    }
    return marks
  }

  // MARK: - Sections

  private func isFirstSection(_ labels: [String]) -> Bool {
    labels.count > 1 && labels[0] == "a" && labels[1].utf8.first?.isDigit == true
  }

  /// "A1" is the first question of section A where the request has sections, and no answer 1.
  private func addSection(_ mark: inout Mark?) {
    guard let paths = mark?.paths.map({ ["a"] + $0 }),
      paths.allSatisfy({ list.place(ofID: $0) != nil })
    else { return }
    mark?.paths = paths
  }

  // MARK: - Questions cut into parts

  /// Gives the first part that only the letter has, "1a" of a question 1 without parts, the question's number
  /// and drops the marks of its further parts: one answer has them all.
  private func joinCuts(_ marks: inout [Mark?], _ units: [Unit]) {
    var cut: String?
    for index in marks.indices where units[index].opensLine {
      guard let mark = marks[index], !mark.isSentence else { continue }
      guard mark.paths.count == 1, mark.paths[0].count == 2, isWhole(mark.paths[0]) else {
        cut = nil
        continue
      }
      let (number, part) = (mark.paths[0][0], mark.paths[0][1])
      if cut == number {
        marks[index] = nil
      } else if part == "a" || part == "i" {
        marks[index]?.paths = [[number]]
        // In "2. a) Dead" the letter counts inside the answer.
        let first = units[index].words.lowerBound
        if mark.end > first + 1, reader.element(at: first) == [number] {
          marks[index]?.end = first + 1
        }
        cut = number
      }
    }
  }

  /// Whether a number with the letter of a part names a question that the request left whole.
  private func isWhole(_ path: [String]) -> Bool {
    guard path[0].utf8.first?.isDigit == true, path[1].utf8.first?.isDigit == false,
      list.place(ofID: path) == nil, let place = list.place(ofID: path.prefix(1))
    else { return false }
    return list.parts(below: place).isEmpty
  }

  // MARK: - Fresh lists

  /// Words of a sentence that only says which questions a list answers, and lines between its numbers.
  private static let mostNaming = 16
  private static let mostBetween = 12

  /// Gives a list that counts from 1 below such a sentence the numbers that the sentence names.
  ///
  /// "Questions 4 and 5 we can answer: / 1. Three / 2. None".
  private func countOn(_ marks: inout [Mark?], _ units: [Unit]) {
    for index in marks.indices {
      guard let set = marks[index], set.isSentence, set.paths.count > 1,
        set.paths.allSatisfy({ $0.count == 1 && $0[0].utf8.first?.isDigit == true }),
        set.paths[0] != ["1"], units[index].words.count <= Self.mostNaming
      else { continue }
      var found: [Int] = []
      var next = index + 1
      while found.count < set.paths.count, next < marks.count,
        next - (found.last ?? index) <= (found.isEmpty ? 2 : Self.mostBetween)
      {
        if counts(next, to: found.count + 1, marks, units) { found.append(next) }
        next += 1
      }
      // A list that counts on answers the whole request.
      guard found.count == set.paths.count,
        !(next..<min(next + Self.mostBetween, marks.count)).contains(where: {
          counts($0, to: found.count + 1, marks, units)
        })
      else { continue }
      for (place, path) in zip(found, set.paths) { marks[place]?.paths = [path] }
    }
  }

  /// Whether a unit begins with a plain number: "Q1" always means the first question.
  private func counts(_ unit: Int, to number: Int, _ marks: [Mark?], _ units: [Unit]) -> Bool {
    guard units[unit].opensLine, let mark = marks[unit], !mark.isSentence,
      mark.paths == [[String(number)]]
    else { return false }
    return script.bytes[script.tokens[units[unit].words.lowerBound].start].isDigit
  }

  // MARK: - Numbers before a month

  /// Marks a bare number before a month where the lines above and below count on to it and from it.
  ///
  /// "3 £38.50 / 4 April 2021 / 5 None": the fourth answer is a date, and not a row of 4 April.
  private func countDays(_ marks: inout [Mark?], _ units: [Unit]) {
    var before: Mark?
    var day: (unit: Int, number: Int)?
    for index in marks.indices where units[index].opensLine {
      let first = units[index].words.lowerBound
      guard let mark = marks[index] else {
        guard first + 1 < units[index].words.upperBound, let number = Int(script.word(first)),
          AnswerForm.namesMonth((first + 1)..<(first + 2), in: script)
        else { continue }
        let counts = before.map { isBareNumber($0, number - 1) } ?? false
        day = counts && day == nil ? (index, number) : nil
        if day == nil { before = nil }
        continue
      }
      if let day, let before, isBareNumber(mark, day.number + 1),
        list.place(ofID: [String(day.number)]) != nil
      {
        marks[day.unit] = Mark(
          paths: [[String(day.number)]], end: units[day.unit].words.lowerBound + 1,
          style: before.style, strength: before.strength, isSentence: false, isPart: false)
      }
      (before, day) = (mark, nil)
    }
  }

  /// Whether a mark is one number with only blanks behind it.
  private func isBareNumber(_ mark: Mark, _ number: Int) -> Bool {
    (mark.style == .spaced || mark.style == .wide) && !mark.isSentence
      && mark.paths == [[String(number)]]
  }

  // MARK: - Numbers written twice

  /// Gives the second of two equal numbers the one that is left out behind it.
  ///
  /// "4. Yes / 4. None / 6. Two".
  /// Only where the list has no other such pair: a letter may number questions and answers alike.
  private func splitTwins(_ marks: inout [Mark?], _ units: [Unit]) {
    var run: [Int] = []
    for index in marks.indices where units[index].opensLine {
      guard let mark = marks[index], !mark.isSentence, mark.paths.count == 1, mark.strength >= 0.7,
        mark.paths[0].count == 1, let number = Int(mark.paths[0][0])
      else { continue }
      if number == 1 || run.first.map({ marks[$0]?.style != mark.style }) ?? false {
        split(run, &marks)
        run = []
      }
      run.append(index)
    }
    split(run, &marks)
  }

  private func split(_ run: [Int], _ marks: inout [Mark?]) {
    let numbers = run.compactMap { marks[$0].flatMap { Int($0.paths[0][0]) } }
    guard numbers.count >= 4, numbers[0] == 1,
      let twin = numbers.indices.dropFirst().dropLast().first(where: {
        numbers[$0] == numbers[$0 - 1]
      }),
      numbers.indices.dropFirst().allSatisfy({
        numbers[$0] - numbers[$0 - 1] == ($0 == twin ? 0 : $0 == twin + 1 ? 2 : 1)
      }),
      case let missing = [String(numbers[twin] + 1)], list.place(ofID: missing) != nil
    else { return }
    marks[run[twin]]?.paths = [missing]
  }

  // MARK: - Bare numbers

  /// Whether a number has no sign behind it, "3 We hold none".
  private func isBare(_ mark: Mark) -> Bool {
    (mark.style == .wide || mark.style == .spaced && (0.3..<0.5).contains(mark.strength))
      && mark.paths.count == 1 && mark.paths[0].count == 1
      && list.place(ofID: mark.paths[0]) != nil
      && !AnswerForm.namesMonth(mark.end..<(mark.end + 1), in: script)
  }

  private func next(after index: Int, _ marks: [Mark?], _ units: [Unit]) -> Mark? {
    marks.indices[(index + 1)...].lazy.first {
      units[$0].opensParagraph && (marks[$0].map { !$0.isSentence } ?? false)
    }.flatMap { marks[$0] }
  }

  /// Whether a bare number counts on between labels of parts: "2(c)", "3", "4(a)".
  private func isNext(_ mark: Mark, after before: Mark, before next: Mark?) -> Bool {
    guard let number = Int(mark.paths[0][0]), let last = before.paths.last,
      Int(last[0]) == number - 1, before.style == .closed
    else { return false }
    let isParted = last.count > 1
    if let next, Int(next.paths[0][0]) == number + 1 {
      return isParted || next.paths[0].count > 1 || isBare(next)
    }
    // The last of the list.
    return isParted && list.place(ofID: [String(number + 1)]) == nil
  }
}

/// Numbers in levels that only the letter has: "1a, 1b, 2a, 2b, 2c" for five questions that the requester
/// wrote under two headings with bullets.
struct OwnLevels {
  let script: Script
  let list: QuestionList

  /// Fewer numbers may agree by chance with how many questions there are.
  private static let least = 3

  /// Gives such numbers those of the questions that they stand for, in their order.
  ///
  /// Only where the letter has as many of them as there are questions, one after the other, and the request
  /// has no levels itself.
  func renumber(_ marks: inout [Mark?], _ units: [Unit]) {
    guard list.asking.count >= Self.least,
      list.asking.allSatisfy({ list.questions[$0].id.labels.count == 1 })
    else { return }
    // A letter that repeats the request with its own numbers has them twice.
    var found: [Int] = []
    var lists: [[Int]] = []
    for index in marks.indices where units[index].opensLine || !found.isEmpty {
      guard let mark = marks[index], !mark.isSentence, mark.paths.count == 1 else { continue }
      let path = mark.paths[0]
      if let last = found.last, let before = marks[last]?.paths[0], Self.isNext(path, after: before)
      {
        found.append(index)
      } else if Self.isFirst(path) {
        lists.append(found)
        found = [index]
      }
    }
    lists.append(found)
    for list in lists where isWhole(list, marks) {
      for (place, question) in zip(list, self.list.asking) {
        marks[place]?.paths = [self.list.questions[question].id.labels]
      }
    }
  }

  /// Whether a list numbers every question, most of them as parts of another.
  private func isWhole(_ found: [Int], _ marks: [Mark?]) -> Bool {
    found.count == list.asking.count
      && found.count(where: { marks[$0]?.paths[0].count ?? 0 > 1 }) * 2 > found.count
  }

  private static func isFirst(_ path: [String]) -> Bool {
    path[0] == "1" && path.dropFirst().allSatisfy { $0 == "a" || $0 == "i" || $0 == "1" }
  }

  /// Whether a number is the first part of the one before, or counts on from it or from one above it.
  private static func isNext(_ path: [String], after before: [String]) -> Bool {
    let shared = zip(path, before).prefix { $0 == $1 }.count
    guard shared < path.count else { return false }
    let opens = path[(shared + 1)...].allSatisfy { $0 == "a" || $0 == "i" || $0 == "1" }
    guard shared < before.count else {
      return opens && isFirst(["1", path[shared]])
    }
    return opens && follows(path[shared], before[shared])
  }

  private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  private static func follows(_ label: String, _ before: String) -> Bool {
    if let number = Int(label), let last = Int(before) { return number == last + 1 }
    if let place = roman.firstIndex(of: label), let last = roman.firstIndex(of: before),
      place == last + 1
    {
      return true
    }
    guard let letter = label.utf8.first, let last = before.utf8.first else { return false }
    return label.utf8.count == 1 && before.utf8.count == 1 && last.isLetter && letter == last + 1
  }
}
