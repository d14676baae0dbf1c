import Testing

@testable import FOIWeb

/// What is in an address after the question mark, or in a form without files.
@Suite struct FieldsTests {
  @Test(arguments: [
    ("a=1&b=2", ["a=1", "b=2"]), ("a=1&a=2", ["a=1", "a=2"]), ("a=x+y%20z", ["a=x y z"]),
    ("a+b=c%2Bd", ["a b=c+d"]), ("a=%C3%A9%26%3D", ["a=é&="]), ("a=b=c", ["a=b=c"]),
    ("a", ["a="]), ("a=", ["a="]), ("", []), ("&&a=1&", ["a=1"]), ("=x", ["=x"]),
    // What is not encoded as it should be is read as far as it goes.
    ("a=%zz", ["a=%zz"]), ("a=%4", ["a=%4"]), ("a=é", ["a=é"]), ("a=\"<>#x", ["a=\"<>#x"]),
    ("a=%FF&b=\"%20\"", ["a=%FF", "b=\" \""]), ("a=line%0D%0Atwo", ["a=line\r\ntwo"]),
    ("a[]=1", ["a[]=1"]),
  ])
  func pairsAreReadInTheirOrder(text: String, pairs: [String]) {
    #expect(Fields(encoded: text).pairs.map { "\($0.name)=\($0.value)" } == pairs)
  }

  @Test func whatIsWrittenIsReadBack() {
    let texts = ["", "a b", "é+&=%", "\u{0}\r\n", "😀", "%2F/../", "\"'<>"]
    for name in texts where !name.isEmpty {
      for value in texts {
        let pairs = Fields(encoded: Fields.encoded([(name, value), ("b", "c")])).pairs
        #expect(pairs.map(\.name) == [name, "b"] && pairs.map(\.value) == [value, "c"])
      }
    }
  }

  @Test func moreThanAFormCanHaveIsLeftOut() {
    let text = String(repeating: "a=1&", count: 10_000)
    #expect(Fields(encoded: text).pairs.count <= 2_000)
    #expect(Fields(encoded: text).pairs.count > 1_900)
  }
}
