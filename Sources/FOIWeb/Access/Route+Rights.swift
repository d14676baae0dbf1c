import Casebook

/// What a person needs to be for a page.
extension Route {
  /// The least role for looking at a page, and for sending a form to it.
  struct Rights: Equatable {
    let reading: StoreRole
    let writing: StoreRole

    /// Everybody looks, and who records may change something.
    static let common = Rights(reading: .reader, writing: .recorder)
    static let owners = Rights(reading: .owner, writing: .owner)
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
    case .agenda, .steps, .requests, .newRequest, .request, .grid, .results, .result, .cases,
      .answers, .savedFilters, .case, .events, .confirmEvents, .retract, .replies, .byHand, .diary,
      .check, .reading, .original, .pagePicture, .caseFile, .requestFile, .nextCheck, .letters,
      .letter, .letterFile, .letterSent, .letterEdit, .letterSend, .letterDiscard, .draftChosen,
      .sentChosen, .mailChosen, .confirmChosen, .compose, .inbox, .mail, .search, .evidence,
      .withdrawEvidence, .authorities, .newAuthority, .importAuthorities, .register, .authority,
      .charts, .undo, .exchange, .makeExport, .transfer, .exportFile, .assign, .latest, .latestOf:
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
