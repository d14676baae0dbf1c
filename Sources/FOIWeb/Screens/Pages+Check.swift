import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// A letter beside what was read from it: confirm, correct, and go on to the next doubtful answer.
enum CheckPage {
  /// Goes to the letter of a case whose answers wait for a person.
  static func start(_ visit: Visit) throws -> Response {
    guard let event = try visit.desk.letterToCheck(case: visit.caseHandle) else {
      return .see(
        "/cases/\(percentEncoded(visit["request"]))/\(percentEncoded(visit["authority"]))")
    }
    return .see(
      "/cases/\(percentEncoded(visit["request"]))/\(percentEncoded(visit["authority"]))/letters/\(event.id)"
    )
  }

  /// Goes to the next case with answers to check, or back to the agenda.
  static func next(_ visit: Visit) throws -> Response {
    let list = try visit.desk.agenda(aheadBy: 0, kind: .confirm, page: Page(limit: 1))
    guard let row = list.rows.first else { return .see("/", .allChecked) }
    return .see(row.id.href + "/check")
  }

  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    let letter = try visit.desk.letterInHand(visit["event"], case: visit.caseHandle)
    let file = letter.portrait.file
    let doubtful = letter.doubtful
    let wanted =
      visit.form.fields.has("question") ? visit.form["question"] : visit.query["question"]
    let focus =
      letter.answers.first { $0.answer.question.compact == wanted } ?? doubtful.first
      ?? letter.answers.first
    let href = "\(file.id.href)/letters/\(letter.event.id)"
    let order = doubtful + letter.answers.filter(\.isConfirmed)
    let place = Int(visit.query["document"]) ?? letter.document(of: focus?.answer)
    let shown = letter.documents.indices.contains(place) ? place : 0
    var values: Values = [
      "href": href, "caseHref": file.id.href, "authority": file.authority.name,
      "request": file.request.title, "name": letter.documents[shown].name,
      "day": letter.event.day.values,
      "original": "\(href)/original?document=\(letter.documents[shown].original)", "shown": shown,
      "documents": letter.documents.count < 2
        ? []
        : letter.documents.enumerated().map { number, document -> Values in
          [
            "href": "\(href)?document=\(number)", "name": document.name, "current": number == shown,
          ]
        }, "errors": errors,
      "left": doubtful.count, "isDone": doubtful.isEmpty && !letter.answers.isEmpty,
      "hasAnswers": !letter.answers.isEmpty,
      "answers": order.map { present -> Values in
        [
          "number": present.answer.question.description, "outcome": present.answer.outcome.values,
          "href": "\(href)?question=\(present.answer.question.compact)#answer",
          "isFocus": present.answer.question == focus?.answer.question,
          "isConfirmed": present.isConfirmed,
          "sureness": Int((present.answer.confidence * 100).rounded()),
        ]
      },
    ]
    if let text = letter.documents[shown].text {
      let answers = letter.answers.map(\.answer).filter { letter.document(of: $0) == shown }
      values["lines"] =
        LetterLines(text, answers: answers, focus: focus?.answer.question).html
    }
    if let focus { values["focus"] = Self.focus(focus, letter, visit, failed: !errors.isEmpty) }
    if let place = order.firstIndex(where: { $0.answer.question == focus?.answer.question }) {
      if place > 0 {
        values["previous"] = "\(href)?question=\(order[place - 1].answer.question.compact)#answer"
      }
      if place + 1 < order.count {
        values["next"] = "\(href)?question=\(order[place + 1].answer.question.compact)#answer"
      }
    }
    return visit.page(
      "check", title: "Check: \(file.authority.name)", section: .cases, values, status: status)
  }

  private static func focus(
    _ present: Standing.PresentAnswer, _ letter: Desk.LetterInHand, _ visit: Visit, failed: Bool
  ) -> Values {
    let answer = present.answer
    let claims = answer.claims.map(\.description).joined(separator: ", ")
    var values: Values = [
      "question": answer.question.compact, "number": answer.question.description,
      "asked": letter.portrait.file.request.question(answer.question)?.text ?? "",
      "outcome": answer.outcome.values,
      "outcomes": choices(
        Outcome.self, chosen: failed ? visit.form["outcome"] : answer.outcome.rawValue
      ) { "\($0.sign) \($0.written)" },
      "claims": failed ? visit.form["claims"] : claims,
      "isConfirmed": present.isConfirmed, "rule": answer.rule,
      "sureness": Int((answer.confidence * 100).rounded()),
      "from": visit.form["from"], "to": visit.form["to"],
    ]
    if let text = answer.text { values["text"] = text }
    if let evidence = answer.evidence { values["line"] = evidence.line }
    return values
  }

  /// Confirms or corrects, and goes on.
  static func decide(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      switch form["do"] {
      case "confirm-all":
        let letter = try visit.desk.letterInHand(visit["event"], case: visit.caseHandle)
        _ = try visit.desk.confirm(
          case: visit.caseHandle, questions: letter.answers.map(\.answer.question.compact))
      case "confirm":
        _ = try visit.desk.confirm(case: visit.caseHandle, questions: [form["question"]])
      default:
        var lines: ClosedRange<Int>?
        if form.fields.has("from") || form.fields.has("to") {
          let from = Int(form["from"]) ?? 0
          let to = form.fields.has("to") ? Int(form["to"]) ?? 0 : from
          guard from >= 1, to >= from, to < 10_000_000 else {
            throw .missingOption("Lines", why: "give the first and the last line of the passage")
          }
          lines = from...to
        }
        _ = try visit.desk.correct(
          .init(
            question: form["question"], outcome: try choice(form["outcome"], "an outcome"),
            claims: form["claims"], lines: lines, document: Int(form["document"]) ?? 0),
          letter: visit["event"], case: visit.caseHandle)
      }
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "outcome"), status: error.status)
    }
    let letter = try visit.desk.letterInHand(visit["event"], case: visit.caseHandle)
    let done = form["do"].hasPrefix("confirm") ? Done.confirmed : .corrected
    let href = "\(letter.portrait.file.id.href)/letters/\(letter.event.id)"
    return .see(href, done)
  }

  /// The letter byte for byte, as something to keep and never as a page of ours.
  static func original(_ visit: Visit) throws -> Response {
    let original = try visit.desk.original(
      visit["event"], document: Int(visit.query["document"]) ?? 0, case: visit.caseHandle)
    let name = Desk.Upload(name: original.name, bytes: []).safeName
    var response = Response.bytes(
      original.bytes, type: "application/octet-stream", fileName: name)
    if String(validating: original.bytes.prefix(4_096), as: UTF8.self) != nil {
      response.headers[.contentType] = "text/plain; charset=utf-8"
    }
    response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    return response
  }
}

/// A letter's lines with their numbers and the evidence marked in them.
struct LetterLines {
  private let text: [UInt8]
  private let spans: [(range: Range<Int>, question: QuestionID)]
  private let focus: QuestionID?

  init(_ text: String, answers: [Answer], focus: QuestionID?) {
    let bytes = Array(text.utf8)
    self.text = bytes
    self.focus = focus
    var spans: [(range: Range<Int>, question: QuestionID)] = []
    // The answer in hand is marked before others that share its words.
    let ordered = answers.filter { $0.question == focus } + answers.filter { $0.question != focus }
    for answer in ordered {
      guard let evidence = answer.evidence, evidence.start >= 0, evidence.end <= bytes.count,
        evidence.start < evidence.end
      else { continue }
      let range = evidence.start..<evidence.end
      if spans.contains(where: { $0.range.overlaps(range) }) { continue }
      spans.append((range, answer.question))
    }
    self.spans = spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  var html: String {
    var html = ""
    html.reserveCapacity(text.count * 2)
    var start = 0
    var number = 1
    var next = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      html += "<li id=\"line\(number)\" value=\"\(number)\">"
      var place = start
      while next < spans.count, spans[next].range.lowerBound < end {
        let span = spans[next]
        let from = max(span.range.lowerBound, place)
        if from > place { html += words(place..<from) }
        let to = min(span.range.upperBound, end)
        if to > from {
          let isFocus = span.question == focus
          html += "<mark class=\"\(isFocus ? "focus" : "other")\">"
          if span.range.lowerBound >= start {
            html += "<span class=\"marked\">\(escaped(span.question.description)): </span>"
          }
          html += words(from..<to) + "</mark>"
        }
        place = max(place, to)
        if span.range.upperBound > end { break }
        next += 1
      }
      if place < end { html += words(place..<end) }
      html += "</li>\n"
      start = end + 1
      number += 1
    }
    return html
  }

  private func words(_ range: Range<Int>) -> String {
    escaped(String(decoding: text[range], as: UTF8.self))
  }
}
