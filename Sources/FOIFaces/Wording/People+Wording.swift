import Casebook
package import CasebookStore
import FOIDesk
import FOILaw

/// What goes wrong with people and their accounts, and what two people did at once.
extension Wording {
  func text(of fault: PersonFault) -> String {
    switch fault {
    case .badName(let text):
      text.allSatisfy(\.isWhitespace)
        ? "a person needs a name"
        : "\"\(text)\" cannot be the name of a person: use letters, figures, blanks and . - ' only"
    case .unknown(let text, let nearest):
      "nobody here is called \"\(text)\"" + meant(nearest) + remedy("foi people lists everybody")
    case .exists(let name):
      "\(name) has an account already"
        + remedy(
          "for a new password: foi people invite \"\(name)\" --again",
          browser: "send them a new link from the list")
    case .ownerFirst: "the first account must be an owner’s, who can let others in"
    case .lastOwner(let name): "\(name) is the only owner; make somebody else an owner first"
    case .badAddress(let text): "\"\(text)\" is not an e-mail address"
    case .invitationGone:
      "this invitation has been used, or its time is over; ask for a new one"
    case .passwordTooShort(let least): "a password needs at least \(least) characters"
    case .passwordTooLong: "a password can have 1,000 characters at most"
    case .passwordIsName:
      "this password is too easy to guess: leave your name out, and use more than two different characters"
    case .wrongPassword: "that is not your present password"
    case .mailNotTaken(let name, let fault): "\(name): the agenda was not sent: \(fault.refusal)"
    }
  }

  func text(of change: Meanwhile) -> String {
    let who = change.theirs.recording.map { "\($0.actor) (\($0.time))" } ?? "Somebody else"
    let end = "; send it again to record yours as well: both stay in the history"
    guard let question = change.question, let theirs = change.theirAnswer else {
      let what =
        change.theirs.kind == .assigned
        ? change.theirs.assignee.map { "gave this case to \($0)" }
          ?? "took this case from everybody"
        : "recorded \"\(change.theirs.kind.written)\" on \(change.theirs.day.written)"
      return "\(who) \(what) while you had this page open. Nothing of yours was recorded\(end)"
    }
    let mine =
      change.myAnswer.map { "You chose \(Self.said($0, besides: change.theirAnswer))" }
      ?? "You confirmed what was there before"
    let said = Self.said(theirs, besides: change.myAnswer)
    return "\(who) changed the answer to question \(question) to \(said) while you "
      + "had this page open. \(mine), which was not recorded\(end)"
  }

  /// A line for each detail that both changed.
  func text(of edit: EditedMeanwhile) -> String {
    edit.details.map { detail in
      let who = Self.who(detail)
      let here = "while you had this page open. Yours is still here and is not saved"
      switch edit.thing {
      case .settingsFile, .draft:
        return
          "\(who) changed this text \(here). \(detail.isOwn ? "That version" : "Theirs") is below "
          + "the form: combine the two, then save again"
      case .role(let name):
        return
          "\(who) gave \(name) the role \"\(Self.role(detail.theirs))\" while you had this page "
          + "open. Your choice is still here and is not saved: \"\(Self.role(detail.mine))\"; change it "
          + "again to replace \(detail.isOwn ? "that" : "theirs")"
      case .filter(let name):
        let isKnown = detail.recording?.actor.isEmpty == false
        return (isKnown ? "\(who) saved another filter" : "There is another filter")
          + " as \"\(name)\" (\(detail.theirs)). Yours is not saved: save it again to replace the "
          + "other, or give it another name"
      case .authority, .settings:
        let end = "; save again to replace \(detail.isOwn ? "that" : "theirs")"
        guard detail.field != "password" else {
          return
            "\(who) changed the password while you had this page open. Yours was not saved. Type it "
            + "again to replace \(detail.isOwn ? "that" : "theirs")"
        }
        let theirs =
          detail.theirs.isEmpty
          ? "removed the \(detail.label)" : "changed the \(detail.label) to \"\(detail.theirs)\""
        let mine = detail.mine.isEmpty ? "you removed it" : "\"\(detail.mine)\""
        return "\(who) \(theirs) \(here): \(mine)\(end)"
      }
    }.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
  }

  private static func role(_ text: String) -> String {
    text == StoreRole.nobody.rawValue ? "no account" : text
  }

  private static func who(_ detail: EditedMeanwhile.Detail) -> String {
    guard let recording = detail.recording else { return "Somebody else" }
    if detail.isOwn { return "You (\(recording.time), on another page)" }
    return "\(recording.actor.isEmpty ? "Somebody else" : recording.actor) (\(recording.time))"
  }

  /// What an answer says; its values too, where both have the same outcome and grounds.
  private static func said(_ answer: Answer, besides other: Answer?) -> String {
    let claims = answer.claims.map(\.description).joined(separator: ", ")
    let isAlike = other.map { $0.outcome == answer.outcome && $0.claims == answer.claims } ?? false
    let values = isAlike ? answer.values.map(said).joined(separator: ", ") : ""
    return "\"\(answer.outcome.written)\(claims.isEmpty ? "" : ", \(claims)")"
      + "\(values.isEmpty ? "" : ": \(values)")\""
  }

  private static func said(_ value: AnswerValue) -> String {
    let period = value.period.map { " (\($0))" } ?? ""
    return switch value.kind {
    case .money: "£\(value.value)\(period)"
    case .percentage: "\(value.value)%\(period)"
    case .count: "\(value.value)\(value.unit.map { " \($0)" } ?? "")\(period)"
    case .date, .yesNo, .choice: "\(value.value)\(period)"
    }
  }
}

extension ReplicaCondition {
  /// What a server says of its replica, once each time that it changes.
  package var written: String {
    switch self {
    case .inUse: "pages are read from the replica again"
    case .away(let reason):
      "the replica cannot be reached, so pages are read from the main server: \(reason)"
    case .behind: "the replica is too far behind, so pages are read from the main server"
    case .notAReplica:
      "the server named with --read-from is not a replica, so pages are read from the main server"
    case .anotherCasebook:
      "the replica holds a different casebook, or one made by a different version of foi, so pages are read "
        + "from the main server"
    }
  }
}
