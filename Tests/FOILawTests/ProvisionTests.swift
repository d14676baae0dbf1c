import FOILaw
import Testing

/// Spellings seen in authorities' letters, and what each cites.
private let lists: [(text: String, cites: String)] = [
  // As the Alaveteli reference parser reads them.
  ("Section 1", "s1"), ("Section 2.1", "s2(1)"), ("Section 3(1)", "s3(1)"),
  ("Section 4 (1)", "s4(1)"), ("Section 1 or 11", "s1 s11"),
  ("Section 2.1 or 12.1", "s2(1) s12(1)"), ("Section 3(1) or 13(1)", "s3(1) s13(1)"),
  ("Section 4 (1) or 14 (1)", "s4(1) s14(1)"),
  ("Section 5.1.a&b or 15.1.a&b", "s5(1)(a) s5(1)(b) s15(1)(a) s15(1)(b)"),
  ("Section 6(1)(a)&(b) or 16(1)(a)&(b)", "s6(1)(a) s6(1)(b) s16(1)(a) s16(1)(b)"),
  ("S. 1(1)", "s1(1)"), ("S.2(1)", "s2(1)"), ("Article 1", "art1"), ("art. 2(1)", "art2(1)"),
  ("Regulation 3", "reg3"), ("reg. 4(1)", "reg4(1)"), ("Invalid 1", ""), ("inv. 2", ""),
  ("S.1.1.a", "s1(1)(a)"), ("S.2(1)(b)&(c)", "s2(1)(b) s2(1)(c)"), ("S.1.1.a.i", "s1(1)(a)(i)"),
  ("S.2(1)(b)(i)&(ii)", "s2(1)(b)(i) s2(1)(b)(ii)"),
  // Lists and ranges.
  ("under sections 40(2) and 43(2) of the Act", "s40(2) s43(2)"), ("S.36(2), S.38", "s36(2) s38"),
  ("Section 21 & 22", "s21 s22"), ("Regulations 12(4)(b) and 12(5)(e)", "reg12(4)(b) reg12(5)(e)"),
  ("sections 38 to 40 apply", "s38 s39 s40"), ("sections 38-40", "s38 s39 s40"),
  ("sections 31(1)(a) to (c)", "s31(1)(a) s31(1)(b) s31(1)(c)"),
  ("s36(2)(b)(i)-(iii)", "s36(2)(b)(i) s36(2)(b)(ii) s36(2)(b)(iii)"),
  ("section 36(2)(b)(i) and (ii)", "s36(2)(b)(i) s36(2)(b)(ii)"),
  ("sections 40(2)(a)(b) and 40(3A)(a)(i)", "s40(2)(a) s40(2)(b) s40(3A)(a)(i)"),
  ("section 40(2) and (3A)(a)", "s40(2) s40(3A)(a)"),
  ("sections 40(1), (2) and 41", "s40(1) s40(2) s41"),
  ("Section 31(1) (a,b)- Law", "s31(1)(a) s31(1)(b)"),
  ("s36(2)(b, c) and s40", "s36(2)(b) s36(2)(c) s40"),
  ("section 30(1)(a & b)", "s30(1)(a) s30(1)(b)"), ("section 12(a, which says)", "s12"),
  ("section 31(1)(h) and (i)", "s31(1)(h) s31(1)(i)"), ("ss 21, 22 and 43", "s21 s22 s43"),
  ("sections 1, 10 and 17 of the FOIA", "s1 s10 s17"), ("section(s) 40 and 41", "s40 s41"),
  ("sections 40, 41, and/or 43", "s40 s41 s43"), ("s40(2)/s41", "s40(2) s41"),
  ("Section 5.1.a & s 40", "s5(1)(a) s40"), ("Section 5.1.a&s.40", "s5(1)(a) s40"),
  ("Section 31(1)(a,b) - Law Enforcement", "s31(1)(a) s31(1)(b)"),
  ("section 31(1) (a, c) applies", "s31(1)(a) s31(1)(c)"),
  ("section 31(1)(a & b) and 40(2)", "s31(1)(a) s31(1)(b) s40(2)"),
  ("section 31(1)(a-c)", "s31(1)(a) s31(1)(b) s31(1)(c)"),
  ("section 12 (a, of the list)", "s12"), ("section 12 (a,", "s12"),
  // Signs, spaces and other words.
  ("Exception 12(5)(b) The course of justice", "reg12(5)(b)"), ("S.40 (2)", "s40(2)"),
  ("s 31 (1) (a)", "s31(1)(a)"), ("§43(2)", "s43(2)"), ("§§ 40 and 43", "s40 s43"),
  ("Section\u{A0}40\u{A0}(2)", "s40(2)"), ("section\n43(2)", "s43(2)"),
  ("SECTION 22A(1)", "s22A(1)"),
  ("exemption 40(2)", "s40(2)"), ("EIR 12(5)(e)", "reg12(5)(e)"), ("“s43(2)”", "s43(2)"),
  ("regulation 12(4)(e)) and names", "reg12(4)(e)"), ("- Section 40(2)", "s40(2)"),
  ("-Section 40(2)", "s40(2)"), ("section 37(1)(aa)", "s37(1)(aa)"), ("s.43.", "s43"),
  ("section 30(b)(i) or (ii)", "s30(b)(i) s30(b)(ii)"), ("Section 40 (2) exemption", "s40(2)"),
  ("s40", "s40"), ("under s1 of FOIA", "s1"), ("s2, s3", "s2 s3"), ("Sec 43 (2)", "s43(2)"),
  // What is not a citation, or less of one than it looks.
  ("Section 40 (Personal Data)", "s40"), ("section 43 2 of the contract", "s43"),
  ("sections 40 of the 3 documents", "s40"), ("Section 40 (FOIA)", "s40"),
  ("section 12 of the Act. 2. How many", "s12"), ("section 12,\n2. How many", "s12"),
  ("section 12\n(2) How many", "s12"), ("section 21, 22 May 2020", "s21"),
  ("section 12 and 18 hours", "s12"), ("sections 40 and 3 documents", "s40"),
  ("section 12 - 20 working days", "s12"), ("section 43(2) and (ii) because", "s43(2)"),
  ("the s2 bus", ""), ("cross-section 4", ""), ("intersection 4", ""), ("subsection 2", ""),
  ("sub-section 2", ""), ("the Council's 20 days", ""), ("the Council’s 20 days", ""),
  ("Sheffield S10 2TN", ""), ("Regulation 2016/679", ""), ("Regulation (EU) 2016/679", ""),
  ("questions 5 to 8", ""), ("s20th", ""), ("section 12 (the Act)", "s12"), ("Parts 12.5", ""),
  ("exemption 40", ""), ("Exemption 12 of the FOI Act", "s12"), ("exemption 2 of FOIA", ""),
  ("section 43.2.a", "s43(2)(a)"), ("section 5,000", ""),
  ("section 43 (CI)", "s43"), ("caf\u{E9}s 12(1)", ""), ("?s=12(1)", ""), ("", ""),
]

struct ProvisionTests {
  @Test(arguments: lists)
  func readsRunningText(text: String, cites: String) {
    let found = Provision.citations(in: text).map(\.description).joined(separator: " ")
    #expect(found == cites, "in \(text)")
  }

  @Test(arguments: [
    ("s43(2)", "s43(2)"), ("s.43(2)", "s43(2)"), ("S 43(2)", "s43(2)"), ("Section 43(2)", "s43(2)"),
    ("sec 43 (2)", "s43(2)"), ("section 5.1.a", "s5(1)(a)"), ("reg 12(5)(e)", "reg12(5)(e)"),
    ("regulation 12(5)(e)", "reg12(5)(e)"), ("Reg. 12.5.e", "reg12(5)(e)"), ("art 6(1)", "art6(1)"),
    ("Section 43 (subsection 2)", "s43(2)"), ("section 40 (subsection 3)(a)", "s40(3)(a)"),
    ("43(2)", "s43(2)"), ("  s 22a \n", "s22A"), ("40(2)(3A)", "s40(2)(3A)"),
    ("S.36(2)(B)(I)", "s36(2)(b)(i)"),
  ])
  func readsOneCitation(text: String, cites: String) {
    #expect(Provision(parsing: text)?.description == cites)
  }

  @Test(arguments: [
    "", " ", "s", "section", "x43", "s43(2) and s44", "s43 of the Act", "s43(", "s43()",
    "s43(personal)",
    "about s43", "2016/679", "s0", "sub-section 2", "EIR 12(5)(e)", "s2019",
  ])
  func refusesWhatIsNotOneCitation(text: String) {
    #expect(Provision(parsing: text) == nil)
  }

  @Test func printsWhatItReads() {
    var random = SystemRandomNumberGenerator()
    let parts = ["1", "2", "3A", "5", "12", "a", "b", "i", "ii", "iv", "aa", "za", "viii", "40ZA"]
    for _ in 0..<2_000 {
      let kinds: [Provision.Kind] = [.section, .regulation, .article]
      let number =
        String(Int.random(in: 1..<1_800, using: &random)) + ["", "A", "ZB"][Int.random(in: 0..<3)]
      let path = (0..<Int.random(in: 0..<5)).map { _ in parts[Int.random(in: 0..<parts.count)] }
      let provision = Provision(kinds[Int.random(in: 0..<3)], number, path)
      #expect(Provision(parsing: provision.description) == provision)
      #expect(Provision(parsing: provision.written) == provision)
    }
  }
}

struct CitationTests {
  private func scan(_ text: String) -> [Citation] { Provision.scan(Array(text.utf8)[...]) }

  @Test(
    arguments: [
      ("section 43(2) of the Freedom of Information Act 2000", "FOIA"), ("s43 FOIA", "FOIA"),
      ("section 17 of the FOI Act", "FOIA"), ("FOIA section 21", "FOIA"), ("FOIA 2000 s21", "FOIA"),
      ("section 40 (Personal Data) of the FOIA", "FOIA"), ("section 12 (FOIA)", "FOIA"),
      ("Freedom of Information Act 2000, section 21", "FOIA"),
      ("s21 Freedom of Information Act", "FOIA"),
      ("section 17 of the 2000 Act", "FOIA"), ("FOIA 43(2)", "FOIA"),
      ("section 25(1) of the Freedom of Information (Scotland) Act 2002", "FOISA"),
      ("section 25 of the Freedom of Information Act (Scotland) 2002", "FOISA"),
      ("section 17 of FOI(S)A that", "FOISA"), ("section 38(1)(b) of FOISA", "FOISA"),
      ("the Freedom of Information (Scotland) Act 2002 section 17", "FOISA"),
      ("regulation 12(5)(e) of the Environmental Information Regulations 2004", "EIR"),
      ("reg 12(4)(b) EIR", "EIR"), ("EIR regulation 12(5)(b)", "EIR"),
      ("reg 13(1) of the EIRs", "EIR"),
      ("regulation 10(5)(e) of the Environmental Information (Scotland) Regulations 2004", "EISR"),
      ("regulation 10(4)(a) of the EIRs (Scotland)", "EISR"),
      ("reg 10(5)(b) of the Scottish EIRs", "EISR"),
      ("section 100 of the Local Government Act 1972", "other"),
      ("s.3 of the Data Protection Act 2018", "other"),
      ("Article 6(1) of the UK GDPR", "other"), ("GDPR Article 6", "other"),
      ("s 3 DPA 2018", "other"),
      ("section 8 of the Local Audit and Accountability Act 2014", "other"),
      ("section 4 of the contract", "other"), ("section 4 of our contract", "other"),
      ("section 12 of that policy", "other"), ("section 12 of its  handbook", "other"),
      ("section 1 of RIPA", "other"), ("Article 6 UK GDPR", "other"),
      ("Data Protection Act 2018 section 3", "other"),
      ("Copyright, Designs and Patents Act 1988 (sections 29 and 30)", "other"),
      ("section 43(2) of the Act", ""), ("section 43(2) applies", ""),
      ("section 12. The Data Protection Act", ""),
      ("section 12 of the Regulations", ""), ("Data Protection Act 2018, section 40", ""),
      ("section 43(2) Commercial interests", ""),
    ])
  func namesTheLawBesideIt(text: String, law: String) throws {
    let citation = try #require(scan(text).first)
    #expect(citation.law?.rawValue ?? "" == law, "in \(text)")
  }

  @Test func sharesTheLawOfAList() {
    #expect(scan("sections 40(2) and 43(2) of FOIA").map(\.law) == [.foia, .foia])
    #expect(scan("S.36(2), S.38 of the FOIA").map(\.law) == [.foia, .foia])
    #expect(scan("FOIA s21, s40(2)").map(\.law) == [.foia, .foia])
    #expect(
      scan("section 40(2) FOIA and section 3 of the Data Protection Act 2018").map(\.law)
        == [.foia, .other])
    #expect(scan("section 40(2) of FOIA. Section 17").map(\.law) == [.foia, nil])
  }

  @Test func givesRangesInTheSlicesOwnIndices() {
    let bytes = Array("before sections 40(2) and 43(2), and after".utf8)
    let found = Provision.scan(bytes[4...])
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["sections 40(2)", "43(2)"])
  }

  @Test func takesAnyBytes() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "section ", "s", "S.", "40", "(2)", "(", ")", "a", "&", ".", " and ", ",", "\u{A0}", "§",
      "of the ",
      "Act", "12", "-", " to ", "\n", "Freedom of Information ", "’", "é", "(b)",
      "99999999999999999999", "EIR ",
    ].map { Array($0.utf8) }
    for _ in 0..<20_000 {
      var bytes = (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      for _ in 0..<Int.random(in: 0..<4, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      for citation in Provision.scan(bytes[...]) {
        #expect(citation.range.lowerBound >= 0 && citation.range.upperBound <= bytes.count)
      }
      _ = Provision(parsing: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Work that grew with the square of these texts would not end within the limit, nor within an
  /// hour: it is there so that such a fault fails this test and does not hang it.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["section 1", "s1,", "section 40(1)", "(", "1 ", "s 1 of the A ", "and 1 "])
  func everyCitationOfAHugeTextIsFound(piece: String) {
    let few = Provision.scan(Array(String(repeating: piece, count: 100).utf8)[...]).count
    let many = Provision.scan(Array(String(repeating: piece, count: 100_000).utf8)[...]).count
    // What stands at the seams of the repeated piece may read otherwise once.
    #expect(few == 0 ? many <= 1 : many >= (few - 1) * 1_000)
  }
}
