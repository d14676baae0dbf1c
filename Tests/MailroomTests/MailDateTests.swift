import Foundation
import Testing

@testable import Mailroom

/// The dates by which an import takes messages in order.
struct MailDateTests {
  @Test(arguments: [
    ("Mon, 4 May 2026 10:00:00 +0100", 1_777_885_200.0),
    ("4 May 2026 10:00 GMT", 1_777_888_800), ("Mon, 04 May 26 10:00:00 EST", 1_777_906_800),
    ("Mon May  4 10:00:00 2026", 1_777_888_800), ("4-May-2026 10:00:00 -0000", 1_777_888_800),
    ("Mon, 4 May 2026 10:00:00 +0100 (BST)", 1_777_885_200), ("4 May 2026", 1_777_852_800),
    ("Monday, 4 May 2026 (a (nested) note) 10:00:00 Z", 1_777_888_800),
    (" \t Mon,4 May 2026\r\n\t10:00:00 -0330", 1_777_901_400),
    ("29 Feb 2024 23:59:60 +0000", 1_709_251_200),
  ])
  func aDateIsReadHoweverItIsWritten(text: String, seconds: Double) {
    #expect(MailDate.instant(text)?.timeIntervalSince1970 == seconds)
  }

  @Test(arguments: [
    "", "yesterday", "10:00:00", "May 2026", "31 Feb 2026", "4 May", "(4 May 2026)", "99 May 2026",
    "4 May 99999", "1 2 3 4 5 6", "::::", "-", "+", "----", "((((4 May 2026",
  ])
  func whatGivesNoDayIsNoDate(text: String) {
    #expect(MailDate.instant(text) == nil)
  }

  /// What sorts a message and what its case has as its day are the same time.
  @Test(arguments: [
    "Mon, 4 May 2026 10:00:00 +0100", "4 May 2026 10:00 GMT", "Mon, 04 May 26 10:00:00 EST",
    "Mon May  4 10:00:00 2026", "Mon, 4 May 2026 10:00:00 +0100 (BST)",
    "Sun, 1 Jan 2023 00:00:00 PDT",
  ])
  func aDateIsReadAsInTheMessage(text: String) {
    let message = MailMessage(Array("From: a@b.example\nDate: \(text)\n\nx\n".utf8))
    #expect(message.date != nil && message.date == MailDate.instant(text))
  }

  @Test func anyBytesMayStandForADate() {
    var random = SystemRandom(seed: 11)
    let signs = Array("0123456789 :+-,().;MayJanGMT\t\u{0}é".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(40)).map { _ in signs[random.below(signs.count)] }
      _ = MailDate.instant(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Random numbers that are the same in every run.
private struct SystemRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
