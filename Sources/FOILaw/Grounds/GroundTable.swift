/// A regime's shipped grounds, read from the text that keeps them.
///
/// The text is a block a ground, with an empty line between blocks and a `key: value` a line. It comes from a
/// reading of the statutes and the regulators' guidance; what it says of a ground stays whole, so that a letter or
/// a page can carry it as it stands.
struct GroundTable: Sendable {
  /// What a line says of its ground.
  enum Key: String, CaseIterable {
    case section = "ground"
    case provisions = "cited"
    case subject = "about"
    case title
    case nameInSentence = "in a sentence"
    case covers, kind, basis, strength
    case strengthNote = "strength note"
    case harm
    case harmNote = "harm note"
    case harmWords = "harm words"
    case publicInterest = "public interest"
    case publicInterestNote = "public interest note"
    case whoCanUse = "used by"
    case qualifiedPerson = "qualified person"
    case confirmOrDeny = "confirm or deny"
    case mustSayWhere = "must say where"
    case mustSayWhereNote = "must say where note"
    case noticeDuties = "notice"
    case lapsesAfter = "lapses"
    /// An argument; its conditions stand in brackets after the key.
    case argument = "against"
    /// A decision whose citation was read in a source, which stands after a circumflex.
    case decided
    /// A decision whose citation nobody has checked.
    case unverified
    case guidance
    /// What the regulator calls it.
    case guidanceName = "guidance name"
  }

  /// A line that does not read.
  struct Fault: Error, Hashable, Sendable {
    /// The line in the table, from 1.
    let line: Int
    let reason: String
  }

  /// The grounds that read, in their order.
  private(set) var grounds: [Ground] = []
  /// What does not read; the tests allow none in a shipped table.
  private(set) var faults: [Fault] = []

  init(of regime: Regime) {
    let text: String =
      switch regime {
      case .foia: Self.foia
      case .foisa: Self.foisa
      case .eir: Self.eir
      case .eisr: Self.eisr
      }
    self.init(text, of: regime)
  }

  init(_ text: String, of regime: Regime) {
    var block = Block(line: 1)
    func close(_ block: Block) {
      guard !block.isEmpty else { return }
      do throws(Fault) {
        grounds.append(try block.ground(in: regime))
      } catch {
        faults.append(error)
      }
    }
    var line = 0
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard !bytes.isEmpty else {
        close(block)
        block = Block(line: line + 1)
        continue
      }
      do throws(Fault) {
        try block.add(Substring(bytes), at: line)
      } catch {
        faults.append(error)
      }
    }
    close(block)
  }
}

extension GroundTable {
  /// The lines of one ground.
  private struct Block {
    let line: Int
    private var values: [Key: (line: Int, text: String)] = [:]
    private var arguments: [Ground.Argument] = []
    private var authorities: [Ground.Authority] = []

    init(line: Int) { self.line = line }

    var isEmpty: Bool { values.isEmpty && arguments.isEmpty && authorities.isEmpty }

    mutating func add(_ text: Substring, at line: Int) throws(Fault) {
      let bytes = text.utf8
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        text[colon...].hasPrefix(": "), bytes.distance(from: colon, to: bytes.endIndex) > 2
      else { throw Fault(line: line, reason: "no \"key: value\"") }
      let value = String(text[bytes.index(colon, offsetBy: 2)...])
      var name = text[..<colon]
      var conditions: [Ground.Argument.Condition] = []
      if let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")) {
        conditions = try Self.conditions(name[bracket...], at: line)
        name = name[..<bracket].dropLast()
      }
      guard let key = Key(rawValue: String(name)), key == .argument || conditions.isEmpty else {
        throw Fault(line: line, reason: "unknown key \"\(name)\"")
      }
      switch key {
      case .argument: arguments.append(.init(text: value, conditions: conditions))
      case .decided, .unverified: authorities.append(Self.authority(value, key))
      default:
        guard values[key] == nil else {
          throw Fault(line: line, reason: "\"\(name)\" appears twice")
        }
        values[key] = (line, value)
      }
    }

    private static func conditions(
      _ text: Substring, at line: Int
    ) throws(Fault) -> [Ground.Argument.Condition] {
      var conditions: [Ground.Argument.Condition] = []
      for word in text.dropFirst().dropLast().split(separator: ", ") {
        guard let condition = Ground.Argument.Condition(rawValue: String(word)) else {
          throw Fault(line: line, reason: "unknown condition \"\(word)\"")
        }
        conditions.append(condition)
      }
      return conditions
    }

    private static func authority(_ text: String, _ key: Key) -> Ground.Authority {
      let parts = text.split(separator: " ^ ", maxSplits: 1)
      return Ground.Authority(
        text: String(parts.first ?? ""), isVerified: key == .decided,
        source: parts.count > 1 ? String(parts[1]) : "")
    }

    private func needed(_ key: Key) throws(Fault) -> (line: Int, text: String) {
      guard let value = values[key] else {
        throw Fault(line: line, reason: "the ground has no \"\(key.rawValue)\"")
      }
      return value
    }

    private func one<Value: RawRepresentable<String>>(
      _ key: Key, _ type: Value.Type
    ) throws(Fault) -> Value {
      let (line, text) = try needed(key)
      guard let value = Value(rawValue: text) else {
        throw Fault(line: line, reason: "\"\(text)\" is not a known \"\(key.rawValue)\"")
      }
      return value
    }

    private func yes(_ key: Key) throws(Fault) -> Bool {
      guard let value = values[key] else { return false }
      guard value.text == "yes" else {
        throw Fault(line: value.line, reason: "\"\(key.rawValue)\" is \"yes\" or left out")
      }
      return true
    }

    private func text(_ key: Key) -> String { values[key]?.text ?? "" }

    func ground(in regime: Regime) throws(Fault) -> Ground {
      let cited = try needed(.provisions)
      var provisions: [Provision] = []
      for word in cited.text.split(separator: " ") {
        guard let provision = Provision(parsing: word) else {
          throw Fault(line: cited.line, reason: "\"\(word)\" is not a provision")
        }
        provisions.append(provision)
      }
      guard let provision = provisions.first else {
        throw Fault(line: cited.line, reason: "no provision")
      }
      return Ground(
        regime: regime, section: try needed(.section).text, provision: provision,
        readWith: Array(provisions.dropFirst()), subject: try one(.subject, Ground.Subject.self),
        title: try needed(.title).text, nameInSentence: values[.nameInSentence]?.text,
        covers: try needed(.covers).text, kind: try one(.kind, Ground.Kind.self),
        basis: text(.basis), strength: try one(.strength, Ground.Strength.self),
        strengthNote: text(.strengthNote),
        harm: values[.harm] == nil ? nil : try one(.harm, Ground.Harm.self),
        harmNote: text(.harmNote), harmWords: text(.harmWords),
        publicInterest: try one(.publicInterest, Ground.Weighing.self),
        publicInterestNote: text(.publicInterestNote), whoCanUse: try needed(.whoCanUse).text,
        needsQualifiedPerson: try yes(.qualifiedPerson), confirmOrDeny: text(.confirmOrDeny),
        mustSayWhere: try yes(.mustSayWhere), mustSayWhereNote: text(.mustSayWhereNote),
        noticeDuties: text(.noticeDuties), lapsesAfter: text(.lapsesAfter),
        arguments: arguments, authorities: authorities, guidance: values[.guidance]?.text,
        guidanceName: values[.guidanceName]?.text)
    }
  }
}
