import Testing

@testable import Letters

struct ReplyWordsTests {
  @Test(arguments: [
    ("Release would prejudice the council's commercial interests.", ReplyWords.Likelihood.would),
    ("Release would be likely to prejudice our interests.", .likely),
    ("Release is likely to harm a supplier.", .likely),
    ("Our interests would be prejudiced or would be likely to be prejudiced.", .undecided),
    ("Section 43 covers what would, or would be likely to, prejudice trade.", .undecided),
    (
      "It exempts what would, or would be likely to, prejudice trade. Here it would be likely to "
        + "prejudice the supplier.", .likely
    ),
    ("Release would harm us. It is also likely to harm others.", .undecided),
    ("We find that prejudice would occur.", .would),
    ("Harm is unlikely to be small.", .unstated),
    ("The information is held by others.", .unstated),
    ("We would be happy to help.", .unstated),
  ])
  func readsHowLikelyTheHarmIs(text: String, likelihood: ReplyWords.Likelihood) {
    #expect(ReplyWords(text).likelihood == likelihood)
  }

  @Test(arguments: [
    ("It is exempt.", ReplyWords.Place.none),
    ("See www.anytown.example.", .homePage("www.anytown.example")),
    ("See https://www.anytown.example/ for it.", .homePage("https://www.anytown.example/")),
    (
      "See <https://www.anytown.example/spend/2020.csv>.",
      .page("https://www.anytown.example/spend/2020.csv")
    ),
    ("It is in our contracts register.", .register(nil, namesEntry: false)),
    (
      "See https://a.example/contractsregister, reference X-1.",
      .register("https://a.example/contractsregister", namesEntry: true)
    ),
    ("Look for AB-20-2018 in the contracts register.", .register(nil, namesEntry: true)),
    ("It is AB-12 in the contracts register.", .register(nil, namesEntry: true)),
    ("It is AB-1 in the contracts register.", .register(nil, namesEntry: false)),
    ("The register of 2018-19 is on our website.", .register(nil, namesEntry: false)),
    ("Registered companies are listed at https://a.example/b", .page("https://a.example/b")),
  ])
  func readsWhereTheInformationIs(text: String, place: ReplyWords.Place) {
    #expect(ReplyWords(text).place == place)
  }

  @Test(arguments: [
    ("It would cost more than £450, that is 18 hours at £25 an hour.", false),
    ("There are 900 files to read.", true),
    ("It would take 31 hours.", true),
    ("At five minutes each that is too much.", true),
    ("We estimate a cost of £1,200.", true),
  ])
  func tellsAnEstimateFromTheLimit(text: String, isEstimate: Bool) {
    #expect(ReplyWords(text).givesEstimate == isEstimate)
  }

  @Test func knowsNothingWithoutWords() {
    let words = ReplyWords(nil)
    #expect(!words.isKnown && !words.mentionsPublicInterest && !words.advises)
    #expect(words.likelihood == .unstated)
  }
}

struct ExcerptTests {
  private func quoted(_ text: String, showing marks: [String] = []) -> String? {
    Excerpt.text(of: Sentences.of(text), showing: marks, length: 420)
  }

  @Test func quotesNothingAboutComplaints() {
    #expect(
      quoted("It is exempt under section 22. You may ask for an internal review of this letter.")
        == "It is exempt under section 22.")
    #expect(
      quoted("If you are dissatisfied you may complain to the Information Commissioner.") == nil)
  }

  @Test func quotesAShortAnswerWhole() {
    #expect(quoted(" It is  exempt.\nSorry. ") == "It is exempt. Sorry.")
    #expect(quoted(" \n") == nil)
  }

  @Test func cutsAtTheEndOfASentence() {
    let text = Array(repeating: "This sentence has about forty letters in it.", count: 20)
      .joined(separator: " ")
    let excerpt = quoted(text) ?? ""
    #expect(excerpt.hasSuffix("letters in it. [...]"))
    #expect(excerpt.count < 440)
  }

  @Test func beginsWhereTheGroundIsNamed() {
    let text =
      Array(repeating: "A long preamble goes on and on about nothing.", count: 20)
      .joined(separator: " ") + " It is exempt under section 43(2)."
    #expect(
      quoted(text, showing: ["43(2)"]) == "[...] It is exempt under section 43(2).")
  }

  /// A sentence that claims harm, of that many characters.
  private func claim(_ width: Int) -> String {
    let words = "It would prejudice us"
    return words + String(repeating: "x", count: width - words.count - 1) + "."
  }

  @Test func takesTheHarmAlongUpToHalfAgainOfTheLength() {
    let first = "It is exempt under section 43(2) of the Act."
    let longest = 90 - first.count
    #expect(
      Excerpt.text(of: [first, claim(longest)], showing: [], length: 60)
        == first + " " + claim(longest))
    #expect(
      Excerpt.text(of: [first, claim(longest + 1)], showing: [], length: 60) == first + " [...]")
  }

  @Test func quotesASentenceWholeUpToHalfAgainOfTheLength() {
    let longest = "It is " + String(repeating: "very ", count: 16) + "true"
    #expect(longest.count == 90)
    #expect(Excerpt.text(of: [longest], showing: [], length: 60) == longest)
    let cut = Excerpt.text(of: [longest + "s"], showing: [], length: 60)
    #expect(cut?.hasSuffix("very [...]") == true)
  }

  @Test func marksWhatIsLeftOutBeforeAndAfterTheHarm() {
    let first = "It is exempt under section 43(2) of the Act."
    let between = "The committee met in May and again in June of that year."
    #expect(
      Excerpt.text(of: [first, between, claim(30), between], showing: [], length: 60)
        == first + " [...] " + claim(30) + " [...]")
    #expect(
      Excerpt.text(of: [first, claim(30), between], showing: [], length: 60)
        == first + " " + claim(30) + " [...]")
  }

  @Test func cutsAnEndlessSentenceBetweenWords() {
    let text = Array(repeating: "word", count: 500).joined(separator: " ")
    let excerpt = quoted(text) ?? ""
    #expect(excerpt.hasSuffix("word [...]"))
    #expect(excerpt.count < 640)
  }

  @Test(arguments: [
    ("It is exempt under s. 43(2). Sorry.", 2),
    ("Mr. Bell of Fen Ltd. Dale asked no. 5. We say no.", 2),
    ("It cost £1.5 million. 20 schools paid.", 2),
    ("Is it held? No! \"Never.\" (Ever.) Done", 5),
    ("A heading\n\nA paragraph. Another", 3),
    ("For:\n- openness\n- cost", 3),
  ])
  func partsSentences(text: String, count: Int) {
    #expect(Sentences.of(text).count == count, "\(Sentences.of(text))")
  }
}
