/// Which sets have a word: those that are asked about most words of a letter, looked up once for all.
struct Traits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt32

  // What an answer shows of its form.
  static let month = Traits(rawValue: 1 << 0)
  static let figure = Traits(rawValue: 1 << 1)
  static let document = Traits(rawValue: 1 << 2)
  static let percent = Traits(rawValue: 1 << 3)
  static let yesOrNo = Traits(rawValue: 1 << 4)
  static let plain = Traits(rawValue: 1 << 5)
  // Languages.
  static let english = Traits(rawValue: 1 << 6)
  static let welsh = Traits(rawValue: 1 << 7)
  static let foreign = Traits(rawValue: 1 << 8)
  // What marks are made of.
  static let noun = Traits(rawValue: 1 << 9)
  static let partNoun = Traits(rawValue: 1 << 10)
  static let lead = Traits(rawValue: 1 << 11)
  static let joint = Traits(rawValue: 1 << 12)
  static let ordinal = Traits(rawValue: 1 << 13)
  static let counted = Traits(rawValue: 1 << 14)
  // What stands before a number.
  static let statementNoun = Traits(rawValue: 1 << 15)
  static let statementLaw = Traits(rawValue: 1 << 16)
  static let provisionHead = Traits(rawValue: 1 << 17)
  static let numeral = Traits(rawValue: 1 << 18)

  private static let known: (keys: Table<UInt64>, traits: Table<Traits>) = {
    let sets: [([UInt64], Traits)] =
      AnswerForm.traits + Language.traits + MarkReader.traits + StatementFinder.traits
      + [(Judge.headWords, .provisionHead), (Judge.numerals.words, .numeral)]
    let slots = Slots(sets.flatMap(\.0))
    var traits = [Traits](repeating: [], count: slots.keys.count)
    for (words, trait) in sets {
      for word in words {
        if let slot = slots.slot(of: word) { traits[slot].insert(trait) }
      }
    }
    return (slots.keys, Table(traits))
  }()

  /// The sets that have a word.
  static func of(_ word: UInt64) -> Traits {
    let known = known
    return Slots(keys: known.keys).slot(of: word).map { known.traits[$0] } ?? []
  }
}
