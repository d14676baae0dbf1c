import Testing

@testable import FOILaw

private func provision(_ text: String) throws -> Provision {
  try #require(Provision(parsing: text), "\(text) is no provision")
}

struct GroundTests {
  @Test(arguments: [
    (Regime.foia, "s43", "43(1) 43(2) 43(3)"), (.foia, "s43(2)", "43(2)"),
    (.foia, "s36(2)(b)", "36(2)(b)(i) 36(2)(b)(ii)"), (.foia, "s21", "21"), (.foia, "s21(1)", "21"),
    (.foia, "s22", "22"), (.foia, "s22A", "22A(1) 22A(2)"), (.foia, "s43(2)(a)", "43(2)"),
    (.foia, "s40(3A)(a)", "40(2) with 40(3A)(a)"), (.foia, "s45", ""), (.foia, "reg43(2)", ""),
    (.foisa, "s17", "17(1)"),
    // As letters from before 2018 cite them, and the purposes of section 31(2).
    (.foia, "s40(5)(b)(i)", "40(5B)"), (.foia, "s40(3)(a)(i)", "40(2) with 40(3A)(a)"),
    // The bare subsection meant other people's data; the requester's own had its paragraph (a).
    (.foia, "s40(5)", "40(5B)"), (.foia, "s40(5)(a)", "40(5A)"),
    (.eir, "reg13(5)", "13(5A)-(5B)"), (.foia, "s31(2)(a)", "31(1)(g)"),
    (.foisa, "s33(1)", "33(1)(a) 33(1)(b)"),
    (.eir, "reg12(5)(e)", "12(5)(e)"),
    (.eir, "reg13", "12(3)/13 first condition 12(3)/13 second or third condition 13(5A)-(5B)"),
    (.eir, "reg13(1)", "12(3)/13 first condition 12(3)/13 second or third condition"),
    (.eir, "reg13(5B)", "13(5A)-(5B)"), (.eisr, "reg10(5)(e)", "10(5)(e)"),
    (.eisr, "s10(5)(e)", ""),
  ])
  func findsWhatACitationMeans(regime: Regime, cited: String, grounds: String) throws {
    let found = Grounds.matching(try provision(cited), in: regime)
    #expect(found.map(\.section).joined(separator: " ") == grounds)
  }

  @Test(arguments: [
    (
      Regime.foia,
      "s12 s12(1) s12(2) s14 s14(1) s21 s22 s31 s31(2) s31(1)(a) s36(4) s40 s40(2) s40(5B) s43(2) s44"
    ),
    (.foisa, "s12 s14(1) s18 s25(1) s27 s30(b)(i) s33(1)(b) s38(1)(b) s38(2A) s39"),
    (
      .eir,
      "reg12 reg12(4)(a) reg12(4)(b) reg12(5)(e) reg12(6) reg13 reg13(1) reg13(2)(a)(i) reg13(5) reg12(3) reg5(3) reg6(1)(b)"
    ),
    (.eisr, "reg10(4)(a) reg10(5)(e) reg10(8) reg11 reg11(2) reg6(1)(b)"),
  ])
  func knowsAGroundOfRefusal(regime: Regime, cited: String) throws {
    for text in cited.split(separator: " ") {
      #expect(Grounds.isGround(try provision(String(text)), in: regime), "\(regime) \(text)")
    }
  }

  @Test(arguments: [
    (
      Regime.foia,
      "s1 s1(1) s1(1)(a) s1(3) s2 s8 s9 s10 s10(3) s11 s16 s17 s17(1) s45 s46 s50 s63 s77 art6 reg12"
    ),
    (.foisa, "s1 s10 s15 s16 s17 s17(1) s20 s21 s47 s48"),
    (.eir, "reg2 reg5 reg5(2) reg6 reg7 reg9 reg11 reg12(1) reg12(2) reg12(9) reg14 s43"),
    (.eisr, "reg5 reg6 reg7 reg9 reg13 reg16 s38"),
  ])
  func knowsWhatIsMerelyMentioned(regime: Regime, cited: String) throws {
    for text in cited.split(separator: " ") {
      #expect(!Grounds.isGround(try provision(String(text)), in: regime), "\(regime) \(text)")
    }
  }

  @Test func knowsWhatSaysNotHeld() throws {
    let cases: [(Regime, String, Bool)] = [
      (.foisa, "s17", true), (.foisa, "s17(1)", true), (.foia, "s17", false),
      (.foia, "s1(1)(a)", true),
      (.foia, "s1", false), (.foia, "s1(1)", false), (.foia, "s1(3)", false),
      (.eir, "reg12(4)(a)", true),
      (.eisr, "reg10(4)(a)", true), (.eir, "reg12(4)", false), (.eir, "reg12", false),
      (.foia, "s43", false),
    ]
    for (regime, text, expected) in cases {
      #expect(Grounds.isNotHeld(try provision(text), in: regime) == expected, "\(regime) \(text)")
    }
  }

  @Test func suggestsWhatWasMeant() {
    #expect(
      Grounds.nearest(to: "s43(4)", in: .foia) == ["FOIA s43(1)", "FOIA s43(2)", "FOIA s43(3)"])
    #expect(
      Grounds.nearest(to: "comercial", in: .foia) == ["FOIA s43(2)", "FOIA s43(3)"])
    #expect(Grounds.nearest(to: "trade secrets", in: .foia).first == "FOIA s43(1)")
    #expect(Grounds.nearest(to: "vexatous", in: .foisa) == ["FOISA s14(1)"])
    #expect(Grounds.nearest(to: "", in: nil).isEmpty)
    #expect(Grounds.nearest(to: "zzzzzzzzzzzz", in: nil).isEmpty)
    #expect(!Grounds.nearest(to: "s430(2)", in: .foia).isEmpty)
  }
}

struct GroundDataTests {
  @Test func holdsEveryGroundOnce() {
    #expect(Grounds.all.count == 201)
    #expect(Regime.allCases.map { Grounds.of($0).count } == [96, 63, 22, 20])
    #expect(Set(Grounds.all.map(\.description)).count == 201)
  }

  @Test(arguments: Grounds.all)
  func isComplete(ground: Ground) {
    #expect(ground.provision.kind == ground.regime.provisionKind)
    #expect(ground.section.contains(ground.provision.number))
    for provision in ground.provisions {
      #expect(Provision(parsing: provision.description) == provision)
      #expect(Grounds.matching(provision, in: ground.regime).isEmpty == false)
    }
    #expect(!ground.title.isEmpty && !ground.covers.isEmpty)
    #expect(!ground.whoCanUse.isEmpty)
    #expect(ground.guidance.map { $0.hasPrefix("https://") } ?? true)
    let isSubstantive = ground.kind == .exemption || ground.kind == .exception
    #expect(!isSubstantive || (!ground.arguments.isEmpty && !ground.noticeDuties.isEmpty))
    #expect(ground.strength != .qualified || ground.needsPublicInterestTest)
  }

  @Test(arguments: Grounds.all)
  func arguesWithoutNamingTheWriter(ground: Ground) {
    let personal: Set<Substring> = ["i", "we", "you", "your", "our", "my", "us"]
    for argument in ground.arguments.map(\.text) {
      let words = argument.lowercased().split { !$0.isLetter && $0 != "(" && $0 != ")" }
      #expect(personal.isDisjoint(with: words), "\(ground): \(argument)")
      #expect(argument.hasSuffix(".") && argument.first?.isUppercase == true)
    }
  }

  @Test(arguments: Grounds.all)
  func keepsTagsOutOfAuthorities(ground: Ground) {
    for authority in ground.authorities {
      #expect(!authority.text.contains("sourced") && !authority.text.contains("unverified"))
      #expect(
        !authority.text.isEmpty && authority.isVerified != authority.text.isEmpty
          || !authority.isVerified)
    }
    for authority in ground.authorities.filter(\.isVerified) {
      #expect(!authority.source.contains("unverified"))
    }
  }

  @Test func splitsArgumentsAndAuthorities() throws {
    #expect(Grounds.all.map(\.arguments.count).reduce(0, +) == 656)
    let authorities = Grounds.all.flatMap(\.authorities)
    #expect(authorities.count == 199 && authorities.count(where: \.isVerified) == 110)
    let commercial = try #require(Grounds.of(.foia).first { $0.section == "43(2)" })
    #expect(commercial.arguments.count == 6 && commercial.strength == .qualified)
    #expect(commercial.authorities.first?.text == "Derry City Council v IC EA/2006/0014")
    #expect(commercial.authorities.count { !$0.isVerified } == 2)
    #expect(commercial.lapsesAfter == "30 years (s63(2C))" && commercial.confirmOrDeny == "43(3)")
    let elsewhere = try #require(Grounds.of(.foia).first { $0.section == "21" })
    #expect(elsewhere.mustSayWhere && elsewhere.strength == .absolute)
  }

  @Test func keepsEachRegimesOwnWordsForHarm() {
    for ground in Grounds.all where ground.harm != nil {
      let standard = ground.harmWords.lowercased()
      switch ground.regime {
      case .foia: #expect(!standard.contains("substantially"), "\(ground)")
      case .eir: #expect(!standard.contains("prejudice"), "\(ground)")
      case .eisr: #expect(!standard.contains("adversely"), "\(ground)")
      case .foisa: #expect(!standard.contains("adversely"), "\(ground)")
      }
    }
    #expect(
      Grounds.of(.foia).filter(\.needsQualifiedPerson).allSatisfy { $0.provision.number == "36" })
    #expect(Grounds.of(.foisa).allSatisfy { !$0.needsQualifiedPerson })
  }
}

struct GroundTableTests {
  @Test(arguments: Regime.allCases)
  func readsEveryLineOfAShippedTable(regime: Regime) {
    #expect(GroundTable(of: regime).faults == [])
  }

  private static let good = """
    ground: 43(2)
    cited: s43(2)
    about: commercial
    title: Prejudice to commercial interests
    covers: Commercial interests of anybody.
    kind: exemption
    strength: qualified
    harm: prejudice
    public interest: weighed
    used by: any authority
    against (no evidence, third party): Please say why.
    decided: A v B EA/2006/0014 ^ a page
    """

  @Test func readsABlock() throws {
    let table = GroundTable(Self.good + "\n", of: .foia)
    #expect(table.faults == [])
    let ground = try #require(table.grounds.first)
    #expect(ground.subject == .commercial && ground.harm == .prejudice)
    #expect(ground.arguments.first?.conditions == [.noEvidence, .thirdParty])
    #expect(
      ground.authorities == [.init(text: "A v B EA/2006/0014", isVerified: true, source: "a page")])
  }

  @Test(arguments: [
    ("about: commercial", "about: commerce", 3, "\"commerce\" is not a known \"about\""),
    ("about: commercial", "about commercial", 3, "no \"key: value\""),
    ("about: commercial\n", "", 1, "the ground has no \"about\""),
    ("cited: s43(2)", "cited: s43(2) nothing", 2, "\"nothing\" is not a provision"),
    ("kind: exemption", "kind: exempt", 6, "\"exempt\" is not a known \"kind\""),
    ("harm: prejudice", "harm: damage", 8, "\"damage\" is not a known \"harm\""),
    (
      "public interest: weighed", "public interest: y", 9,
      "\"y\" is not a known \"public interest\""
    ),
    ("used by:", "user:", 10, "unknown key \"user\""),
    ("used by:", "title:", 10, "\"title\" appears twice"),
    ("third party", "their harm", 11, "unknown condition \"their harm\""),
    ("used by:", "must say where: y\nused by:", 10, "\"must say where\" is \"yes\" or left out"),
  ])
  func namesTheLineThatDoesNotRead(good: String, bad: String, line: Int, reason: String) {
    let table = GroundTable(Self.good.replacing(good, with: bad), of: .foia)
    #expect(table.faults.contains(.init(line: line, reason: reason)), "\(table.faults)")
  }

  @Test func countsLinesOverSeveralBlocks() {
    let table = GroundTable(
      Self.good + "\n\n" + Self.good.replacing("kind: exemption", with: "kind: x"), of: .foia)
    #expect(table.grounds.count == 1 && table.faults.map(\.line) == [19])
  }

  @Test(arguments: [
    (Ground.Subject.commercial, "s43(2)", "s33(1)(b)", "reg12(5)(e)", "reg10(5)(e)"),
    (.personalData, "s40(2)", "s38(1)(b)", "reg13(1)", "reg11(2)"),
    (.ownPersonalData, "s40(1)", "s38(1)(a)", "reg5(3)", "reg11(1)"),
    (.accessible, "s21", "s25(1)", "reg6(1)(b)", "reg6(1)(b)"),
    (.notHeld, "s1(1)(a)", "s17(1)", "reg12(4)(a)", "reg10(4)(a)"),
    (.fees, "s9", "s9", "reg8", "reg8"),
  ])
  func namesASubjectAlikeInAllRegimes(
    subject: Ground.Subject, foia: String, foisa: String, eir: String, eisr: String
  ) throws {
    for (regime, cited) in zip(Regime.allCases, [foia, foisa, eir, eisr]) {
      let found = Grounds.matching(try provision(cited), in: regime)
      #expect(!found.isEmpty && found.allSatisfy { $0.subject == subject }, "\(regime) \(cited)")
    }
  }

  @Test func hasAGroundForEverySubjectAndAnArgumentForEveryCondition() {
    #expect(Set(Grounds.all.map(\.subject)) == Set(Ground.Subject.allCases))
    let conditions = Grounds.all.flatMap(\.arguments).flatMap(\.conditions)
    #expect(Set(conditions) == Set(Ground.Argument.Condition.allCases))
  }

  @Test func statesTheRuleOnAddingRequestsTogetherInTheLawsOwnWords() throws {
    let limit = try #require(Grounds.of(.foia).first { $0.section == "12(1)" })
    let together = try #require(
      limit.arguments.first { $0.conditions == [.requestsAddedTogether] })
    for words in [
      "in concert or in pursuance of a campaign", "relate, to any extent, to",
      "within 60 consecutive working days",
    ] { #expect(together.text.contains(words)) }
    let numbered = try #require(limit.arguments.first { $0.conditions == [.severalQuestions] })
    #expect(numbered.text.contains("EA/2007/0124"))
  }
}
