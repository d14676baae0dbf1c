import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Testing

/// People with accounts: invited, let in, let out.
@Suite struct PeopleTests {
  private static let password = "correct horse battery"

  @Test func whoeverChoosesAPasswordSignsInWithIt() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      guard case .anybody = try desk.caller(session: nil) else {
        return #expect(Bool(false), "there are no accounts yet")
      }
      let invitation = try desk.invite("Jo Marchmont", email: "jo@marchmont.example")
      #expect(invitation.person.role == .owner)
      #expect(try desk.invited(invitation.key).name.description == "Jo Marchmont")
      // Nothing is closed before somebody can open it.
      let isClosed = try desk.hasAccounts()
      #expect(!isClosed)
      let session = try desk.accept(invitation.key, password: Self.password)
      guard case .person(let jo) = try desk.caller(session: session) else {
        return #expect(Bool(false), "no session")
      }
      #expect(jo.role == .owner)
      for stranger in [nil, "", "x", invitation.key] {
        guard case .stranger = try desk.caller(session: stranger) else {
          return #expect(Bool(false), "\(stranger ?? "nil") is let in")
        }
      }
      #expect(throws: DeskError.self) {
        try desk.accept(invitation.key, password: Self.password)
      }
      #expect(try desk.signIn("jo marchmont", password: Self.password) != nil)
      #expect(try desk.signIn("Jo Marchmont", password: "correct horse batterz") == nil)
      #expect(try desk.signIn("Sam", password: Self.password) == nil)
      #expect(try desk.signIn("' OR 1=1 --", password: Self.password) == nil)
    }
  }

  @Test func aSessionIsOverAfterHalfADayAndAnInvitationAfterAWeek() throws {
    try Scene.withCases { scene in
      let invitation = try scene.desk.invite("Jo")
      let session = try scene.desk.accept(invitation.key, password: Self.password)
      let other = try scene.desk.invite("Sam")
      func later(_ seconds: Int) throws -> Desk {
        var environment = scene.environment
        environment.clock = { Date(timeIntervalSince1970: 1_600_000_000 + Double(seconds)) }
        return try Desk.open(at: "casebook", environment: environment)
      }
      guard case .person = try later(12 * 3_600 - 1).caller(session: session) else {
        return #expect(Bool(false), "the session is over too early")
      }
      guard case .stranger = try later(12 * 3_600).caller(session: session) else {
        return #expect(Bool(false), "the session is not over")
      }
      _ = try later(7 * 86_400 - 1).invited(other.key)
      let late = try later(7 * 86_400)
      #expect(throws: DeskError.self) { try late.invited(other.key) }
    }
  }

  @Test func nothingKeptOpensAnything() throws {
    try Scene.withCases { scene in
      let invitation = try scene.desk.invite("Jo")
      let session = try scene.desk.accept(invitation.key, password: Self.password)
      let other = try scene.desk.invite("Sam")
      var kept = ""
      for name in ["casebook.sqlite", "casebook.sqlite-wal"] {
        let url = scene.environment.url("casebook").appending(path: name)
        kept += String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
      }
      #expect(kept.contains("scrypt-15-8-3$"))
      for secret in [Self.password, session, invitation.key, other.key] {
        #expect(!kept.contains(secret))
      }
    }
  }

  @Test func aNewPasswordEndsEveryOtherSession() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      let first = try desk.accept(desk.invite("Jo").key, password: Self.password)
      let name = try #require(PersonName("Jo"))
      #expect(throws: DeskError.self) {
        try desk.changePassword(of: name, from: "wrong password", to: "another fine one")
      }
      let next = try desk.changePassword(of: name, from: Self.password, to: "another fine one")
      guard case .stranger = try desk.caller(session: first),
        case .person = try desk.caller(session: next)
      else { return #expect(Bool(false), "the wrong session is open") }
      try desk.signOutEverywhere("jo")
      guard case .stranger = try desk.caller(session: next) else {
        return #expect(Bool(false), "still signed in")
      }
    }
  }

  @Test(arguments: [
    ("short", "a password needs at least 10 characters"),
    ("jo marchmont 1", "this password is too easy to guess"),
    ("aaaaaaaaaaaa", "this password is too easy to guess"),
    (String(repeating: "ab1", count: 500), "a password can have 1,000 characters at most"),
  ])
  func aPasswordThatOthersWouldTryFirstIsRefused(password: String, words: String) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      let key = try desk.invite("Jo Marchmont").key
      #expect {
        try desk.accept(key, password: password)
      } throws: { error in
        (error as? DeskError)?.worded(for: .browser).hasPrefix(words) == true
      }
      // The invitation is still good.
      _ = try desk.accept(key, password: Self.password)
    }
  }

  @Test func somebodyAlwaysRemainsWhoLetsOthersIn() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      func fault(_ body: () throws -> Void) -> String? {
        do {
          try body()
          return nil
        } catch {
          return (error as? DeskError)?.worded(for: .browser)
        }
      }
      let first = fault { _ = try desk.invite("Sam", as: .reader) }
      #expect(first == "the first account must be an owner’s, who can let others in")
      _ = try desk.invite("Jo")
      let last = fault { try desk.change("Jo", to: .reader) }
      #expect(last == "Jo is the only owner; make somebody else an owner first")
      _ = try desk.invite("Sam")
      #expect(try desk.people().map(\.role) == [.owner, .recorder])
      let twice = fault { _ = try desk.invite("SAM") }
      #expect(twice == "Sam has an account already; send them a new link from the list")
      let unknown = fault { try desk.change("San", to: .owner) }
      #expect(unknown == "nobody here is called \"San\" (did you mean Sam?)")
      try desk.change("Sam", to: .owner)
      try desk.change("Jo", to: .nobody)
      let bad = fault { _ = try desk.invite("Robert'); DROP TABLE person; --") }
      #expect(bad?.contains("cannot be the name of a person") == true)
      // Somebody who left can come back.
      #expect(try desk.invite("jo").person.name.description == "Jo")
    }
  }

  @Test func aCaseIsGivenToOneOfThePeople() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(try desk.assign(case: "brack", to: "Anybody").event.assignee == "Anybody")
      _ = try desk.invite("Jo")
      let sam = try desk.invite("Sam Tarn").person.name
      #expect(throws: DeskError.self) { try desk.assign(case: "brack", to: "Anybody") }
      _ = try desk.assign(case: "brack", to: "sam tarn")
      #expect(try desk.show("brack").standing.assignee == "Sam Tarn")
      let mine = try Filters([("mine", "1")]).cases(in: desk.acting(as: sam))
      #expect(try desk.cases(mine).map(\.authority) == ["Brackwater Council"])
      let assigned = try Filters([("assigned", "SAM TARN")]).cases(in: desk)
      #expect(try desk.countCases(assigned) == 1)
      _ = try desk.undo()
      #expect(try desk.show("brack").standing.assignee == "Anybody")
      _ = try desk.assign(case: "brack", to: nil)
      #expect(try desk.show("brack").standing.assignee == nil)
    }
  }
}
