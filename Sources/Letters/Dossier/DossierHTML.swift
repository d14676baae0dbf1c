import Casebook
import FOILaw

/// Sets a dossier as one page of HTML, on paper first.
///
/// Everything that comes from the casebook is escaped here, in one place.
struct DossierHTML {
  let dossier: Dossier

  /// The most bytes of one paper's words that are printed: a long annex is attached, or kept.
  static let mostWords = 60_000

  var page: String {
    document(
      cover(isInParts: false) + "\n<main>\n" + request + "\n"
        + dossier.cases.indices.map(section).joined(separator: "\n") + "\n</main>")
  }

  /// The same in parts that are set one by one and joined: the cover with the request, then some cases at a time.
  var parts: DossierParts {
    let unnumbered = "@page { @bottom-center { content: none; } }\n"
    var parts: [(cases: Int, body: String)] = []
    for place in dossier.cases.indices {
      let body = section(place)
      if let last = parts.last, last.body.utf8.count + body.utf8.count <= Self.mostOfPart {
        parts[parts.count - 1] = (last.cases + 1, last.body + "\n" + body)
      } else {
        parts.append((1, body))
      }
    }
    return DossierParts(
      front: document(
        cover(isInParts: true) + "\n<main>\n" + request + "\n</main>", extra: unnumbered),
      parts: parts.map { document("<main>\n\($0.body)\n</main>", extra: unnumbered) },
      cases: parts.map(\.cases), footStyle: Self.footStyle)
  }

  /// About so many bytes of HTML are set at a time: some thirty pages.
  private static let mostOfPart = 60_000

  private func document(_ body: String, extra: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(line(dossier.title))</title>
    <style>
    \(Self.style)\(extra)</style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  private func line(_ text: String) -> String { text.escapedForDocument }

  /// Words with their line breaks.
  private func block(_ text: String, _ kind: String) -> String {
    "<div class=\"\(kind)\">\(text.escapedForMarkup)</div>"
  }

  /// Whether there is but one case, whose sections then need no name of it.
  private var isSingle: Bool { dossier.cases.count == 1 }

  // MARK: - Cover and request

  private func cover(isInParts: Bool) -> String {
    let one = isSingle ? dossier.cases.first : nil
    var rows: [(String, String)] = []
    if let one {
      rows += [("Authority", one.authority), ("Law", one.law), ("Stage", one.stage)]
      if let reference = one.reference { rows.append(("Their reference", reference)) }
      rows.append(("Request sent", one.sent.written))
    } else {
      rows.append(("Authorities", "\(dossier.cases.count)"))
    }
    if let requester = dossier.requester { rows.append(("Requester", requester)) }
    rows.append(("As at", dossier.day.written))
    let facts = rows.map { "<tr><th scope=\"row\">\($0)</th><td>\(line($1))</td></tr>" }
    return """
      <header>
      <p class="kind">Freedom of information: case file</p>
      <h1>\(line(dossier.title))</h1>
      <table class="facts">\(facts.joined())</table>
      \(dossier.leftOut.map { "<p class=\"hint\">\(line($0))</p>" } ?? "")
      <nav aria-label="Contents"><h2>Contents</h2><ol><li><a href="#request">The request</a></li>\(contents(isInParts))</ol></nav>
      </header>
      """
  }

  private func contents(_ isInParts: Bool) -> String {
    dossier.cases.indices.map { place in
      let target = isInParts ? "foi:case\(place)\" data-page=\"case\(place)" : "#case\(place)"
      let parts = Self.sections.map { "<li><a href=\"#\($0.id)\(place)\">\($0.title)</a></li>" }
      return isSingle
        ? parts.joined()
        : "<li><a href=\"\(target)\">\(line(dossier.cases[place].authority))</a></li>"
    }.joined()
  }

  private static let sections: [(id: String, title: String)] = [
    ("chronology", "Chronology"), ("decisions", "Decisions"), ("days", "Last days"),
    ("schedule", "Schedule of papers"), ("correspondence", "Correspondence"),
  ]

  private var request: String {
    let questions = dossier.questions.map { question in
      let heading = question.heading.map { "<p class=\"part\">\(line($0))</p>" } ?? ""
      return "\(heading)<p class=\"question depth\(min(question.id.labels.count, 3))\"><b>"
        + "\(line(question.id.description))</b> \(line(question.text))</p>"
    }
    return """
      <section id="request"><h2>The request</h2>
      \(dossier.opening.isEmpty ? "" : block(dossier.opening, "words"))
      \(questions.joined(separator: "\n"))
      \(dossier.closing.isEmpty ? "" : block(dossier.closing, "words"))
      </section>
      """
  }

  // MARK: - A case

  private func section(_ place: Int) -> String {
    let one = dossier.cases[place]
    let head =
      isSingle
      ? ""
      : "<h2 class=\"case\" id=\"case\(place)\">\(line(one.authority))</h2><p class=\"hint\">"
        + line(
          "\(one.law); \(one.stage); sent on \(one.sent.written)"
            + (one.reference.map { "; their reference \($0)" } ?? "")) + "</p>"
    let level = isSingle ? 2 : 3
    let bodies = [
      chronology(one, place), decisions(one), days(one), schedule(one, place),
      correspondence(one, place),
    ]
    return head
      + zip(Self.sections, bodies).map { part, body in
        "<section id=\"\(part.id)\(place)\"><h\(level)>\(part.title)</h\(level)>\n\(body)\n</section>"
      }.joined(separator: "\n")
  }

  /// A table; the widths of its columns are parts of a hundred.
  ///
  /// Where they are `fixed` no cell is measured, which spares a quarter of the time.
  private func table(
    _ columns: [(heading: String, width: Int)], _ rows: [[String]], fixed: Bool = false,
    whenEmpty: String
  ) -> String {
    guard !rows.isEmpty else { return "<p>\(whenEmpty)</p>" }
    let widths = columns.map { "<col style=\"width: \($0.width)%\">" }.joined()
    let head = columns.map { "<th scope=\"col\">\($0.heading)</th>" }.joined()
    let body = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    return
      "<table\(fixed ? " class=\"fixed\"" : "")><colgroup>\(widths)</colgroup><thead><tr>\(head)</tr></thead><tbody>\(body.joined(separator: "\n"))</tbody></table>"
  }

  private func chronology(_ one: Dossier.Case, _ place: Int) -> String {
    table(
      [("Day", 20), ("What happened", 65), ("Paper", 15)],
      one.happenings.map { happening in
        [
          "<span class=\"whole\">\(happening.day.written)</span>",
          line(happening.what)
            + (happening.note.map { "<br><span class=\"hint\">\(line($0))</span>" } ?? ""),
          happening.papers.map { "<a href=\"#paper\(place)-\($0)\">\($0)</a>" }
            .joined(separator: ", "),
        ]
      }, whenEmpty: "Nothing is on record.")
  }

  private func decisions(_ one: Dossier.Case) -> String {
    table(
      [("Question", 34), ("Decision", 26), ("Words", 40)],
      one.decisions.map { decision in
        let day = decision.day.map { ", \($0.written)" } ?? ""
        let grounds = decision.grounds.map { "<br>\(line($0))" }.joined()
        let unchecked =
          decision.isConfirmed
          ? "" : "<br><span class=\"hint\">read by program, not checked</span>"
        return [
          "<b>\(line(decision.question.description))</b> \(line(decision.asked))",
          "\(line(decision.outcome))\(day)\(grounds)\(unchecked)",
          decision.words.map(line) ?? "",
        ]
      }, fixed: true, whenEmpty: "There is no decision yet.")
  }

  private func days(_ one: Dossier.Case) -> String {
    table(
      [("What", 35), ("Last day", 20), ("By", 45)],
      one.days.map {
        [
          line($0.purpose), "<span class=\"whole\">\($0.day.written)</span>", line($0.source),
        ]
      }, whenEmpty: "No time is running.")
  }

  private func schedule(_ one: Dossier.Case, _ place: Int) -> String {
    table(
      [("No.", 6), ("Date", 16), ("Paper", 16), ("From", 20), ("File", 42)],
      one.papers.map { paper in
        [
          "<a href=\"#paper\(place)-\(paper.number)\">\(paper.number)</a>",
          "<span class=\"whole\">\(paper.day.written)</span>", line(paper.what), line(paper.from),
          "\(line(paper.name)), \(size(paper.size))"
            + (paper.isAttached ? ", attached" : "")
            + "<br><span class=\"digest\">SHA-256 \(line(paper.digest))</span>",
        ]
      }, whenEmpty: "There are no papers.")
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000 ? "\(bytes) bytes" : "\((bytes + 500) / 1_000) kB"
  }

  private func correspondence(_ one: Dossier.Case, _ place: Int) -> String {
    let letters = one.papers.map { paper in
      """
      <article id="paper\(place)-\(paper.number)"><h4>\(paper.number). \(line(paper.what)), \
      \(paper.day.written)</h4>
      <p class="hint">From \(line(paper.from)); \(line(paper.name))</p>
      \(words(of: paper))</article>
      """
    }
    return letters.isEmpty ? "<p>There is none.</p>" : letters.joined(separator: "\n")
  }

  private func words(of paper: Dossier.Paper) -> String {
    guard let words = paper.words else {
      return "<p class=\"hint\">Its words cannot be shown as text.</p>"
    }
    let shown = String(decoding: words.utf8.prefix(Self.mostWords), as: UTF8.self)
      .replacing("\u{0C}", with: "\n")
    let rest =
      words.utf8.count > Self.mostWords
      ? "<p class=\"hint\">Shortened here: the paper is longer than \(Self.mostWords / 1_000) kB.</p>"
      : ""
    return block(shown, "words") + rest
  }

  private static let style = """
    @page {
      size: A4;
      margin: 22mm 20mm;
      @bottom-center {
        content: "Page " counter(page) " of " counter(pages);
        font: 9pt "Liberation Serif", "Times New Roman", "DejaVu Serif", serif;
        color: #444;
      }
    }
    html {
      font: 10.5pt/1.4 "Liberation Serif", "Times New Roman", "DejaVu Serif", serif;
      color: #000;
      background: #fff;
    }
    body { margin: 0; overflow-wrap: break-word; }
    header { break-after: page; }
    h1 { font-size: 1.9em; margin: .2em 0 1em; }
    h2 { font-size: 1.35em; margin: 1.6em 0 .6em; break-after: avoid; }
    h3 { font-size: 1.15em; margin: 1.3em 0 .5em; break-after: avoid; }
    h4 { font-size: 1em; margin: 1.2em 0 .2em; break-after: avoid; }
    .case { break-before: page; border-top: 1.5pt solid #000; padding-top: .4em; }
    .kind { color: #444; letter-spacing: .03em; }
    .hint { color: #444; font-size: .92em; margin: .2em 0; }
    .digest { color: #444; font-size: .75em; overflow-wrap: anywhere; }
    .whole { white-space: nowrap; }
    .words { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4em 0 1em; }
    article .words { border-left: 2pt solid #bbb; padding-left: .8em; }
    .question { margin: 0 0 .5em; }
    .depth2 { margin-left: 1.5em; }
    .depth3 { margin-left: 3em; }
    .part { font-weight: bold; margin: 1em 0 .4em; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1em; }
    th, td { text-align: left; vertical-align: top; padding: .3em .5em; border-bottom: .5pt solid #999; }
    thead th { border-bottom: 1pt solid #000; }
    tr { break-inside: avoid; }
    .facts { width: auto; }
    .fixed { table-layout: fixed; }
    nav { margin-top: 2.5em; }
    nav a { text-decoration: none; }
    nav a[href^="#"]::after { content: leader(". ") target-counter(attr(href), page); }
    nav a[data-page]::after { content: leader(". ") attr(data-page); }
    a { color: #003078; }
    @media screen {
      body { max-width: 54em; margin: 2em auto; padding: 0 1.2em; }
    }

    """

  /// Where the numbers of pages stand that are joined, just where a page of its own has them.
  private static let footStyle = """
    @page { size: A4; margin: 275mm 20mm 0; }
    body { margin: 0; }
    p {
      margin: 0;
      font: 9pt/22mm "Liberation Serif", "Times New Roman", "DejaVu Serif", serif;
      color: #444;
      text-align: center;
      break-after: page;
    }

    """
}
