import Casebook

/// What a person needs to be for a page.
extension Route {
  /// The least role for looking at a page, and for sending a form to it.
  struct Rights: Equatable {
    let reading: StoreRole
    let writing: StoreRole

    /// Everybody may look; recorders may change something.
    static let common = Rights(reading: .reader, writing: .recorder)
    static let owners = Rights(reading: .owner, writing: .owner)
    /// Pages that are only a form, or lead to one.
    static let forms = Rights(reading: .recorder, writing: .recorder)
    /// What is everybody's own.
    static let own = Rights(reading: .reader, writing: .reader)
    /// What has to be open before anybody signed in.
    static let open = Rights(reading: .nobody, writing: .nobody)
  }

  /// One route after another and no default: a new one does not compile until it has its rights.
  var rights: Rights {
    switch self {
    case .logIn, .logOut, .join, .calendar: .open
    case .account: .own
    case .settings, .calendarAddress, .people: .owners
    case .newRequest, .byHand, .check, .nextCheck, .letterEdit, .compose, .newAuthority, .register,
      .undo, .exchange, .makeExport, .transfer, .exportFile:
      .forms
    case .agenda, .steps, .requests, .request, .grid, .results, .result, .cases, .answers,
      .savedFilters, .case, .events, .confirmEvents, .retract, .replies, .diary, .reading,
      .original, .pagePicture, .caseFile, .requestFile, .letters, .letter, .letterFile,
      .letterSent, .letterSend, .letterDiscard, .draftChosen, .sentChosen, .mailChosen,
      .confirmChosen, .inbox, .mail, .search, .evidence, .withdrawEvidence, .authorities,
      .importAuthorities, .authority, .charts, .assign, .latest, .latestOf:
      .common
    }
  }
}

extension Session {
  /// Refuses what the role of who signed in does not allow.
  func check(_ route: Route, isWriting: Bool) throws(Refusal) {
    let needed = isWriting ? route.rights.writing : route.rights.reading
    guard role < needed else { return }
    throw needed == .owner ? .ownersOnly : .notForReaders
  }
}
