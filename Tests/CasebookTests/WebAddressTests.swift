import Testing

@testable import Casebook

/// Which texts are addresses of web pages.
@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://www.peer.example/request/meals_2019#incoming-34", "http://peer.example",
    "HTTPS://peer.example/a?b=c&d=%20", "  https://peer.example/ ",
  ])
  func anAddressIsTakenAsItIs(text: String) {
    #expect(WebAddress.of(text) == text.trimmed)
  }

  @Test(arguments: [
    "", "see their site", "javascript:alert(1)", "ftp://peer.example", "https://", "https:///path",
    "https://peer.example/a b", "https://peer.example/\u{1B}[31m", "https://peer.example/\"><b>",
    "https://bank.example@peer.example/", "https://peer.example/\u{202E}",
    "https://" + String(repeating: "a", count: 2_000),
  ])
  func anythingElseIsNone(text: String) {
    #expect(WebAddress.of(text) == nil)
  }
}
