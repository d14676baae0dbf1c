/// Words of Welsh, in which authorities in Wales may answer.
///
/// What a letter lacks is judged by English phrases, so that nothing may be said of words in Welsh.
package enum Welsh {
  /// Whether a text is written in Welsh, for the most part or in a part that is long enough to matter.
  package static func isWritten(in text: String) -> Bool {
    var found: Set<Substring> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where words.contains(word)
    {
      found.insert(word)
      if found.count == enough { return true }
    }
    return false
  }

  private static let enough = 4

  /// Small words and words of replies, none of them English.
  private static let words: Set<Substring> = [
    "adran", "byddai", "cais", "chi", "cyhoedd", "cyngor", "datgelu", "ddeddf",
    "deddf", "eich", "ein", "ffigurau", "gan", "gwrthod", "gwybodaeth", "hon", "hwn", "mae", "nac",
    "nad", "nid", "oherwydd", "rydym", "rydyn", "sydd", "wedi", "wybodaeth", "ydym", "ydyw", "yn",
    "yr",
  ]
}
