import Casebook
import Testing

@testable import ReplyReader

@Suite("Values in answers")
struct ValueTests {
  private static func values(_ answer: String) -> [AnswerValue] {
    let question = Question(id: QuestionID(labels: ["1"]), text: "What are the figures by year?")
    let text = "1. What are the figures by year?\n\(answer)\n"
    return ReplyReader.read(text, questions: [question]).answers.flatMap(\.values)
  }

  @Test("money keeps its pence, its period and its remark")
  func money() {
    let values = Self.values("2018/19 - £325,100.51 excluding VAT\n2019/20 - £1.25 million")
    let wanted = [
      AnswerValue(.money, "325100.51", unit: "GBP", period: "2018/19", note: "excluding VAT"),
      AnswerValue(.money, "1250000", unit: "GBP", period: "2019/20"),
    ]
    #expect(values == wanted)
  }

  @Test("a period may stand behind its figure")
  func periodBehind() {
    let values = Self.values("£12,300.50 in 2022/23 and £40k in 2023-24.")
    let wanted = [
      AnswerValue(.money, "12300.50", unit: "GBP", period: "2022/23"),
      AnswerValue(.money, "40000", unit: "GBP", period: "2023/24"),
    ]
    #expect(values == wanted)
  }

  @Test("counts by year are read line by line")
  func counts() {
    let values = Self.values("2017  84\n2018  1,091")
    let wanted = [
      AnswerValue(.count, "84", period: "2017"), AnswerValue(.count, "1091", period: "2018"),
    ]
    #expect(values == wanted)
  }

  @Test("shares, days, yes and no")
  func others() {
    let share = Self.values("31% of it")
    let day = Self.values("It ended on 31 March 2023.")
    let yes = Self.values("Yes, since the start.")
    let no = Self.values("No.")
    let none = Self.values("None")
    #expect(share == [AnswerValue(.percentage, "31")])
    #expect(day == [AnswerValue(.date, "2023-03-31")])
    #expect(yes == [AnswerValue(.yesNo, "yes")])
    #expect(no == [AnswerValue(.yesNo, "no")])
    #expect(none == [AnswerValue(.count, "0")])
  }

  @Test("numbers of sections, telephones and pages are no values")
  func noAmounts() {
    let values = Self.values("See page 4 of https://www.example.org/2019/12, or ring 01632 960123.")
    #expect(values == [])
  }

  @Test(
    "a bound is no number",
    arguments: [
      ("Fewer than five", "5", AnswerValue.Bound.below), ("Less than 10.", "10", .below),
      ("<5", "5", .below), ("No more than 20", "20", .below), ("Up to 12", "12", .below),
      ("5 or fewer", "5", .below), ("More than 100", "100", .above), ("At least 40", "40", .above),
      ("100+", "100", .above), ("Approximately 300", "300", .about), ("About 50", "50", .about),
    ])
  func bounds(answer: String, value: String, bound: AnswerValue.Bound) {
    let values = Self.values(answer)
    #expect(values == [AnswerValue(.count, value, bound: bound)])
  }

  @Test(
    "what is counted stands beside the number",
    arguments: [
      ("12.5 FTE", "12.5", "FTE"), ("1,240 days", "1240", "days"), ("Six weeks.", "6", "weeks"),
      ("3 full time equivalents", "3", "FTE"),
    ])
  func units(answer: String, value: String, unit: String) {
    let values = Self.values(answer)
    #expect(values == [AnswerValue(.count, value, unit: unit)])
  }

  @Test("a number that looks like a year may count something")
  func yearLike() {
    #expect(Self.values("2001 days") == [AnswerValue(.count, "2001", unit: "days")])
    #expect(Self.values("2015 children.") == [AnswerValue(.count, "2015")])
    #expect(Self.values("2015") == [AnswerValue(.count, "2015")])
    #expect(Self.values("2015 was the last year.").isEmpty)
    #expect(Self.values("2015: 84") == [AnswerValue(.count, "84", period: "2015")])
  }

  @Test("pounds may be a word", arguments: ["1.2 million pounds", "1,200,000 GBP", "£1.2m"])
  func pounds(answer: String) {
    let values = Self.values(answer)
    #expect(values == [AnswerValue(.money, "1200000", unit: "GBP")])
  }

  @Test("typed words are read like a letter's")
  func typed() {
    let values = ReplyReader.values(in: "£325,100.51 excluding VAT")
    #expect(values == [AnswerValue(.money, "325100.51", unit: "GBP", note: "excluding VAT")])
    #expect(ReplyReader.values(in: "").isEmpty)
  }

  @Test("a refusal has no values")
  func refusals() {
    let values = Self.values("The £5,000 is exempt under section 43(2).")
    #expect(values == [])
  }
}
