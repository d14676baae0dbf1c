import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// What holds of every letter, whatever the case: over cases made by chance from a fixed seed.
struct LetterPropertyTests {
  /// Numbers that look like chance and are the same in every run.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state
      mixed ^= mixed >> 33
      mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
      return mixed ^ (mixed >> 29)
    }
  }

  /// A case made by chance, the letters that fit it, and the days that are on its record.
  private struct Made {
    var story: Story
    let letters: [Letter]
    var input: LetterInput
  }

  private static let words = [
    "It is exempt.", "We refuse this.", "Release would be likely to prejudice our interests.",
    "This would, or would be likely to, harm a supplier. The public interest favours withholding.",
    "It is on our website.", "To answer would take 31 hours.", "See the register of contracts.",
    "We searched the finance system and hold nothing.", "This was supplied in confidence.",
  ]

  private static let others = [
    "£4,000 a year", "Attached.", "We will not send it.", "None.", "Section 43(2) applies.",
    "Not calculated", "17", "From 3 May 2021", "We hold no such record.",
  ]

  private static func made(_ seed: UInt64) throws -> Made {
    var chance = Chance(state: seed &* 77)
    let regime = Regime.allCases[Int(seed % 4)]
    let grounds = Grounds.of(regime).filter(\.isRefusal)
    let ids = ["1", "2a", "2b", "3", "4", "5"]
    var story = Story.of(regime, today: Sample.day(2021, 1, 20), [])
    let answers = ids.map { number -> Answer in
      let outcome = Outcome.allCases.randomElement(using: &chance) ?? .refused
      var claims: [String] = []
      if outcome.isRefusal, Int.random(in: 0..<6, using: &chance) > 0 {
        for _ in 0...Int.random(in: 0...1, using: &chance) {
          if let ground = grounds.randomElement(using: &chance) {
            let isBare = Int.random(in: 0..<5, using: &chance) == 0
            claims.append(
              isBare
                ? Provision(ground.provision.kind, ground.provision.number).description
                : ground.provision.description)
          }
        }
      }
      let said = words.randomElement(using: &chance) ?? ""
      return Sample.answer(number, outcome, claims, outcome == .blank ? nil : said)
    }
    let reply = Sample.day(2020, 10, 20).advanced(by: Int.random(in: 0...20, using: &chance))
    if Int.random(in: 0..<6, using: &chance) > 0 {
      let parts = reply.description.split(separator: "-").compactMap { Int($0) }
      story.events.append(Story.reply(parts[0], parts[1], parts[2], answers))
    }
    if Bool.random(using: &chance) {
      story.events.append(
        Event(id: EventID("rr"), .reviewRequested, on: reply.advanced(by: 10)))
      if Bool.random(using: &chance) {
        story.events.append(
          Event(id: EventID("ra"), .reviewAnswered(), on: reply.advanced(by: 30)))
      }
    }
    for id in ids {
      story.precedents[Sample.id(id)] = (0..<4).map { place in
        OtherAnswer(
          authority: "Borough \(place) of \(id)", reference: "R\(place)",
          day: Sample.day(2020, 9, 1 + place),
          outcome: Outcome.allCases.randomElement(using: &chance) ?? .answered,
          isConfirmed: Bool.random(using: &chance), isBlanket: Bool.random(using: &chance),
          text: others.randomElement(using: &chance) ?? "")
      }
    }
    story.disputed = Set(ids.map(Sample.id))
    if Bool.random(using: &chance) { story.purpose = "Parents pay for this and cannot compare it." }
    story.words = "These are my own words."
    let input = try story.input()
    let letters = LetterKind.allCases.compactMap { try? Letters.draft($0, input) }
    return Made(story: story, letters: letters, input: input)
  }

  private static let seeds: [UInt64] = Array(1...240)

  /// The sentences of a letter that argue: what the table, the templates and the code say.
  private func sentences(of letter: Letter) -> [String] {
    letter.blocks.flatMap { block in
      block.kind == .paragraph ? Sentences.of(block.entries[0].text) : []
    }
  }

  @Test func everyLawGetsLetters() throws {
    let made = try Self.seeds.map(Self.made)
    for regime in Regime.allCases {
      let kinds = Set(made.filter { $0.story.regime == regime }.flatMap(\.letters).map(\.kind))
      #expect(kinds.contains(.internalReview) && kinds.contains(.internalReviewLate))
      #expect(kinds.contains(regime.isScottish ? .application : .complaint))
    }
  }

  @Test(arguments: seeds)
  func citesOnlyConfirmedDisclosures(seed: UInt64) throws {
    let made = try Self.made(seed)
    for letter in made.letters {
      let body = letter.body.onOneLine
      for (id, others) in made.story.precedents {
        for other in others where body.contains(other.authority) {
          #expect(other.outcome == .answered && other.isConfirmed && !other.isBlanket)
          let isGiven = ["£4,000 a year", "17", "From 3 May 2021"].contains(other.text)
          #expect(isGiven, "\(id): \(other.text)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func pleadsNoBalanceAgainstAnAbsoluteGround(seed: UInt64) throws {
    let made = try Self.made(seed)
    for letter in made.letters {
      for sentence in sentences(of: letter)
      where sentence.contains("subject to the public interest") {
        let list = sentence.prefix { $0 != ":" }
        for ground in Grounds.of(made.story.regime)
        where ground.strength == .absolute
          && Grounds.matching(ground.provision, in: made.story.regime).allSatisfy({
            $0.strength == .absolute
          })
        {
          let cited = list.split { " ,".contains($0) }.contains { $0 == ground.provision.bare }
          #expect(!cited, "\(ground): \(sentence)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func keepsToItsOwnLaw(seed: UInt64) throws {
    let made = try Self.made(seed)
    let isScottish = made.story.regime.isScottish
    for letter in made.letters {
      // The name of a case that binds both is no word of the other law.
      let body = letter.body.onOneLine
        .replacing("South Lanarkshire Council v Scottish Information Commissioner", with: "")
        .replacing("Scottish Ministers v Scottish Information Commissioner", with: "")
      let foreign =
        isScottish
        ? ["Freedom of Information Act 2000", "section 50", "regulation 11(4)", "EWCA", "(AAC)"]
        : [
          "(Scotland)", "Scottish Information Commissioner", "section 47", "CSIH", "section 20(6)",
        ]
      for word in foreign {
        // The Environmental Information (Scotland) Regulations name the Act that they go with.
        #expect(!body.contains(word), "\(letter.kind): \(word)")
      }
    }
  }

  @Test(arguments: seeds)
  func namesNoDayThatTheRecordLacks(seed: UInt64) throws {
    let made = try Self.made(seed)
    var days = Set(made.input.file.history.map(\.day))
    days.formUnion(made.input.standing?.deadlines.map(\.lastDay) ?? [])
    days.formUnion((made.input.standing?.findings ?? []).flatMap { Self.days(in: $0.text) })
    days.formUnion(made.story.precedents.values.flatMap { $0.map(\.day) })
    days.insert(made.input.today)
    days.insert(Sample.day(2021, 5, 3))
    for letter in made.letters {
      for day in Self.days(in: letter.body.onOneLine) {
        #expect(days.contains(day) || day == Sample.day(2021, 5, 3), "\(letter.kind): \(day)")
      }
    }
  }

  /// The days that a text writes out.
  private static func days(in text: String) -> [CalendarDay] {
    let words = text.split(separator: " ")
    guard words.count > 2 else { return [] }
    return (0...(words.count - 3)).compactMap { index in
      guard let day = Int(words[index].drop { $0 == "(" }),
        let month = CalendarDay.monthNames.firstIndex(of: String(words[index + 1])),
        let year = Int(words[index + 2].prefix { $0.isNumber })
      else { return nil }
      return CalendarDay(year: year, month: month + 1, day: day)
    }
  }

  @Test(arguments: seeds)
  func saysNothingTwice(seed: UInt64) throws {
    for letter in try Self.made(seed).letters {
      let sentences = sentences(of: letter).filter { $0.width > 30 }
      let repeated = Dictionary(grouping: sentences, by: \.self).filter { $0.value.count > 1 }.keys
      #expect(repeated.sorted() == [], "\(letter.kind)")
    }
  }
}
