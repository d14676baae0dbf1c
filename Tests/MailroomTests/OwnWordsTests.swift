import Mailroom
import Testing

@Suite struct OwnWordsTests {
  private func own(_ text: String) -> String {
    var message = MailMessage(Array("From: a@b.example\n\nx".utf8))
    message.text = text
    return message.ownWords
  }

  @Test(
    arguments: [
      "Our answer.\n\nOn 2 March 2026, Sam Poe wrote:\n> 1. How many?\n> Sam\n",
      "Our answer.\n\nOn Monday 2 March 2026 at 10:00, Sam Poe\n<sam@poe.example> wrote:\n\n> 1. How?\n",
      "Our answer.\n\n-----Original Message-----\nFrom: Sam Poe\nSent: Monday\n\n1. How many?\n",
      "Our answer.\n\n________________________________\nFrom: Sam Poe\nSent: 2 March 2026\nTo: FOI\n"
        + "Subject: Request\n\n1. How many?\n",
      "Our answer.\n\nFrom: Sam Poe\nDate: 2 March 2026\nTo: FOI\n\n1. How many?\n",
    ])
  func theQuotedLetterAtTheEndIsLeftOut(text: String) {
    let words = own(text)
    #expect(words.hasPrefix("Our answer."))
    #expect(!words.contains("How"))
    #expect(!words.contains("wrote"))
  }

  @Test(
    arguments: [
      "> 1. How many?\n\nTwelve.\n\n> 2. What cost?\n\nNothing.\n",
      "Please see our answers below in red.\n\nFrom: Sam Poe\nSent: 2 March 2026\nTo: FOI\n\n1. How many?\n"
        + "Twelve.\n",
      "From: FOI Team\nSent: 2 March 2026\nTo: Sam Poe\n\nOur answer: twelve.\n",
      "We wrote:\nFrom 1 April it was twelve.\n",
    ])
  func answersAmongQuotedWordsStay(text: String) {
    #expect(own(text).contains("welve"))
  }
}
