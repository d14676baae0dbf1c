/// The messages before the reply, where a page prints a whole conversation: the request with the requester's
/// greeting and regards, perhaps an acknowledgement, and the reply last.
///
/// What the requester signs is no signature of the reply, and nothing in these messages answers.
enum EarlierMessages {
  private static let replies = Phrases<Bool>([
    true: [
      "thank you for your", "thank you for the", "i refer to", "i refer again", "further to your",
      "with reference to your", "i acknowledge", "we acknowledge", "in response to your",
      "we received your", "i am writing in response", "i write in response", "i respond in",
      "we are writing in response", "your request", "i am responding", "we are responding",
    ]
  ])
  /// What a requester says; an authority may ask as well, but not so.
  private static let requests = Phrases<Bool>([
    true: [
      "i would like", "i d like", "i would be grateful", "could you", "can you", "can i",
      "could i", "would you", "please provide", "please could", "please can", "please send",
      "please tell", "please let me", "i am requesting", "i request", "i am writing to request",
      "i wish to", "make a request", "making a request", "my request", "my question",
      "my questions", "i have * questions", "questions about", "please supply", "please confirm",
    ]
  ])
  /// Words below a greeting among which a reply names the request, and the least of a reply.
  private static let (mostHead, leastReply) = (40, 20)
  /// Words of a line above a message.
  private static let mostLine = 8
  /// A page prints few messages.
  private static let most = 8

  /// From the requester's greeting, or the head of the page, to the reply; empty where there is no such
  /// conversation.
  static func find(in script: Script) -> Range<Int> {
    var first: Int?
    var reply: Int?
    var signature: Int?
    var greetings = 0
    for index in script.tokens.indices where script.opensFragment(index) {
      let token = script.tokens[index]
      if Body.salutations.contains(token.hash), !script.fragments[token.fragment].isQuoted {
        greetings += 1
        guard greetings <= most else { break }
        let isReply = opensReply(index, in: script)
        if first == nil {
          // A letter that begins with its reply may print the request below it.
          if isReply { return 0..<0 }
          first = index
        } else if let signature, isReply, script.tokens.count - index > leastReply,
          greets(index, whoSignedAt: signature, in: script)
        {
          reply = index
        }
      } else if let first, signature == nil, Closing.signs(index, in: script) {
        guard requests.occur(in: script, first..<index),
          !opensReply(first, most: index - first, in: script)
        else { return 0..<0 }
        signature = index
      }
    }
    guard let first else { return 0..<0 }
    if let signature, let last = lastMessage(after: signature, in: script) { return 0..<last }
    guard let reply else { return 0..<0 }
    return first..<reply
  }

  /// What a page of a conversation prints below a message in place of what it quotes.
  private static let quotes = Phrases<Bool>([
    true: ["show quoted sections", "hide quoted sections"]
  ])

  /// Where the last message begins, where the page marks the end of each below the requester's first one.
  private static func lastMessage(after signature: Int, in script: Script) -> Int? {
    let ends = quotes.matches(in: script, signature..<script.tokens.count)
      .filter { script.opensFragment($0.range.lowerBound) }
      .map(\.range.upperBound)
    return ends.suffix(2).last { script.tokens.count - $0 > leastReply }
      .map { pastHead($0, in: script) }
  }

  /// The first word past lines such as "Moss, Ann, Aldermoor Council" and "1 Attachment" above a message.
  private static func pastHead(_ start: Int, in script: Script) -> Int {
    var line = start
    for _ in 0..<3 {
      var end = line + 1
      while end < script.tokens.count, !script.opensFragment(end) { end += 1 }
      guard end < script.tokens.count, end - line <= mostLine,
        !script.gap(before: end).contains(0x2E)
      else { break }
      if Body.salutations.contains(script.tokens[line].hash) { break }
      line = end
    }
    return line
  }

  private static let titles = WordSet(
    ["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "yours", "and"].map { Words.hash($0) })
  private static let bodies = WordSet(
    """
    council police constabulary authority university trust team office department agency service
    board college school committee officer commission ministry
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  /// Words of a greeting, and of a signature with the name below it.
  private static let (mostGreeting, mostSigned) = (6, 12)

  /// Whether a greeting names whoever signed the first message: a reply may also stand above an older one.
  private static func greets(
    _ greeting: Int, whoSignedAt signature: Int, in script: Script
  ) -> Bool {
    let signed = signature..<min(signature + mostSigned, greeting)
    var index = greeting + 1
    while index < script.tokens.count, index - greeting < mostGreeting,
      !script.opensFragment(index)
    {
      let name = script.tokens[index].hash
      if bodies.contains(name) { return false }
      if !titles.contains(name), signed.contains(where: { script.tokens[$0].hash == name }) {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether a sentence soon below a greeting speaks of the request as the reader's.
  private static func opensReply(
    _ greeting: Int, most: Int = mostHead, in script: Script
  ) -> Bool {
    let words = greeting..<min(greeting + most, script.tokens.count)
    // Below the requester's regards another one speaks.
    return words.prefix { !Closing.signs($0, in: script) }.contains { index in
      (script.opensFragment(index) || script.endsSentence(after: index - 1))
        && replies.signal(at: index, in: script) != nil
    }
  }
}
