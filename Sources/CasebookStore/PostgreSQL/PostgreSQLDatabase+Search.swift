import Casebook
import Foundation

/// Words are found by the server's index of them; what a word is, foi says itself, as SQLite's index does.
///
/// The server's own parsing would take "MD-133-2018" for numbers below nought, and its dictionaries would leave
/// "IT" out. A passage is indexed in parts, each short enough that the server keeps every place of every
/// word; parts overlap, so that a phrase is whole in one of them.
extension PostgreSQLDatabase {
  func matches(_ words: SearchWords, isRanked: Bool) -> SQLMatches {
    let terms = words.terms.map(WordIndex.query(of:)).filter { !$0.isEmpty }
    guard !terms.isEmpty else {
      return SQLMatches(
        source: "passage p", condition: "1 = 0", values: [], order: "p.id")
    }
    if !isRanked { return asTheyCome(terms.joined(separator: " & ")) }
    // The words may be in different parts of a long passage.
    let inLong = """
      SELECT passage_id FROM passage_words AS one WHERE words @@ ?::tsquery
        AND EXISTS (SELECT 1 FROM passage_words AS long
          WHERE long.passage_id = one.passage_id AND long.part = 1)
      """
    let together = "SELECT passage_id FROM passage_words WHERE words @@ ?::tsquery"
    let apart =
      terms.count > 1
      ? " UNION (\(terms.map { _ in inLong }.joined(separator: " INTERSECT ")))" : ""
    // Of two that have the words the shorter is the better one.
    return SQLMatches(
      source: """
        (SELECT passage_id, -max(ts_rank(words, ?::tsquery, 1)) AS rank FROM passage_words
            WHERE passage_id IN (\(together)\(apart)) GROUP BY passage_id) w
          JOIN passage p ON p.id = w.passage_id
        """,
      condition: "1 = 1",
      values: SQLValues(
        [terms.joined(separator: " | "), terms.joined(separator: " & ")]
          + (terms.count > 1 ? terms : [])),
      order: "w.rank, c.handle NULLS FIRST, p.id")
  }

  /// The passages with the words in one part, the last kept first: the server walks the parts backwards and stops
  /// once it has as many as are asked for.
  private func asTheyCome(_ words: String) -> SQLMatches {
    SQLMatches(
      source: "passage_words w JOIN passage p ON p.id = w.passage_id",
      condition: """
        w.words @@ ?::tsquery AND (w.part = 0 OR NOT EXISTS (SELECT 1 FROM passage_words AS earlier
          WHERE earlier.passage_id = w.passage_id AND earlier.part < w.part
            AND earlier.words @@ ?::tsquery))
        """, values: [words, words], order: "w.passage_id DESC")
  }

  func countMatches(_ words: SearchWords, upTo most: Int) -> SQLStatement? {
    let terms = words.terms.map(WordIndex.query(of:)).filter { !$0.isEmpty }
    guard !terms.isEmpty else { return nil }
    return SQLStatement(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM passage_words WHERE words @@ ?::tsquery LIMIT \(most)) AS found
      """, [terms.joined(separator: " & ")])
  }

  func add(_ passage: SQLPassage) throws {
    let parts = WordIndex.parts(of: passage.text)
    let head: String
    var values: SQLValues
    if let digest = passage.digest {
      // Words that were read before are taken out with their passage.
      try run(
        "DELETE FROM passage WHERE digest = ? AND text <> ?", [digest, passage.text])
      head = "INSERT INTO passage (place, digest, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
      values = [passage.place.rawValue, digest, passage.text]
    } else {
      head = """
        INSERT INTO passage (place, request_id, case_id, number, text) VALUES (?, ?, ?, ?, ?)
        """
      values = [
        passage.place.rawValue, passage.request, passage.case, passage.number, passage.text,
      ]
    }
    guard !parts.isEmpty else { return try run(head, values) }
    // One value, as a long document has more parts than a statement has room for; no word has a line's end in it.
    values += [parts.joined(separator: "\n")]
    try run(
      """
      WITH added AS (\(head) RETURNING id)
      INSERT INTO passage_words (passage_id, part, words)
        SELECT added.id, CAST(parts.part - 1 AS integer), parts.words::tsvector
        FROM added
          CROSS JOIN unnest(string_to_array(?, chr(10))) WITH ORDINALITY AS parts (words, part)
      """, values)
  }

  func pieces(of passages: [Int64], with words: SearchWords) throws -> [[SearchHit.Piece]] {
    guard !passages.isEmpty else { return [] }
    let keys = Set(passages).map(String.init).joined(separator: ", ")
    let rows = try rows(once: "SELECT id, text FROM passage WHERE id IN (\(keys))")
    let texts = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int64, $0[1] as String) })
    return passages.map { WordIndex.pieces(of: texts[$0] ?? "", with: words) }
  }
}
