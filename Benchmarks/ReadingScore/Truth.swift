import Casebook
import FOILaw
import Foundation

/// What a person read in a letter, from the JSON beside it.
struct Truth {
  struct Part {
    let id: String
    let outcomes: [String]
    let grounds: [Set<String>]
    /// The words the passage may begin with; nil where it has none.
    let starts: [String?]
    let facts: [String]
    /// The words the passage ends with, where they are known.
    let end: String?
    let isStem: Bool
    let isUnscored: Bool
    let isWhole: Bool
    /// The bytes of the passage, where they are known.
    let passage: Range<Int>?
  }

  let name: String
  let layout: String
  let bytes: [UInt8]
  let kinds: [String]
  let questions: [Question]
  let parts: [Part]
  let fields: [String: Any]

  init?(letter: URL, folder: String) throws {
    let json = letter.deletingPathExtension().appendingPathExtension("json")
    guard
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any]
    else { return nil }
    name = folder + "/" + letter.deletingPathExtension().lastPathComponent
    bytes = [UInt8](try Data(contentsOf: letter))
    layout = object["layout"] as? String ?? "none"
    let kind = object["kind"] as? String ?? ""
    kinds = [kind] + (object["acceptableKinds"] as? [String] ?? [])
    let asked = object["questions"] as? [[String: Any]] ?? []
    questions = Self.request(
      asked.map { ($0["id"] as? String ?? "", $0["text"] as? String ?? "") })
    parts = (object["parts"] as? [[String: Any]] ?? []).map(Self.part)
    fields = object
  }

  /// The values that a fact of the letter may have; nil where it has none.
  func facts(named name: String) -> [String?] {
    let others = "acceptable" + name.prefix(1).uppercased() + name.dropFirst()
    let plural = others.hasSuffix("y") ? others.dropLast() + "ies" : others + "s"
    var value = fields[name] as? String
    if let window = fields[name] as? [String: Any], let amount = window["amount"] as? Int {
      value = "\(amount) \(window["unit"] as? String ?? "")"
    }
    return [value] + (fields[String(plural)] as? [Any] ?? []).map { $0 as? String }
  }

  private static func part(_ part: [String: Any]) -> Part {
    func list(_ name: String) -> [String] { part[name] as? [String] ?? [] }
    let sets = [list("exemptions")] + (part["acceptableExemptions"] as? [[String]] ?? [])
    return Part(
      id: (part["id"] as? String ?? "").lowercased(),
      outcomes: [part["outcome"] as? String ?? ""] + list("acceptable"),
      grounds: sets.map(Set.init),
      starts: [part["answerStartsWith"] as? String]
        + (part["acceptableStarts"] as? [Any] ?? []).map { $0 as? String },
      facts: list("answerContains"), end: part["answerEndsWith"] as? String,
      isStem: part["stem"] as? Bool ?? false,
      isUnscored: part["unscored"] as? Bool ?? false, isWhole: part["whole"] as? Bool ?? false,
      passage: (part["passage"] as? [Int]).flatMap { place in
        place.count == 2 && place[0] < place[1] ? place[0]..<place[1] : nil
      })
  }

  /// The questions as a request file says them: nesting follows the ids (2, 2b, 2bi).
  private static func request(_ asked: [(id: String, text: String)]) -> [Question] {
    guard !asked.isEmpty else { return [] }
    func parent(of id: String) -> String {
      asked.map(\.id).filter { other in
        guard other != id, id.hasPrefix(other), let last = other.last else { return false }
        let next = id[id.index(id.startIndex, offsetBy: other.count)]
        let isRoman = "ivx".contains(last) && "ivx".contains(next)
        return !(last.isNumber && next.isNumber) && !isRoman
      }.max { $0.count < $1.count } ?? ""
    }
    var lines = ["---", "title: Request under test", "---", ""]
    for (id, text) in asked {
      let above = parent(of: id)
      var depth = 0
      var up = above
      while !up.isEmpty {
        depth += 1
        up = parent(of: up)
      }
      let label = id.dropFirst(above.count)
      let mark = label.allSatisfy(\.isNumber) ? "\(label)." : "\(label))"
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines.append(String(repeating: "   ", count: depth) + mark + " " + words)
    }
    let file = RequestFile(lines.joined(separator: "\n") + "\n", id: RequestID(slugging: "test"))
    return file.request?.questions ?? []
  }
}
