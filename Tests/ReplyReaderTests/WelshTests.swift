import Casebook
import FOILaw
import Testing

@testable import ReplyReader

@Suite("Letters in Welsh and in other languages")
struct WelshTests {
  private static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "How many ferries does the council run?"),
    Question(id: QuestionID(labels: ["2"]), text: "Please send the tender for the new ferry."),
    Question(id: QuestionID(labels: ["3"]), text: "How many passengers fell ill?"),
  ]

  @Test("a Welsh letter is read: facts, outcomes and grounds")
  func welsh() {
    let text = """
      Cyngor Sir Aberfferi

      Ein cyfeirnod: RhG-2026-19
      Dyddiad: 4 Mai 2026

      Annwyl Ms Lund,

      Diolch am eich cais am wybodaeth. Dyma ein hymateb.

      1. Faint o fferïau sydd gan y cyngor?
      Pedair.

      2. Mae'r wybodaeth hon wedi'i heithrio o dan adran 43(2) o Ddeddf Rhyddid Gwybodaeth 2000.

      3. Nid yw'r Cyngor yn dal yr wybodaeth hon.

      Os ydych yn anfodlon, gallwch ofyn am adolygiad mewnol o fewn 40 diwrnod gwaith drwy ysgrifennu
      at rhg@aberfferi.example. Wedyn gallwch gwyno i'r Comisiynydd Gwybodaeth.

      Yn gywir,
      """
    let reading = ReplyReader.read(text, questions: Self.questions)
    #expect(reading.facts.kind == .reply)
    #expect(reading.facts.authority == "Cyngor Sir Aberfferi")
    #expect(reading.facts.reference == "RhG-2026-19")
    #expect(reading.facts.date == CalendarDay(year: 2026, month: 5, day: 4))
    #expect(reading.facts.regime == .foia)
    #expect(reading.facts.regulator == .ico)
    #expect(reading.facts.reviewWindow == ReviewWindow(amount: 40, unit: .workingDays))
    #expect(reading.facts.reviewContact == "rhg@aberfferi.example")
    #expect(reading.answers.map(\.outcome) == [.answered, .refused, .notHeld])
    #expect(reading.answers[0].text == "Pedair.")
    #expect(reading.answers[1].claims.map(\.description) == ["s43(2)"])
  }

  @Test(
    "a letter in a language that is not read proposes nothing and says so",
    arguments: [
      """
      Madame, nous avons bien reçu votre demande de documents sur les bateaux de la ville. La ville ne
      dispose pas des documents que vous demandez et nous vous prions de vous adresser à la préfecture.
      """,
      """
      Sehr geehrte Frau Lund, wir haben den Antrag erhalten und die Stadt ist für die Fähren nicht
      zuständig. Wir bitten, sich an das Land zu wenden, das die Verträge mit der Reederei verwaltet.
      """,
    ])
  func otherLanguage(_ text: String) {
    let reading = ReplyReader.read(text, questions: Self.questions)
    #expect(reading.facts.kind == .notFOI)
    #expect(reading.facts.pointer == .otherLanguage)
    #expect(reading.answers.isEmpty)
  }

  @Test("provisions are cited in Welsh by the same numbers")
  func citations() {
    func cited(_ text: String) -> [String] {
      Provision.scan(Array(text.utf8)[...]).map(\.provision.description)
    }
    #expect(cited("o dan adran 43(2)") == ["s43(2)"])
    #expect(cited("rheoliad 12(5)(e)") == ["reg12(5)(e)"])
  }
}
