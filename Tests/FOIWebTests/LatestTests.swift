import Casebook
import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import Testing

@testable import FOIWeb

/// What pages that are open learn of what others record.
@Suite struct LatestTests {
  private struct Latest: Decodable {
    let number: Int
    let by: String?
    let cases: Int?
    let isLive: Bool
  }

  private static func latest(_ browser: Browser, _ path: String) async throws -> Latest {
    let answer = try await browser.ask(path)
    #expect(answer.status == .ok)
    return try JSONDecoder().decode(Latest.self, from: Data(answer.text.utf8))
  }

  private static func note(_ browser: Browser, _ authority: String) async throws {
    let done = try await browser.post(
      "/cases/meals/\(authority)/events", [("kind", "note"), ("on", "2020-10-01"), ("note", "x")])
    #expect(done.status == .seeOther)
  }

  @Test func aListSaysHowManyCasesOthersChangedAndThenShowsThem() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      let page = try await jo.ask("/cases").text
      let made = try #require(
        page.split(separator: "data-made=\"").dropFirst().first?.prefix { $0 != "\"" })
      #expect(page.contains("data-watch=\"/latest\"") && page.contains("data-list=\"1\""))
      let path = "/latest?since=\(made)&after=\(made)"
      #expect(try await Self.latest(jo, path).cases == 0)
      try await Self.note(sam, "brack")
      try await Self.note(sam, "brack")
      try await Self.note(sam, "tarn")
      try await Self.note(jo, "lowmoor")
      #expect(try await Self.latest(jo, path).cases == 2)
      #expect(try await Self.latest(sam, path).cases == 1)
      for list in ["/cases", "/", "/agenda/chase", "/answers", "/requests/meals/grid"] {
        let shown = try await jo.ask("\(list)?since=\(made)")
        try #require(shown.status == .ok, "\(list)")
        #expect(shown.text.contains("data-watch=\"/latest\" data-made="), "\(list)")
        let says = shown.text.contains("Since you opened the previous page, other people recorded")
        #expect(says, "\(list)")
        #expect(shown.text.contains("<a href=\"/cases/meals/tarn\">meals/tarn</a> Sam Poe, "))
        #expect(!shown.text.contains("<a href=\"/cases/meals/lowmoor\">meals/lowmoor</a>"))
      }
    }
  }

  @Test func aPageWaitsForAChangeWhereItIsSignalledAndAsksAgainWhereItIsNot() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      let path = "/cases/meals/brack/latest?after=1"
      let now = try await Self.latest(jo, path)
      #expect(now.number == 1 && !now.isLive)
      let changes = house.site.changes
      changes.follow { true }
      async let waiting = Self.latest(jo, path)
      while changes.waiters == 0 { await Task.yield() }
      try await Self.note(sam, "brack")
      changes.send()
      #expect(changes.waiters == 0)
      let woken = try await waiting
      #expect(woken.number == 2 && woken.by == "Sam Poe" && woken.isLive)
      // What is new already is told at once.
      #expect(try await Self.latest(jo, path).number == 2)
    }
  }

  @Test func whoeverIsSignedOutWhileAPageWaitsIsToldNothing() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      let changes = house.site.changes
      changes.follow { true }
      async let waiting = sam.ask("/cases/meals/brack/latest?after=1")
      while changes.waiters == 0 { await Task.yield() }
      try await Self.note(jo, "brack")
      try house.desk.change("Sam Poe", to: .nobody)
      changes.send()
      let answer = try await waiting
      #expect(answer.status == .seeOther && !answer.text.contains("Jo"))
    }
  }

  @Test func aSignalWakesAllWhoWaitAndNobodyWaitsForWhatWasSignalled() async {
    let changes = ChangeSignal()
    let count = changes.count
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask { await changes.wait(after: count, atMost: .seconds(3_600)) }
      }
      group.addTask {
        while changes.waiters < 20 { await Task.yield() }
        changes.send()
      }
    }
    await changes.wait(after: count, atMost: .seconds(3_600))
    // Half the limit: a machine full of other tests may take minutes for what takes none.
    #expect(ContinuousClock.now - start < .seconds(1_800))
    // Nothing is signalled, and it is over all the same.
    await changes.wait(after: changes.count, atMost: .milliseconds(10))
    #expect(changes.count == count + 1)
  }
}
