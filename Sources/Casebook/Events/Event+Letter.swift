import FOILaw

extension Event.Payload {
  /// The event that a letter makes on a case, as read.
  ///
  /// The kind of event follows from the kind of letter. Answers to numbers that were never asked are
  /// left out, and so are the answers of a letter that says nothing to any question. The result is
  /// `nil` if it is not a reply to a request.
  ///
  /// ```swift
  /// let reading = ReplyReader.read(bytes, questions: request.questions)
  /// if let letter = Event.Payload(
  ///   letter: reading.facts, answers: reading.answers, to: request)
  /// {
  ///   events.append(Event(id: EventID("2"), letter, on: day))
  /// }
  /// ```
  /// - Parameters:
  ///   - facts: What the letter says about itself.
  ///   - answers: What it was read to answer.
  ///   - request: The request it answers.
  ///   - accepting: Whether the answers count as confirmed at once.
  public init?(
    letter facts: LetterFacts, answers: [Answer], to request: Request, accepting: Bool = false
  ) {
    guard let kind = facts.kind.event else { return nil }
    let asked = answers.filter { request.question($0.question) != nil }
    self.init(kind, letter: facts, answers: asked, accepting: accepting)
  }

  /// The payload of a letter as an event of that kind, or `nil` if no letter makes one.
  /// - Parameters:
  ///   - kind: The kind of event.
  ///   - facts: What the letter says about itself.
  ///   - answers: What it was read to answer.
  ///   - accepting: Whether the answers count as confirmed at once.
  package init?(
    _ kind: Event.Kind, letter facts: LetterFacts, answers: [Answer], accepting: Bool = false
  ) {
    // A covering letter alone says nothing to any question: there is nothing to confirm in it.
    let says = answers.contains { $0.outcome != .blank }
    let kept = says ? answers : []
    self.init(
      kind, facts: facts, answers: kept, confirmed: accepting ? kept.map(\.question) : [])
  }
}
