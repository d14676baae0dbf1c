import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// Every letter under every law that has it, in that law's own words.
struct RegimeTests {
  private static func day(_ month: Int, _ day: Int) -> CalendarDay { Sample.day(2020, month, day) }

  /// A case in which the letter makes sense.
  private static func story(_ kind: LetterKind, _ regime: Regime) -> Story {
    let numbers = ["1", "2a", "2b", "3", "4", "5"]
    let all = numbers.map { Sample.answer($0, .answered, [], "See row \($0).") }
    let part = Array(all.dropLast())
    let reply = Story.reply(2020, 10, 26, all)
    let reminder = Story.event(.chased, 2020, 11, 2)
    let request = Story.event(.reviewRequested, 2020, 11, 12)
    let refused = numbers.map { Sample.answer($0, .refused, [], "We refuse question \($0).") }
    var story: Story =
      switch kind {
      case .initialRequest: Story(regime: regime)
      case .confirmReceipt, .withdrawal: .of(regime, today: day(10, 9), [])
      case .clarificationReply:
        .of(regime, today: day(10, 9), [Story.event(.clarificationAsked, 2020, 10, 5)])
      case .extensionChallenge:
        .of(regime, today: day(10, 29), [Story.event(.extended, 2020, 10, 28)])
      case .chaser, .internalReviewLate: .of(regime, today: day(11, 12), [])
      case .secondChaser: .of(regime, today: day(11, 12), [reminder])
      case .partialReply: .of(regime, today: day(11, 12), [Story.reply(2020, 10, 26, part)])
      case .narrowedRequest:
        .of(regime, today: day(11, 5), [Story.reply(2020, 10, 26, tooDear(regime))])
      case .internalReview: .of(regime, today: day(11, 5), [Story.reply(2020, 10, 26, refused)])
      case .complaint, .application:
        .of(regime, today: Sample.day(2021, 3, 1), [reminder, request])
      case .tribunalNotice:
        .of(
          regime, today: Sample.day(2021, 3, 10),
          [
            Story.reply(2020, 10, 26, refused), request, Story.event(.complained, 2020, 12, 30),
            Story.event(.decisionNotice, 2021, 3, 1),
          ])
      case .thanks: .of(regime, today: day(10, 28), [reply])
      }
    story.words = "These are my own words."
    return story
  }

  private static func tooDear(_ regime: Regime) -> [Answer] {
    let claim =
      switch regime {
      case .foia, .foisa: "s12(1)"
      case .eir: "reg12(4)(b)"
      case .eisr: "reg10(4)(b)"
      }
    return [Sample.answer("1", .refused, [claim], "This would take too long.")]
  }

  /// Words that belong to another law, or to none here.
  private static func foreign(_ regime: Regime) -> [String] {
    switch regime {
    case .foia: ["section 20 ", "section 21(", "section 47", "Scottish", "regulation "]
    case .foisa: ["section 50", "section 45", "section 17(", "regulation ", "Tribunal", "Part I "]
    case .eir: ["section 45", "section 20", "section 47", "section 10", "Scottish", "exemption"]
    case .eisr:
      ["section 50", "section 45", "section 20", "section 10", "Tribunal", "exemption", "Part I"]
    }
  }

  @Test(arguments: Regime.allCases, LetterKind.allCases)
  func keepsToItsLaw(regime: Regime, kind: LetterKind) throws {
    // The Commissioners have a letter each, and only one of them decides for the Tribunal.
    guard kind.fitting(regime) == kind, kind != .tribunalNotice || !regime.isScottish else {
      return
    }
    let letter = try Letters.draft(kind, try Self.story(kind, regime).input())
    let text = "\(letter.subject) \(letter.body)".onOneLine
    for words in Self.foreign(regime) { #expect(!text.contains(words), "\(words)") }
    #expect(text.contains(regime.title) || kind == .thanks || kind == .partialReply)
    let takes: [LetterKind] = [
      .withdrawal, .thanks, .complaint, .application, .internalReview, .internalReviewLate,
    ]
    let isOurs = kind.needsWords || takes.contains(kind)
    #expect(text.contains("These are my own words.") == (isOurs || kind == .tribunalNotice))
    #expect(letter.to.name == Self.addressee(of: kind, regime))
  }

  private static func addressee(of kind: LetterKind, _ regime: Regime) -> String {
    switch kind.addressee {
    case .authority, .reviewer: regime.isScottish ? "Exampleshire Council" : "Anytown Council"
    case .regulator:
      regime.isScottish ? "Scottish Information Commissioner" : "Information Commissioner"
    case .tribunal: "First-tier Tribunal (General Regulatory Chamber)"
    }
  }
}
