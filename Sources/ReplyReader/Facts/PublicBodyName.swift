/// Runs of capitalised words in a stretch of the letter: possible names.
struct NameRuns: Sequence, IteratorProtocol {
  private let script: Script
  private var index: Int
  private let end: Int
  /// A name has no more words than this.
  private static let most = 16

  init(script: Script, words: Range<Int>) {
    self.script = script
    index = words.lowerBound
    end = words.upperBound
  }

  mutating func next() -> Range<Int>? {
    while index < end {
      guard isCapital(index) else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < end, index < start + Self.most, goesOn(from: index - 1, in: start) {
        index += 1
      }
      return start..<index
    }
    return nil
  }

  private func isCapital(_ word: Int) -> Bool { script.bytes[script.tokens[word].start].isUpper }

  /// Whether the word after this one still belongs to the run.
  private func goesOn(from word: Int, in start: Int) -> Bool {
    let next = word + 1
    let gap: Bytes
    if script.opensFragment(next) {
      // A long line may break inside a name; a short one ends with it.
      let line = script.fragments[script.tokens[word].fragment]
      guard script.fragments[script.tokens[next].fragment].line == line.line + 1,
        line.end - line.start > 55, !script.opensParagraph(next),
        script.tokens[word].end == line.end,
        script.tokens[next].start <= script.fragments[script.tokens[next].fragment].start + 2
      else { return false }
      return isCapital(next)
    }
    gap = script.gap(after: word)
    if gap.count == 1, gap.first == 0x2D { return true }
    // The s of "St Oswin's", and what follows it.
    if Self.isApostrophe(gap) {
      return script.tokens[next].end - script.tokens[next].start <= 2 || isCapital(next)
    }
    let isJoined =
      gap.allSatisfy { $0 == 0x20 || $0 == 0x26 } && gap.count(where: { $0 == 0x20 }) <= 2
      && !(gap.count == 2 && !gap.contains(0x26))
    if Self.isAbbreviation(script.tokens[word].hash), gap.elementsEqual([0x2E, 0x20]) {
      return isCapital(next)
    }
    // "St Thomas' Hospital"
    if Self.isApostrophe(gap.dropLast()), gap.last == 0x20,
      script.bytes[script.tokens[word].end - 1].lowercased == 0x73
    {
      return isCapital(next)
    }
    // "Ministry for Ports, Towns & Regions" is one name only where "and" follows; a comma ends most.
    if gap.elementsEqual([0x2C, 0x20]) { return listsFields(from: next, in: start) }
    guard isJoined else { return false }
    if isCapital(next) { return true }
    var after = next
    while after < end, after < next + 3, PublicBodyName.links.contains(script.tokens[after].hash),
      !script.opensFragment(after + 1 < script.tokens.count ? after + 1 : after)
    {
      after += 1
    }
    return after > next && after < end && isCapital(after) && after < start + Self.most
  }

  private static func isAbbreviation(_ hash: UInt64) -> Bool { hash == Words.code("st") }
  private static let and = Words.hash("and")

  /// Whether a list of fields of work, which ends in "and" and one more, goes on at this word.
  private func listsFields(from next: Int, in start: Int) -> Bool {
    guard PublicBodyName.fieldStarts.contains(script.tokens[start].hash), start + 1 < next,
      PublicBodyName.links.contains(script.tokens[start + 1].hash)
    else { return false }
    var word = next
    while word + 1 < end, word < next + 6, isCapital(word), !script.opensFragment(word + 1) {
      let gap = script.gap(after: word)
      if gap.contains(0x26) { return isCapital(word + 1) }
      if script.tokens[word + 1].hash == Self.and {
        return word + 2 < end && isCapital(word + 2) && !script.opensFragment(word + 2)
      }
      guard gap.elementsEqual([0x2C, 0x20]) || gap.elementsEqual([0x20]) else { return false }
      word += 1
    }
    return false
  }

  private static func isApostrophe(_ gap: Bytes) -> Bool {
    gap.count == 1 && gap.first == 0x27 || gap.count == 3 && gap.elementsEqual([0xE2, 0x80, 0x99])
  }
}

/// A run of words that could be the name of a public body.
struct PublicBodyName {
  let range: Range<Int>
  /// Whether a noun such as "Council" says that it is one.
  let isTyped: Bool
  /// The words that tell it from others of its kind.
  let distinctive: [Int]

  /// The name in a run, or nil if no public body has such a name.
  init?(_ run: Range<Int>, in script: Script) {
    if run.contains(where: { Self.strangers.contains(script.tokens[$0].hash) }) { return nil }
    var first = run.lowerBound
    // "A4 North Ayrshire Council": a label before the name.
    while first < run.upperBound,
      Self.leads.contains(script.tokens[first].hash)
        || script.bytes[script.tokens[first].start..<script.tokens[first].end].contains(
          where: \.isDigit)
    {
      first += 1
    }
    guard first < run.upperBound, !Self.isOfPerson(first..<run.upperBound, in: script) else {
      return nil
    }
    let typed = Self.typed(first..<run.upperBound, in: script)
    var range = typed ?? first..<run.upperBound
    range = Self.withoutWelsh(range, in: script)
    // "the Department of Health's website"
    if range.count > 1, let last = range.last, script.tokens[last].hash == Words.code("s") {
      range = range.dropLast()
    }
    let distinctive = range.filter {
      let token = script.tokens[$0]
      return !Self.common.contains(token.hash) && !Self.links.contains(token.hash)
        && !Self.ends.contains(token.hash)
        && token.end - token.start > 1
    }
    // "Department of Health" needs no word of its own; "University Health Board" does.
    guard
      !distinctive.isEmpty
        || typed != nil && range.count >= 3 && Self.isTopical(range, in: script)
    else { return nil }
    if typed == nil {
      guard (2...8).contains(range.count),
        range.allSatisfy({ !Self.noName.contains(script.tokens[$0].hash) }),
        !range.contains(where: { script.bytes[script.tokens[$0].start].isDigit })
      else { return nil }
    }
    self.range = range
    isTyped = typed != nil
    self.distinctive = distinctive
  }

  /// Whether its field of work names a body: "Department of Health", "Health Protection Executive".
  private static func isTopical(_ range: Range<Int>, in script: Script) -> Bool {
    func hash(_ index: Int) -> UInt64 { script.tokens[index].hash }
    let first = range.lowerBound
    if topical.contains(hash(first)) { return true }
    if hash(first) == Words.code("office") { return hash(first + 1) == Words.code("for") }
    return national.contains(hash(range.upperBound - 1))
      && !range.contains { persons.contains(hash($0)) }
  }

  /// "Office of the Deputy Chief Constable" is a part of a body.
  private static func isOfPerson(_ run: Range<Int>, in script: Script) -> Bool {
    // "Town Clerk's Department"
    if run.count > 2, let last = run.last, rooms.contains(script.tokens[last].hash),
      script.tokens[last - 1].hash == Words.code("s"),
      persons.contains(script.tokens[last - 2].hash)
    {
      return true
    }
    return isOffice(of: run, in: script)
  }

  private static let rooms = set("office department")

  private static func isOffice(of run: Range<Int>, in script: Script) -> Bool {
    script.tokens[run.lowerBound].hash == Words.code("office") && run.count > 2
      && run.contains { persons.contains(script.tokens[$0].hash) }
  }

  /// "Cyngor Cymuned Llanwern Community Council" is the name in two languages, of which this is the
  /// English one.
  private static func withoutWelsh(_ range: Range<Int>, in script: Script) -> Range<Int> {
    let first = range.lowerBound
    guard range.count > 4, script.tokens[first].hash == cyngor,
      smallCouncils.contains(script.tokens[first + 1].hash),
      let last = range.last, script.tokens[last].hash == council
    else { return range }
    return (first + 2)..<range.upperBound
  }

  private static let cyngor = Words.hash("cyngor")
  private static let council = Words.hash("council")
  private static let smallCouncils = set("cymuned tref")

  private static let persons = set(
    """
    chief deputy director leader head monitoring secretary registrar clerk principal chancellor \
    convener convenor provost
    """)

  /// The name as the letter writes it, on one line.
  func text(in script: Script) -> String { script.line(range) }

  private static func typed(_ run: Range<Int>, in script: Script) -> Range<Int>? {
    func hash(_ index: Int) -> UInt64 { script.tokens[index].hash }
    for start in run where starts.contains(hash(start)) && start + 1 < run.upperBound {
      let next = hash(start + 1)
      // "Department for …", "Cyngor Sir …", "City and County of …".
      let isOpen = openStarts.contains(hash(start))
      if isOpen, start > run.lowerBound { continue }
      guard isOpen || links.contains(next) && start + 2 < run.upperBound else { continue }
      if hash(start) == Words.code("city"), next != Words.code("of"), next != Words.code("and") {
        continue
      }
      if hash(start) == Words.code("council"), next != Words.code("of"), next != Words.code("for") {
        continue
      }
      // A name that begins earlier ends in this noun: "Harbour Police and …".
      if start > run.lowerBound, ends.contains(hash(start)), !boroughs.contains(hash(start - 1)) {
        continue
      }
      var first = start
      while first > run.lowerBound,
        boroughs.contains(hash(first - 1)) || common.contains(hash(first - 1))
          || nations.contains(hash(first - 1))
      {
        first -= 1
      }
      // "Office for Care Agency Standards": the noun inside is part of its field.
      if hash(start) == Words.code("office"), next == Words.code("for") {
        return first..<run.upperBound
      }
      let last = run.last { ends.contains(hash($0)) }
      if let last, last > start + 2, !links.contains(hash(last - 1)) {
        return first..<extended(last, run, script)
      }
      return first..<run.upperBound
    }
    guard let last = run.last(where: { ends.contains(hash($0)) }) else { return nil }
    guard last > run.lowerBound || last + 2 < run.upperBound else { return nil }
    return run.lowerBound..<extended(last, run, script)
  }

  /// "Police Service of Northern Ireland" and "Agency for the Marches" go on after their noun.
  private static func extended(_ last: Int, _ run: Range<Int>, _ script: Script) -> Int {
    let next = last + 1
    guard next < run.upperBound else { return next }
    let word = script.tokens[next].hash
    // "Trinity College Marlow" on a line of its own, or in a sentence.
    if script.tokens[last].hash == Words.code("college"), next + 1 == run.upperBound,
      last > run.lowerBound, !noName.contains(word), !common.contains(word), !persons.contains(word)
    {
      return run.upperBound
    }
    // "Forest and Moorland Agency Scotland"
    if countries.contains(word), next + 1 == run.upperBound { return run.upperBound }
    return word == Words.code("of") || word == Words.code("for") || word == Words.code("in")
      ? run.upperBound : next
  }

  // MARK: - Words

  private static func set(_ words: String) -> WordSet {
    WordSet(words.split(separator: " ").map { Words.hash($0) })
  }

  /// Nouns that end the name of a public body.
  static let ends = set(
    """
    council constabulary police trust government university authority agency service \
    commission college school academy assembly parliament corporation board inspectorate \
    comhairle office executive hospital hospitals library museum ombudsman secretariat \
    ministry department borough dc bc cc mbc archives partnership regulator association \
    rescue gallery federation infirmary consortium brigade
    """)
  /// Nouns that begin one, with a link after them.
  private static let starts = set(
    """
    department ministry office house police transport university bank borough council city \
    county nhs cyngor prifysgol heddlu bwrdd comhairle llywodraeth academy college museum city
    """)
  /// Those of them that need no link.
  private static let openStarts = set("nhs cyngor prifysgol heddlu bwrdd comhairle llywodraeth")
  /// Those that name several fields of work.
  static let fieldStarts = set(
    "department ministry office agency authority commission service inspectorate institute")
  /// Those whose field of work is their name.
  private static let topical = set("department ministry house")
  /// Nouns of bodies that have no place in their name.
  private static let national = set("executive agency inspectorate regulator")
  private static let boroughs = set("london royal metropolitan")
  private static let countries = set("scotland wales cymru england alba")
  private static let nations = set("scottish welsh national northern")
  static let links = set("of for and the on in upon with y yr a ar i")
  /// Words that open a sentence, a label or an address and are not part of a name after them.
  private static let leads = set(
    """
    the dear if in for as when under should since while whilst although further after before from by our we \
    you your this that these those at and but with on an any to please thank thanks both each \
    all neither nor or sent is it i my re regards sincerely faithfully hello hi chair clerk \
    information january february march april may june july august september october november \
    december q a however therefore accordingly furthermore moreover additionally consequently \
    unfortunately finally firstly secondly also because yet so then search
    """)
  /// Words that do not say which body it is.
  private static let common = set(
    """
    county city borough district town parish public local our this metropolitan university \
    health board nhs foundation trust registered information freedom governance access rights \
    data protection compliance records legal services corporate customer relations complaints \
    professional standards disclosure business support parking head team unit officer manager \
    desk central civic main hall house headquarters street floor national library area \
    regional integrated care community hospitals general authorities government department \
    management office internal review act request requests response learning fire rescue and foi eir \
    chief executive planning housing combined joint shared education finance resources human social work adult \
    children emergency ambulance cyngor sir dinas bwrdeistref sirol prifysgol heddlu \
    llywodraeth bwrdd iechyd council police constable
    """)
  private static let strangers = set(
    """
    commissioner commissioners tribunal minister ministers act acts regulations team unit \
    parliamentary comisiynydd sector is are was were has have had does we
    """)
  /// Words that no name without a noun of its own has.
  private static let noName = set(
    """
    road street lane avenue hall house floor way square place park court centre gate row drive \
    close building request response reply answer question questions freedom information foi \
    eir review decision notice annex appendix part section date tel telephone fax email mail \
    ref reference sir madam mr mrs ms dr miss yours dear sincerely faithfully regards kind \
    best re subject from to page january february march april may june july august september \
    october november december monday tuesday wednesday thursday friday saturday sunday officer \
    manager head director lead coordinator assistant adviser clerk executive services \
    relations compliance office public authority total no yes none held exempt the private \
    confidential official version issue how what when where who which why do did does is are \
    please you your we our i ltd limited plc llp
    """)
}
