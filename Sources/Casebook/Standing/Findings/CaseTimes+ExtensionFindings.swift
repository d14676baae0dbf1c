import FOILaw

extension CaseTimes {
  /// What is wrong with the extensions that the authority took.
  func extensionFindings() throws(LawError) -> [Finding] {
    guard let first = course.extensions.first else { return [] }
    if course.regime == .foisa {
      return [
        Finding(
          id: "extension.none-in-law", severity: .breach,
          text:
            "The authority took more time on \(first.notified.written); the Act has no extension",
          source: "FOISA s10(1)", day: first.notified)
      ]
    }
    let notice = try Deadlines.extensionNotice(clock, calendars: calendars).lastDay
    var found: [Finding] = []
    if first.notified > notice { found.append(late(first, notice)) }
    found += course.regime == .foia ? try publicInterest(notice) : try voluminous()
    return found
  }

  private func late(_ claim: ClaimedExtension, _ due: CalendarDay) -> Finding {
    let words =
      "The extension was claimed on \(claim.notified.written); notice was due by \(due.written)"
    return course.regime == .foia
      ? Finding(
        id: "extension.late", severity: .breach, text: words, source: "FOIA s17(1), (2)",
        day: claim.notified)
      : Finding(
        id: "extension.late", severity: .breach, text: "\(words), so it extends nothing",
        source: "\(course.regime.rawValue) reg 7(3)", day: claim.notified)
  }

  /// FOIA: a qualified exemption, an estimate, and forty working days in all by guidance.
  private func publicInterest(_ due: CalendarDay) throws(LawError) -> [Finding] {
    guard let claim = clock.claimedExtension else { return [] }
    var found = groundFindings(claim, due)
    if claim.until == nil {
      found.append(
        Finding(
          id: "extension.no-estimate", severity: .check,
          text: "No day is recorded by which the authority expects to decide; its notice has to "
            + "estimate one", source: "FOIA s17(2)", day: claim.notified))
    }
    return try found + beyondGuidance(claim)
  }

  private func groundFindings(_ claim: ClaimedExtension, _ due: CalendarDay) -> [Finding] {
    let unweighed = claim.groundsWithoutBalance
    let cited = unweighed.map(\.written).joined(separator: ", ")
    let reason = ExtensionGround.whyUnweighed(unweighed)
    if claim.namesQualifiedExemption {
      guard !unweighed.isEmpty else { return unspecificGround(claim) }
      // The extension is lawful for what the balance concerns, and for nothing else.
      return [
        Finding(
          id: "extension.in-part", severity: .note,
          text: "\(reason): what is withheld under it "
            + "alone was to be answered by \(due.written)",
          source: "FOIA s10(3), s2(2)(b)", day: claim.notified)
      ]
    }
    guard !unweighed.isEmpty else {
      return [
        Finding(
          id: "extension.no-ground", severity: .check,
          text: "No exemption is recorded for the extension; only a named qualified one allows it",
          source: "FOIA s10(3), s17(1), (2)", day: claim.notified)
      ]
    }
    if unweighed.allSatisfy({ ExtensionGround($0) == .absolute }) {
      return [
        Finding(
          id: "extension.absolute-ground", severity: .breach,
          text: "\(reason): it allows no extension",
          source: "FOIA s10(3), s2(2)(b)", day: claim.notified)
      ]
    }
    return [
      Finding(
        id: "extension.mostly-absolute", severity: .doubt,
        text:
          "There is hardly ever a public interest to weigh under \(cited), because the exemption "
          + "is absolute where disclosure would breach a data protection principle: it allows no "
          + "extension unless the authority relies on another condition",
        source: "FOIA s10(3), s2(2)(b), s2(3)(fa)", day: claim.notified)
    ]
  }

  private func unspecificGround(_ claim: ClaimedExtension) -> [Finding] {
    let unspecific = claim.grounds.filter { ExtensionGround($0) == .unspecific }
    guard !unspecific.isEmpty, !claim.grounds.contains(where: { ExtensionGround($0) == .qualified })
    else { return [] }
    return [
      Finding(
        id: "extension.unspecific-ground", severity: .check,
        text: "\(unspecific.map(\.written).joined(separator: ", ")) contains exemptions with and "
          + "without a public-interest test; the notice has to say which it means",
        source: "FOIA s10(3), s17(1)(b)", day: claim.notified)
    ]
  }

  private func beyondGuidance(_ claim: ClaimedExtension) throws(LawError) -> [Finding] {
    let limit = try Deadlines.extensionLimit(clock, calendars: calendars)
    guard let until = claim.until, until > limit else { return [] }
    return [
      Finding(
        id: "extension.beyond-guidance", severity: .doubt,
        text:
          "The authority names \(until.written); by guidance it should not take longer than 40 "
          + "working days in all, which end on \(limit.written)",
        source: "FOIA s10(3); section 45 Code of Practice and the Commissioner's guidance",
        day: until)
    ]
  }

  /// The Regulations: forty working days are the limit, whatever the authority names.
  private func voluminous() throws(LawError) -> [Finding] {
    let limit = try Deadlines.extensionLimit(clock, calendars: calendars)
    guard let until = clock.claimedExtension?.until, until > limit else { return [] }
    return [
      Finding(
        id: "extension.beyond-limit", severity: .breach,
        text:
          "The authority names \(until.written); an extension can run to 40 working days in all, "
          + "which end on \(limit.written)",
        source: "\(course.regime.rawValue) reg 7(1)", day: until)
    ]
  }
}
