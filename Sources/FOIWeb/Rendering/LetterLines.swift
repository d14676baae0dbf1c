import Casebook

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
            html += "<span class=\"marked\">\(span.question.description.escapedForMarkup): </span>"
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
    String(decoding: text[range], as: UTF8.self).escapedForMarkup
  }
}
