import Casebook
import MailSorting
import Mailroom
import ReplyReader
import Testing

/// A reply whose answers stand in a table of a web page, beside the questions in the authority's own words.
@Suite struct TableReplyTests {
  private static let questions = [
    ("1", "How many ferries did the harbour own on 31 March 2026?"),
    ("2", "What did the harbour spend on dredging in 2024/25 and in 2025/26?"),
    ("3", "Please send me the winning firm's tender, including its prices."),
    ("4", "Who is the harbour's chief pilot?"),
  ].compactMap { number, text in QuestionID(number).map { Question(id: $0, text: text) } }

  private static let mail = """
    From: foi@port-ellis.example
    Subject: RE: Ferries
    MIME-Version: 1.0
    Content-Type: text/html; charset=utf-8

    <p>Dear Sam Poe</p><table><tr><th>Asked</th><th>Our response</th></tr>
    <tr><td>1. Ferries owned</td><td>14</td></tr>
    <tr><td>2. Cost of dredging</td><td><table><tr><th>Year</th><th>Cost</th></tr>
    <tr><td>2024/25</td><td>&pound;41,000</td></tr><tr><td>2025/26</td><td>&pound;52,500</td></tr>
    </table></td></tr>
    <tr><td>3. Tender and prices</td><td>Exempt - s.43(2) commercial interests</td></tr>
    <tr><td>4. Chief pilot</td><td>Withheld, s.40(2)</td></tr></table>
    <p>Port Ellis Harbour</p>

    """

  @Test func aCellIsTheAnswerBesideItHoweverTheQuestionIsPut() throws {
    let message = MailMessage(Array(Self.mail.utf8))
    let reading = MailWords(message, isForward: false).documents.reading(of: Self.questions)
    let outcomes = reading.answers.map(\.outcome)
    #expect(outcomes == [.answered, .answered, .refused, .refused])
    #expect(
      reading.answers.map { $0.claims.map(\.description) } == [[], [], ["s43(2)"], ["s40(2)"]])
    #expect(reading.answers.first?.text?.contains("14") == true)
    #expect(reading.answers[1].text?.contains("52,500") == true)
  }
}
