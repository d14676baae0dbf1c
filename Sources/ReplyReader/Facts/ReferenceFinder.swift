/// Finds the authority's reference.
///
/// Anything that looks like a code is a candidate; the label before it, its place and what is around
/// it are evidence for or against it.
struct ReferenceFinder {
  let outline: Outline
  /// Whether the letter tells the outcome of a review, which has a number of its own.
  var isReview = false
  private var script: Script { outline.script }

  private static let labels = Phrases<Int>([
    5: [
      "our ref", "our reference", "ein cyf", "ein cyfeirnod", "ein cyf our ref", "cyf ref",
      "our case", "eincyf",
    ],
    4: [
      "foi ref", "foi reference", "foi request reference", "request reference no", "case reference",
      "case ref",
      "request id", "request ref", "reference number", "reference no", "information request id",
      "request number",
      "request no", "foi case", "in respect of atisn", "reference", "enquiry reference",
      "enquiry ref", "rfi ref",
      "cyfeirnod", "eir ref", "eir reference", "request reference", "internal review reference",
      "review reference",
      "internal review ref",
    ],
    3: [
      "ref", "cyf", "atisn", "foi request", "enquiry", "enquiry number", "enquiry no", "case",
      "crm", "case number", "case no", "internal review", "foi review", "eir review",
    ],
    2: [
      "number", "request", "request for information", "freedom of information request",
      "information request", "foi reply", "foi response", "foi enquiry", "foi",
    ],
  ])
  private static let fillers = WordSet(
    [
      "number", "no", "id", "ref", "reference", "is", "foi", "request", "case", "our", "reply",
      "response", "enquiry", "eir",
      "rhif",
    ].map { Words.hash($0) })
  private static let yours = WordSet(["your", "eich", "original"].map { Words.hash($0) })
  /// Words before a code of another kind.
  private static let strangers = WordSet(
    [
      "planning", "application", "contract", "order", "invoice", "act", "tel", "telephone", "phone",
      "fax", "ext",
      "section", "sections", "regulation", "regulations", "page", "vat", "charity", "company",
      "version", "policy",
      "account", "mobile", "direct", "line", "house", "ffon", "infoline", "postcode",
    ].map { Words.hash($0) })
  private static let subjects = WordSet(["re", "subject", "pwnc"].map { Words.hash($0) })

  var reference: String? {
    var best: (score: Double, text: String)?
    var review: (score: Double, text: String)?
    func offer(_ score: Double, _ text: String, isOfReview: Bool = false) {
      if isReview, isOfReview || Self.namesReview(text) {
        if score > review?.score ?? 0.9 { review = (score, text) }
      } else if score > best?.score ?? 0.9 {
        best = (score, text)
      }
    }
    let end = min(script.tokens.count, max(outline.head + 160, 600), 2_000)
    for index in 0..<end {
      let fragment = script.tokens[index].fragment
      guard !outline.isQuestion[fragment] else { continue }
      let place =
        outline.isForeign[fragment]
        ? -3.0 : index < outline.head ? 0.5 : index < outline.head + 60 ? 0 : -1.2
      if let label = Self.labels.signal(at: index, in: script), !isYours(index),
        let text = value(after: index)
      {
        let before = index..<min(script.tokens.count, index + 3)
        offer(
          Double(label) + place, text,
          isOfReview: before.contains { script.tokens[$0].hash == Words.code("review") })
      }
      guard fragment < 60 else { continue }
      if isReview, let text = original(at: index) { offer(4.5 + place, text) }
      if let text = bracketed(at: index) { offer(2.2 + place, text) }
      if let text = alone(at: index) { offer(2 + place, text) }
      if let text = code(at: index) {
        offer((outline.isIn(.subject, index) ? 2 : 1.3) + place, text)
      }
    }
    // What was asked for keeps its number; that of the review is told where there is no other.
    guard let review else { return best?.text }
    guard let best, best.score > 2 || best.score > review.score else { return review.text }
    return best.text
  }

  private static let reviews: Set<String> = ["IR", "IRV", "IRR", "REV", "REVIEW", "R"]

  /// Whether a code is made for reviews: "IR/2025/14", "FOI-REV-23-044".
  private static func namesReview(_ text: String) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber }.contains { piece in
      reviews.contains(String(piece.prefix { $0.isLetter }).uppercased())
    }
  }

  /// The number of the request in brackets: "IR/2025/14 (original request FOI 5530)".
  private func original(at index: Int) -> String? {
    guard script.gap(before: index).last == 0x28, index < outline.head + 25 else { return nil }
    let fragment = script.tokens[index].fragment
    var code = index
    while code < script.tokens.count, code < index + 5, script.tokens[code].fragment == fragment,
      !isCode(at: code)
    {
      if script.gap(after: code).contains(0x29) || Self.strangers.contains(script.tokens[code].hash)
      {
        return nil
      }
      code += 1
    }
    guard code < script.tokens.count, script.tokens[code].fragment == fragment, isCode(at: code),
      !isAddress(code), Dates(script: script).day(at: code) == nil
    else { return nil }
    let text = whole(from: code, after: index)
    return isReference(text, strong: true) ? text : nil
  }

  private func isYours(_ index: Int) -> Bool {
    guard index > 0, Self.yours.contains(script.tokens[index - 1].hash) else { return false }
    if isReview, script.tokens[index - 1].hash == Words.code("original") { return false }
    // "Your request 4530" gives the authority's number; "original request" that of another letter.
    return script.tokens[index].hash != Words.code("request")
      || script.tokens[index - 1].hash == Words.code("original")
  }

  // MARK: - After a label

  /// The code after the label, on its line or on the next.
  private func value(after label: Int) -> String? {
    var index = label
    let fragment = script.tokens[label].fragment
    while index < script.tokens.count, index <= label + 5 {
      let token = script.tokens[index]
      guard token.fragment <= fragment + 1 else { return nil }
      if index > label, Self.strangers.contains(token.hash) { return nil }
      // Blanks wide enough to be another column end what the label names, unless it comes right
      // before them.
      if isCode(at: index), index > label || chunk(at: index).count > token.end - token.start + 2 {
        guard !isAddress(index), Dates(script: script).day(at: index) == nil else { return nil }
        let text = whole(from: index, after: label)
        return isReference(text, strong: true) ? text : nil
      }
      let isFiller =
        Self.fillers.contains(token.hash) || isPrefix(index) || index == label
        || isLabelWord(index, label)
      guard isFiller else { return nil }
      index += 1
    }
    return nil
  }

  /// The second word of a label such as "in respect of ATISN", or of a label in two languages.
  private func isLabelWord(_ index: Int, _ label: Int) -> Bool {
    index <= label + 3 && Self.labelWords.contains(script.tokens[index].hash)
  }

  private static let labelWords = WordSet(
    [
      "respect", "of", "for", "freedom", "ref", "reference", "information", "internal", "review",
      "cyf", "cyfeirnod", "our", "atisn", "ein",
    ].map {
      Words.hash($0)
    })

  /// A short word in capitals that belongs to a code: `FOI 4530`, `RhG-FOI 2025-211`.
  private func isPrefix(_ index: Int) -> Bool {
    let chunk = chunk(at: index)
    return chunk.count <= 8 && chunk.count(where: \.isUpper) >= 2 && chunk.first?.isUpper == true
      && !chunk.contains { !$0.isLetter && $0 != 0x2D && $0 != 0x2F }
  }

  private func isCapitals(_ index: Int) -> Bool {
    let token = script.tokens[index]
    return script.bytes[token.start..<token.end].allSatisfy(\.isUpper)
  }

  private static let notPrefix = WordSet(
    [
      "id", "ref", "no", "number", "our", "reference", "date", "dyddiad", "request", "re", "review",
    ].map { Words.hash($0) })

  /// The code with the pieces that belong to it: `FOI 4530`, `FOI / 5102 / 2024`, `118 05 25`.
  private func whole(from index: Int, after label: Int) -> String {
    let first = chunk(at: index)
    var start = first.startIndex
    var end = first.endIndex
    let fragment = script.tokens[index].fragment
    if index > 0, index - 1 >= label, script.tokens[index - 1].fragment == fragment,
      isPrefix(index - 1),
      !Self.notPrefix.contains(script.tokens[index - 1].hash), joins(script.gap(after: index - 1)),
      !String(decoding: first, as: UTF8.self).contains(script.word(index - 1))
    {
      start = chunk(at: index - 1).startIndex
      // "SLR RFI 1187", but not "Our FOI 1187".
      if index - 2 > label, script.tokens[index - 2].fragment == fragment, isPrefix(index - 2),
        !Self.notPrefix.contains(script.tokens[index - 2].hash),
        joins(script.gap(after: index - 2)),
        isCapitals(index - 2), isCapitals(index - 1)
      {
        start = chunk(at: index - 2).startIndex
      }
    }
    // What follows to the end of the line belongs to it where all of it is figures: "118 05 25".
    var next = index + 1
    while next < script.tokens.count, script.tokens[next].fragment == fragment,
      script.tokens[next].start < end
    { next += 1 }
    var last = end
    while next < script.tokens.count, script.tokens[next].fragment == fragment,
      script.tokens[next].end - start <= 40
    {
      let piece = chunk(at: next)
      let gap = script.bytes[last..<max(last, piece.startIndex)]
      guard joins(gap), piece.allSatisfy({ $0.isDigit || $0 == 0x2F || $0 == 0x2D }),
        Dates(script: script).day(at: next) == nil,
        !(piece.count == 4 && gap.allSatisfy { $0 == 0x20 })
          || piece.startIndex - last == 3
      else { break }
      last = piece.endIndex
      while next < script.tokens.count, script.tokens[next].fragment == fragment,
        script.tokens[next].start < last
      { next += 1 }
    }
    let isAll =
      next >= script.tokens.count || script.tokens[next].fragment != fragment
      || script.bytes[end..<last].contains(0x2F)
      || script.bytes[last..<script.tokens[next].start].contains(0x2D)
    if isAll, last > end { end = last }
    return String(decoding: script.bytes[start..<end], as: UTF8.self)
  }

  /// One blank, or a stroke between blanks.
  private func joins(_ gap: Bytes) -> Bool {
    gap.count == 1 && gap.first == 0x20 || gap.count == 3 && gap.elementsEqual([0x20, 0x2F, 0x20])
  }

  // MARK: - Without a label

  /// A reference in brackets, as subjects carry it: `[CDC 2024-019]`, `(4417/23)`.
  private func bracketed(at index: Int) -> String? {
    let open = script.gap(before: index).last
    guard open == 0x5B || open == 0x28 else { return nil }
    let start = script.tokens[index].start
    let end = script.fragments[script.tokens[index].fragment].end
    guard
      let close = script.bytes[start..<min(end, start + 40)].firstIndex(
        of: open == 0x5B ? 0x5D : 0x29)
    else {
      return nil
    }
    var text = String(decoding: script.bytes[start..<close], as: UTF8.self)
    // "[re FOI.25.114]"
    if text.hasPrefix("re "), text.count > 6 { text.removeFirst(3) }
    if open == 0x5B {
      guard !text.contains("@") else { return nil }
      return text.count(where: \.isNumber) >= 3
        || outline.isIn(.subject, index) && isReference(text, strong: true) ? text : nil
    }
    // Round brackets hold much else: a heading that ends in one, near the top.
    let isSubject = outline.isIn(.subject, index)
    guard script.tokens[index].fragment < 4 || isSubject, index < outline.head, close + 1 >= end,
      isReference(text, strong: true),
      !text.contains(" ") || isSubject && text.utf8.first?.isUpper == true,
      text.count(where: \.isNumber) >= 4
    else { return nil }
    return text
  }

  /// A code that has its line, or a part of it that is set off, to itself: `FOI 2023/0456`,
  /// `ICB-FOI-25-219`.
  private func alone(at index: Int) -> String? {
    let fragment = script.fragments[script.tokens[index].fragment]
    // A line between the salutation and the first paragraph.
    let isUnderSalutation =
      index < outline.head + 12 && script.opensParagraph(index)
      && fragment.end - fragment.start < 30
    guard index < outline.head || outline.isIn(.subject, index) || isUnderSalutation else {
      return nil
    }
    let opens =
      script.opensFragment(index) || isWide(script.gap(before: index))
      || script.gap(before: index).elementsEqual(Self.stroke)
      || follows(index, Self.subjects)
      || outline.isIn(.subject, index) && isDash(script.gap(before: index))
    guard opens,
      script.bytes[script.tokens[index].start].isUpper
        || script.bytes[script.tokens[index].start].isDigit
    else {
      return nil
    }
    if Self.strangers.contains(script.tokens[index].hash)
      || Dates(script: script).day(at: index) != nil
    {
      return nil
    }
    var code = index
    if !isCode(at: code) {
      guard isPrefix(code), code + 1 < script.tokens.count, !script.opensFragment(code + 1),
        isCode(at: code + 1)
      else {
        return nil
      }
      code += 1
    }
    guard !isAddress(code) else { return nil }
    let text = whole(from: code, after: index)
    guard isReference(text, strong: true), text.utf8.count(where: \.isDigit) >= 2 else {
      return nil
    }
    // Nothing else may be there: a telephone number has more figures, an address more words.
    let after = chunk(at: code).endIndex
    let rest = script.bytes[min(after, fragment.end)..<fragment.end]
    let used = text.utf8.count
    let first = chunk(at: index).startIndex
    let tail = script.bytes[min(fragment.end, first + used)..<fragment.end]
    let closes =
      rest.isEmpty || tail.isEmpty || isWide(tail.prefix(4))
      || tail.prefix(3).elementsEqual([0x20, 0x2D, 0x20])
      || tail.prefix(3).elementsEqual(Self.stroke)
      || tail.prefix(5).elementsEqual([0x20, 0xE2, 0x80, 0x93, 0x20])
      || outline.isIn(.subject, index)
    let isParted = text.utf8.contains(0x2F) || text.utf8.contains(0x2D)
    guard closes,
      isParted || text.count(where: \.isNumber) < 10 || text.contains(where: \.isLetter)
    else {
      return nil
    }
    return isPostcode(text) ? nil : text
  }

  private static let stroke: [UInt8] = [0x20, 0x2F, 0x20]

  private func follows(_ index: Int, _ words: WordSet) -> Bool {
    index > 0 && words.contains(script.tokens[index - 1].hash)
  }

  private func isDash(_ gap: Bytes) -> Bool {
    gap.first == 0x20 && gap.last == 0x20 && gap.contains { $0 == 0x2D || $0 >= 0x80 }
  }

  private func isWide(_ gap: Bytes) -> Bool {
    gap.count >= 3 && gap.allSatisfy { $0 == 0x20 }
  }

  /// `PR1 8XJ`.
  private func isPostcode(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    guard let last = parts.last, last.count == 3, parts.count <= 2 else { return false }
    return last.utf8.first?.isDigit == true && last.dropFirst().allSatisfy(\.isLetter)
  }

  /// A code that needs no label: `REQ07510`, `FOIR-152471013`, `IR-20931`, `BT/RI/25/87`.
  private func code(at index: Int) -> String? {
    guard script.bytes[script.tokens[index].start].isUpper else { return nil }
    let chunk = chunk(at: index)
    // Most words have no figures: they are turned away before a text is made of them.
    guard chunk.startIndex == script.tokens[index].start, chunk.first?.isUpper == true,
      chunk.count(where: \.isDigit) >= 3, !isAddress(index),
      !follows(index, Self.strangers)
    else { return nil }
    let text = String(decoding: chunk, as: UTF8.self)
    let digits = text.utf8.count(where: \.isDigit)
    guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || "-_/".contains($0) })
    else { return nil }
    let letters = text.utf8.prefix { $0.isUpper }.count
    let strokes = text.count { $0 == "/" || $0 == "-" }
    if letters >= 2, digits >= 4, digits * 2 >= text.count - letters { return text }
    // Runs of capitals and figures parted by strokes; in a subject a word may begin it.
    let lower = text.utf8.count { $0.isLetter && !$0.isUpper }
    if strokes >= 2, digits >= 3, lower == 0 || outline.isIn(.subject, index) { return text }
    return nil
  }

  // MARK: - Shapes

  private func isCode(at index: Int) -> Bool {
    chunk(at: index).contains(where: \.isDigit)
  }

  /// Whether the word is part of an address of e-mail or of the web.
  private func isAddress(_ index: Int) -> Bool {
    let chunk = chunk(at: index)
    let near = max(0, chunk.startIndex - 1)..<min(script.bytes.count, chunk.endIndex + 1)
    return script.bytes[near].contains(0x40)
      || String(decoding: chunk, as: UTF8.self).lowercased().hasPrefix("www")
      || chunk.endIndex + 1 < script.bytes.count && script.bytes[chunk.endIndex] == 0x3A
        && script.bytes[chunk.endIndex + 1] == 0x2F
  }

  private func isReference(_ text: String, strong: Bool) -> Bool {
    let digits = text.utf8.count(where: \.isDigit)
    // After "Our ref" letters with a figure suffice; a year or a date is not a reference.
    let isCode =
      strong && digits >= 1 && text.count >= 4
      && text.utf8.count(where: \.isUpper) >= 2
      && !text.utf8.contains { $0.isLetter && !$0.isUpper }
    guard digits >= 3 || isCode, text.count <= 40, DateLike.isNone(text) else { return false }
    return !(text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")))
  }

  /// The run of characters without a space around the word, without marks at its ends.
  private func chunk(at index: Int) -> Bytes {
    let token = script.tokens[index]
    let fragment = script.fragments[token.fragment]
    var start = token.start
    var end = token.end
    // Longer than any reference, so that a line without spaces costs nothing.
    let least = max(fragment.start, token.start - 48)
    let most = min(fragment.end, min(token.end, token.start + 48) + 48)
    end = min(end, most)
    while start > least, isPart(script.bytes[start - 1]) || isColon(start - 1) { start -= 1 }
    while end < most, isPart(script.bytes[end]) || isColon(end) { end += 1 }
    while end > start, !script.bytes[end - 1].isWord { end -= 1 }
    while start < end, !script.bytes[start].isWord { start += 1 }
    return script.bytes[start..<end]
  }

  private func isPart(_ byte: UInt8) -> Bool {
    byte.isWord || byte == 0x2D || byte == 0x2F || byte == 0x5F || byte == 0x2E
  }

  /// `CRM:0091288`: a colon between capitals and figures.
  private func isColon(_ position: Int) -> Bool {
    script.bytes[position] == 0x3A && position > 0 && position + 1 < script.bytes.count
      && script.bytes[position - 1].isUpper
      && script.bytes[position + 1].isDigit
  }
}

/// Tells dates from references.
enum DateLike {
  static func isNone(_ text: String) -> Bool {
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }
    // "24/25-0318" parts its figures in two ways, as no date does.
    let marks = Set(text.filter { $0 == "/" || $0 == "-" || $0 == "." })
    guard parts.count == 3, marks.count == 1, let last = parts.last else { return true }
    return
      !(parts[0].count <= 2 && parts[1].count <= 2 && (last.count == 4 || last.count == 2)
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) })
  }
}
