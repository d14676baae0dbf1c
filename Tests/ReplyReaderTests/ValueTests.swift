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

  @Test("a refusal has no values")
  func refusals() {
    let values = Self.values("The £5,000 is exempt under section 43(2).")
    #expect(values == [])
  }
}
