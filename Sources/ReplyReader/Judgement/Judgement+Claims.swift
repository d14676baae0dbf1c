import Casebook
import FOILaw

// MARK: - Claims

extension Judge {
  /// Stretches whose words follow the order of the bytes; table cells are read in another order.
  private func runs(of content: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = content.lowerBound
    for index in content.dropFirst()
    where script.tokens[index].start < script.tokens[index - 1].end {
      runs.append(start..<index)
      start = index
    }
    runs.append(start..<content.upperBound)
    return runs
  }

  /// A letter may name the other law of its own nation by habit; other Acts never count.
  private func belongs(_ citation: Citation) -> Bool {
    guard let law = citation.law, law.regime != regime else { return true }
    guard let other = law.regime else { return false }
    return other.isScottish == regime.isScottish || other.isEnvironmental && regime.isEnvironmental
  }

  /// The law that a provision is of: a section in a reply under the Regulations is of the Act.
  private func law(of provision: Provision) -> Regime {
    guard provision.kind != regime.provisionKind else { return regime }
    switch regime {
    case .foia: return .eir
    case .foisa: return .eisr
    case .eir: return .foia
    case .eisr: return .foisa
    }
  }

  /// The grounds cited, each with its first word; procedural sections and other laws are left out.
  func citations(
    in content: Range<Int>
  ) -> (citations: [CitedGround], saysNotHeld: Bool) {
    var found: [CitedGround] = []
    var covered: [Range<Int>] = []
    var saysNotHeld = false
    for run in runs(of: content) {
      var token = run.lowerBound
      let end = script.tokens[run.upperBound - 1].end
      // Brackets close behind the last word, but not on the next line.
      let rest = script.bytes[end..<min(script.bytes.count, end + 12)]
      let past = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      // What has no digit cites nothing; bytes of another cell may come between the words of a table.
      guard
        !script.answerCells.isEmpty || run.contains(where: { script.tokens[$0].hasDigit })
          || rest[..<past].contains(where: \.isDigit)
      else { continue }
      let bytes = script.bytes[script.tokens[token].start..<past]
      // Where another Act is cited.
      var other: Int?
      for citation in bytes.citations where citation.range.lowerBound < end {
        covered.append(citation.range)
        while token + 1 < run.upperBound, script.tokens[token].end <= citation.range.lowerBound {
          token += 1
        }
        guard belongs(citation) else {
          if citation.law?.regime == nil { other = token }
          continue
        }
        if citation.law != nil { other = nil }
        guard !isRuledOut(token, in: run), !isOfThatAct(citation.range.upperBound, token, run),
          !isOfOtherAct(citation.range.upperBound, token, run),
          other.map({ !goesOn(from: $0, to: token, citation.range.upperBound, in: run) }) ?? true
        else { continue }
        // Words of the other column may come between the lines of this one.
        guard script.tokens[token].start < citation.range.upperBound else { continue }
        let meaning = meaning(of: citation.provision, in: law(of: citation.provision))
        if citation.provision.kind != regime.provisionKind, citation.provision.number == "39" {
          continue
        }
        if regime == .foisa, meaning.saysNotHeld { saysNotHeld = true }
        guard meaning.isGround else { continue }
        var last = token + 1
        while last < run.upperBound, script.tokens[last].start < citation.range.upperBound {
          last += 1
        }
        let (provision, past) = withSubsection(citation.provision, at: last, in: run)
        found.append(CitedGround(provision: provision, words: token..<past))
      }
    }
    for numbers in bare(in: content, except: covered, beside: found) {
      let meaning = meaning(of: numbers.provision, in: law(of: numbers.provision))
      guard meaning.isGround, !found.contains(where: { $0.provision == numbers.provision }) else {
        continue
      }
      found.append(CitedGround(provision: numbers.provision, words: numbers.words))
    }
    found.sort { $0.word < $1.word }
    weighUses(&found, in: content)
    return (found, saysNotHeld)
  }

  private static let subsections = WordSet(["subsection", "sub"].map { Words.hash($0) })

  /// "Section 43 subsection 2", "section 43, sub-section 2": the limb is named by a word.
  private func withSubsection(
    _ provision: Provision, at next: Int, in run: Range<Int>
  ) -> (Provision, past: Int) {
    if let limb = gluedLimb(of: provision, at: next, in: run) { return (limb, next + 1) }
    guard provision.path.isEmpty, next + 1 < run.upperBound,
      Self.subsections.contains(script.tokens[next].hash)
    else { return (provision, next) }
    let isSplit = script.tokens[next].hash == Words.code("sub")
    let number = isSplit ? next + 2 : next + 1
    guard number < run.upperBound,
      !isSplit || script.tokens[next + 1].hash == Words.code("section"),
      script.bytes[script.tokens[number].start].isDigit,
      script.tokens[number].end - script.tokens[number].start <= 2
    else { return (provision, next) }
    let limb = script.word(number).uppercased()
    return (Provision(provision.kind, provision.number, [limb]), number + 1)
  }

  /// "S31 1a": the limb stands behind the section as one word without brackets.
  private func gluedLimb(
    of provision: Provision, at next: Int, in run: Range<Int>
  ) -> Provision? {
    guard provision.path.isEmpty, next < run.upperBound,
      script.gap(before: next).elementsEqual([0x20])
    else { return nil }
    let limb = script.bytes[script.tokens[next].start..<script.tokens[next].end]
    guard limb.count == 2, let number = limb.first, number.isDigit,
      let letter = limb.last, letter.isLetter
    else { return nil }
    let whole = script.word(next).lowercased()
    let found = Provision(
      provision.kind, provision.number, [String(whole.prefix(1)), String(whole.suffix(1))])
    return meaning(of: found, in: law(of: found)).isGround ? found : nil
  }

  private static let not = Words.hash("not")
  private static let than = WordSet(["than", "of"].map { Words.hash($0) })
  private static let contrasts = WordSet(["rather", "instead"].map { Words.hash($0) })
  private static let prepositions = WordSet(["under", "by", "on", "to"].map { Words.hash($0) })

  /// "Not under section 12 but under section 31", "rather than section 43(2)".
  private func isRuledOut(_ token: Int, in run: Range<Int>) -> Bool {
    var before = token - 1
    if before >= run.lowerBound, Self.prepositions.contains(script.tokens[before].hash) {
      before -= 1
    }
    guard before >= run.lowerBound else { return false }
    let hash = script.tokens[before].hash
    if hash == Self.not { return true }
    return Self.than.contains(hash) && before > run.lowerBound
      && Self.contrasts.contains(script.tokens[before - 1].hash)
  }

  /// Whether a section without a law goes on with those of another Act, which its sentence begins with.
  ///
  /// "Section 18(1) of the Rents Agency Act 2005 forbids us to disclose this and section 23(1) makes it exempt."
  private func goesOn(from other: Int, to token: Int, _ end: Int, in run: Range<Int>) -> Bool {
    guard other < token, other == 0 || script.endsSentence(after: other - 1),
      !(other..<token).contains(where: script.endsSentence)
    else { return false }
    var next = token
    while next < run.upperBound, script.tokens[next].start < end { next += 1 }
    return tellsLaw(after: next, in: run)
  }

  private static let act = Words.hash("act")
  private static let those = WordSet(["that", "said", "same"].map { Words.hash($0) })
  private static let information = WordSet(["information", "scotland"].map { Words.hash($0) })

  /// "Section 37 of that Act", where the Act named last is another one: "the Care Agencies Act 2011".
  private func isOfThatAct(_ end: Int, _ token: Int, _ run: Range<Int>) -> Bool {
    var next = token
    while next < run.upperBound, script.tokens[next].start < end { next += 1 }
    guard next + 2 < run.upperBound, script.tokens[next].hash == MarkReader.of,
      Self.those.contains(script.tokens[next + 1].hash), script.tokens[next + 2].hash == Self.act
    else { return false }
    let named = (max(run.lowerBound + 1, token - 80)..<max(run.lowerBound + 1, token))
      .last { script.tokens[$0].hash == Self.act && script.bytes[script.tokens[$0].start].isUpper }
    guard let named, named + 1 < token else { return false }
    let year = script.tokens[named + 1]
    return year.end - year.start == 4 && script.bytes[year.start].isDigit
      && !Self.information.contains(script.tokens[named - 1].hash)
  }

  private static let ours = WordSet(["foia", "foisa", "eir", "eirs", "foi"].map { Words.hash($0) })

  /// "ss23/24 OAPA 1861": an Act by its letters and year.
  private func isOfOtherAct(_ end: Int, _ token: Int, _ run: Range<Int>) -> Bool {
    var next = token
    while next < run.upperBound,
      script.tokens[next].start < end || script.bytes[script.tokens[next].start].isDigit
    {
      next += 1
    }
    guard next + 1 < run.upperBound, script.gap(before: next).elementsEqual([0x20]),
      !Self.ours.contains(script.tokens[next].hash)
    else { return false }
    let (name, year) = (script.tokens[next], script.tokens[next + 1])
    return name.end - name.start >= 3
      && script.bytes[name.start..<name.end].allSatisfy(\.isUpper)
      && year.end - year.start == 4 && script.bytes[year.start..<year.end].allSatisfy(\.isDigit)
  }

  private static let heads: WordTable<Provision.Kind> = [
    Words.hash("sections"): .section, Words.hash("regulations"): .regulation,
  ]
  static var headWords: [UInt64] { heads.words }

  /// Numbers with their limbs and no word before them: in bullets under "sections", in the column of
  /// a table, or as "12(5)(a) again".
  private func bare(
    in content: Range<Int>, except covered: [Range<Int>], beside cited: [CitedGround]
  ) -> [(provision: Provision, words: Range<Int>)] {
    var found: [(provision: Provision, words: Range<Int>)] = []
    var kind: Provision.Kind?
    var next = content.lowerBound
    guard content.contains(where: mayHaveLimbs) else { return [] }
    while next < content.upperBound {
      let word = next
      next += 1
      if script.traits[word].contains(.provisionHead),
        let head = Self.heads[script.tokens[word].hash]
      {
        kind = head
      }
      if word > content.lowerBound, script.endsSentence(after: word - 1) { kind = nil }
      guard let limbs = limbs(after: word, limit: content.upperBound),
        !covered.contains(where: { $0.contains(script.tokens[word].start) })
      else { continue }
      next = limbs.end
      // "Section 30(b)(ii) and 30(c)": the number of a section that is cited right before.
      let isOfCited = cited.contains {
        $0.word < word && word - $0.words.upperBound <= Self.mostBetweenLimbs
          && !$0.provision.path.isEmpty && $0.provision.number == script.word(word)
      }
      guard kind != nil || isOfCited || isPlain(limbs.paths[0], at: word) else { continue }
      for path in limbs.paths {
        found.append(
          (Provision(kind ?? regime.provisionKind, script.word(word), path), word..<limbs.end))
      }
    }
    return found
  }

  /// Words that may stand between two limbs of one section: the title of the first.
  private static let mostBetweenLimbs = 16

  /// Whether the number can only be a provision's, and no question's: "12(5)(a)", "43(2)", "30(b)(i)".
  private func isPlain(_ path: [String], at word: Int) -> Bool {
    let token = script.tokens[word]
    guard token.end - token.start == 2, let first = path.first,
      token.start == 0 || !script.bytes[token.start - 1].isWord
    else { return false }
    return first.utf8.first?.isDigit == true || path.count > 1
  }

  /// Whether a bracket opens right behind a short number.
  private func mayHaveLimbs(_ word: Int) -> Bool {
    let token = script.tokens[word]
    return script.bytes[token.start].isDigit && token.end - token.start <= 3
      && token.next > token.end && script.bytes[token.next - 1] == 0x28
  }

  /// The limbs behind a number, "(1)(a)(i)": one path, or several where "(a)(b)" are two of a kind.
  private func limbs(after word: Int, limit: Int) -> (paths: [[String]], end: Int)? {
    let token = script.tokens[word]
    guard script.bytes[token.start].isDigit, token.end - token.start <= 3 else { return nil }
    var paths: [[String]] = []
    var path: [String] = []
    var next = word
    while next + 1 < limit, !script.opensFragment(next + 1), script.gap(after: next).last == 0x28,
      script.gap(after: next).allSatisfy({ $0 == 0x28 || $0 == 0x29 }),
      script.tokens[next + 1].end - script.tokens[next + 1].start <= 4,
      script.gap(after: next + 1).first == 0x29
    {
      next += 1
      let limb = script.word(next).lowercased()
      let isRoman = limb.utf8.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
      if let last = path.last, last.utf8.first?.isLetter == true, !isRoman {
        paths.append(path)
        path.removeLast()
      }
      path.append(limb.utf8.first?.isDigit == true ? limb.uppercased() : limb)
    }
    guard !path.isEmpty else { return nil }
    return (paths + [path], next + 1)
  }
}

extension Provision {
  /// The section without its limbs, or the exception: most of those are in regulation 12 or 10.
  var section: Provision {
    kind == .section ? Provision(kind, number) : Provision(kind, number, Array(path.prefix(2)))
  }

  /// Whether it refuses a request, and not documents: the cost limit, and vexatiousness.
  var isLimit: Bool { kind == .section && ["12", "14"].contains(number) }

  /// Whether it only says when another limb of its section applies, or to whom: "section 40(2) by
  /// virtue of section 40(3A)(a)" is one ground, and the purposes in section 31(2) are of 31(1)(g).
  fileprivate var isCondition: Bool {
    guard let first = path.first else { return false }
    switch (kind, number) {
    case (.section, "40"): return ["3", "3A", "3B", "4", "4A"].contains(first)
    case (.section, "23"), (.section, "24"): return first == "3" || first == "4"
    case (.section, "31"), (.section, "33"): return first == "2"
    case (.section, "35"): return ["2", "3", "4", "5"].contains(first)
    case (.section, "36"): return ["4", "5", "6", "7"].contains(first)
    case (.section, "38"): return ["2", "2A", "2B", "3", "3A"].contains(first)
    case (.regulation, "13"): return ["2", "2A", "2B", "3", "3A"].contains(first)
    case (.regulation, "11"): return ["3", "3A", "3B", "4", "4A"].contains(first)
    default: return false
    }
  }
}

extension [Provision] {
  /// Each once, of "section 40 … section 40(2)" the exact one, and no condition beside its ground.
  var exact: [Provision] {
    var found: [Provision] = []
    var seen: Set<Provision> = []
    for provision in self where seen.insert(provision).inserted { found.append(provision) }
    return found.filter { claim in
      !found.contains { other in
        guard other != claim else { return false }
        let isOfGround =
          claim.isCondition && !other.isCondition && other.kind == claim.kind
          && other.number == claim.number && !other.path.isEmpty
        return isOfGround || claim.covers(other)
      }
    }
  }
}
