import FOILaw

/// Decisions of a court, tribunal or regulator that a letter cites, each for what it decides.
///
/// A citation is printed only where the grounds table has it as verified; what it decides is put into a
/// sentence here, as not every decision on a ground helps a requester.
struct Decision {
  /// What the grounds table's citation begins with.
  let name: String
  /// The regime and subjects of grounds that it is cited for.
  let regime: Regime
  let subjects: Set<Ground.Subject>
  /// What it decides, with its citation.
  let sentence: String
  /// A word that the question must have, where the decision is about a kind of document.
  var about: String?
  /// How an argument of the table begins that says the same.
  var replaces: String?

  /// The first decision for those grounds, or `nil`.
  static func on(_ grounds: [Ground], asked: String) -> Decision? {
    all.first { decision in
      (decision.about.map(asked.has) ?? true)
        && grounds.contains { ground in
          ground.regime == decision.regime && decision.subjects.contains(ground.subject)
            && ground.kind != .ncnd
            && ground.authorities.contains { $0.isVerified && $0.text.hasPrefix(decision.name) }
        }
    }
  }

  /// Whether a text cites a decision: `[2018] UKUT 72` or `EA/2006/0014`.
  static func isCited(in text: String) -> Bool {
    let parts = text.split { !$0.isLetter && !$0.isNumber && $0 != "[" && $0 != "]" && $0 != "/" }
    return parts.contains { part in
      let digits = part.drop { $0 == "(" }
      if digits.first == "[", digits.last == "]" {
        let year = digits.dropFirst().dropLast()
        return year.count == 4 && year.allSatisfy(\.isNumber)
      }
      let pieces = part.split(separator: "/")
      return pieces.count == 3 && pieces[0] == "EA" && pieces[1].allSatisfy(\.isNumber)
    }
  }

  static let all: [Decision] = [
    Decision(
      name: "Kirkham v IC [2018] UKUT 126", regime: .foia, subjects: [.costLimit],
      sentence:
        "The estimate must be one that the authority has in fact made, and a reasonable one "
        + "(Kirkham v Information Commissioner [2018] UKUT 126 (AAC))."),
    Decision(
      name: "Dransfield v IC", regime: .foia, subjects: [.vexatious],
      sentence: "The test is objective, and starts from whether the request has no reasonable "
        + "foundation (Dransfield v Information Commissioner [2015] EWCA Civ 454)."),
    Decision(
      name: "IC v Malnick", regime: .foia, subjects: [.publicAffairs],
      sentence: "The opinion must be reasonable in substance (Information Commissioner v Malnick "
        + "[2018] UKUT 72 (AAC)).", replaces: "The opinion must be one that"),
    Decision(
      name: "Hogan", regime: .foia, subjects: [.lawEnforcement, .defence, .ukRelations],
      sentence: "The prejudice must be real, actual or of substance, and disclosure must cause it "
        + "(Hogan and Oxford City Council v Information Commissioner, EA/2005/0026 and 0030)."),
    Decision(
      name: "Vesco v IC", regime: .eir, subjects: [.manifestlyUnreasonable],
      sentence: "Even where the exception is engaged, the public interest must be weighed and then "
        + "the presumption in favour of disclosure applied (Vesco v Information Commissioner [2019] "
        + "UKUT 247 (AAC))."),
    Decision(
      name: "Highways England v IC & Manisty", regime: .eir, subjects: [.unfinished],
      sentence:
        "The question is whether the material itself is unfinished, not the project that it "
        + "serves (Highways England v Information Commissioner and Manisty [2018] UKUT 423 (AAC)).",
      replaces: "A finished document does not become unfinished"),
    Decision(
      name: "FER0449366", regime: .eir, subjects: [.commercial],
      sentence:
        "The Commissioner has ordered disclosure of a viability assessment that was withheld "
        + "under this exception (decision notice FER0449366).", about: "viability"),
  ]
}

/// The decisions that a letter has cited in brackets: each is given in full once.
struct Citations {
  private var cited: Set<Substring> = []

  /// Remembers the decisions that a text cites.
  mutating func note(_ text: String) {
    cited.formUnion(Self.brackets(in: text).map { text[$0] })
  }

  /// The text with those that were cited before by name alone: `(Derry City Council, above)`.
  func shortened(_ text: String) -> String {
    var short = text
    for range in Self.brackets(in: text).reversed() where cited.contains(text[range]) {
      let name = text[range].ranges(of: " v ").first.map { text[range.lowerBound..<$0.lowerBound] }
      short.replaceSubrange(range, with: (name ?? text[range]) + ", above")
    }
    return short
  }

  /// The text in outer brackets that cites a decision.
  private static func brackets(in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var start = text.startIndex
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "(":
        if depth == 0 { start = text.index(after: index) }
        depth += 1
      case ")" where depth > 0:
        depth -= 1
        if depth == 0, Decision.isCited(in: String(text[start..<index])) {
          found.append(start..<index)
        }
      default: break
      }
    }
    return found
  }
}
