package import Casebook
import CasebookStore
import Exchange
import Mailroom
import ReplyReader

extension Desk {
  /// The answers to a request as figures.
  package struct Results: Sendable {
    package let request: Request
    /// One for each question that asks something, or the one that was asked for.
    package let questions: [QuestionResults]
    /// Whether only values count that a person checked.
    package let checkedOnly: Bool
    /// The list of the user's that the figures are set against.
    package var join: ResultJoin?
    /// The GSS codes of the authorities, for a map; none where all questions are asked for.
    package var codes: [AuthorityID: String] = [:]

    /// Whether only checked values were asked for, and there are answers of which none was checked.
    package var isUnchecked: Bool {
      checkedOnly && questions.contains { $0.given > 0 }
        && questions.allSatisfy { $0.given == 0 || $0.isUnchecked }
    }
  }

  /// What the answers to a request come to in figures: to all its questions, or to one with its words.
  package func results(
    of text: String, question: String? = nil, checkedOnly: Bool = false
  ) throws(DeskError) -> Results {
    try DeskError.wrapping {
      try store.read { reader in
        let request = try Self.request(text, in: reader)
        let questions = request.questions.filter { !$0.isStem }
        let one = try question.map { try Self.asked($0, of: request) }
        let answers = Dictionary(
          grouping: try reader.resultAnswers(of: request.id, question: one), by: \.question)
        var results = Results(
          request: request,
          questions: questions.filter { one == nil || $0.id == one }.map { question in
            let rows = (answers[question.id] ?? []).map(\.answer)
            return QuestionResults(
              question,
              one == nil ? rows : rows.sorted { ($0.authority, $0.id) < ($1.authority, $1.id) },
              checkedOnly: checkedOnly)
          }, checkedOnly: checkedOnly)
        if one != nil {
          for authority in try reader.authorities(matching: nil) {
            results.codes[authority.id] = authority.gss
          }
        }
        return results
      }
    }
  }

  /// A question of a request that asks something.
  private static func asked(_ text: String, of request: Request) throws -> QuestionID {
    guard let id = QuestionID(text), let question = request.question(id), !question.isStem else {
      throw DeskError.questionNeverAsked(
        text, known: request.questions.filter { !$0.isStem }.map(\.id))
    }
    return id
  }

  /// The figures of a list of the user's, by authority.
  ///
  /// A line is about the authority that it names by its code, or by a name or alias; words such as
  /// "Council" make no difference where the rest names one authority only.
  package func join(
    _ document: Document, key: String?, column: String?, per: Int
  ) throws(DeskError) -> ResultJoin {
    let text = try document.text()
    let list: JoinCSV
    do {
      list = try JoinCSV(text, key: key, column: column)
    } catch {
      throw .join(path: document.name, fault: error)
    }
    let names = AuthorityNames(try authorities())
    var amounts: [AuthorityID: Amount] = [:]
    var unknown: [String] = []
    for row in list.rows {
      guard let id = names[row.key] else {
        unknown.append(row.key)
        continue
      }
      amounts[id] = row.amount
    }
    return ResultJoin(column: list.column, per: per, amounts: amounts, unknown: unknown)
  }

  /// A chart as a picture.
  package static func picture(ofDrawing svg: String) throws(DeskError) -> [UInt8] {
    do {
      return try ChartPicture.png(svg: svg)
    } catch {
      throw .picture(error)
    }
  }

  /// Writes a file that a person named.
  package func save(_ bytes: [UInt8], to path: String) throws(DeskError) {
    try environment.write(bytes, to: environment.url(path))
  }
}

/// Authorities by whatever a list calls them.
private struct AuthorityNames {
  private var exact: [String: AuthorityID] = [:]
  /// By name without the words that most have; nil where several share it.
  private var short: [String: AuthorityID?] = [:]

  init(_ authorities: [Authority]) {
    for authority in authorities {
      exact[authority.id.description] = authority.id
      if let code = authority.gss { exact[Self.plain(code)] = authority.id }
      for name in [authority.name] + authority.aliases {
        exact[Self.plain(name)] = authority.id
        let key = Self.shortened(name)
        if let known = short[key], known != authority.id {
          short[key] = .some(nil)
        } else {
          short[key] = authority.id
        }
      }
    }
  }

  subscript(name: String) -> AuthorityID? {
    exact[Self.plain(name)] ?? exact[name.lowercased()] ?? (short[Self.shortened(name)] ?? nil)
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().replacing("&", with: " and ").split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  private static func plain(_ name: String) -> String { words(name).joined(separator: " ") }

  private static let common: Set<String> = [
    "council", "borough", "district", "city", "county", "metropolitan", "london", "royal", "the",
    "of", "and", "unitary", "authority",
  ]

  private static func shortened(_ name: String) -> String {
    let all = words(name)
    let kept = all.filter { !common.contains($0) }
    return (kept.isEmpty ? all : kept).joined(separator: " ")
  }
}
