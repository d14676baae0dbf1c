import FOILaw
import Testing

struct PhraseSearchTests {
  @Test(arguments: [
    ("we weighed the public interest", "public interest", true),
    ("public", "public interest", false),
    ("aab", "ab", true), ("", "a", false), ("a", "", true), ("café", "é", true),
    ("ends with x", "x", true), ("xx", "xxx", false),
  ])
  func findsAPhraseAsTheStandardLibraryDoes(text: String, phrase: String, isThere: Bool) {
    #expect(text.has(phrase) == isThere)
    #expect(text.contains(phrase) == isThere)
  }
}
