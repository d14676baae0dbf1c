package import Casebook
package import ReplyReader

extension Event.Payload {
  /// What a letter of that kind comes to, as it was read.
  package init?(
    _ kind: Event.Kind, _ reading: Reading, accepting: Bool = false
  ) {
    // A covering letter alone says nothing to any question: there is nothing to confirm in it.
    let says = reading.answers.contains { $0.outcome != .blank }
    let answers = says ? reading.answers : []
    self.init(
      kind, facts: reading.facts, answers: answers,
      confirmed: accepting ? answers.map(\.question) : [])
  }
}
