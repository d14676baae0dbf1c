import Casebook
import FOILaw

/// Something that a letter says of a reply's words.
enum Remark: String, Hashable, Sendable {
  case undecided = "likelihood-undecided"
  case onlyLikely = "only-likely"
  case asserted = "prejudice-asserted"
  case weighAfresh = "public-interest-afresh"
  case noPublicInterest = "public-interest-missing"
  case noPlace = "no-place"
  case website = "website-only"
  case homePage = "home-page-only"
  case register = "register-only"
  case registerEntry = "register-entry"
  case noEstimate = "no-estimate"
  case noFigures = "no-figures"
  case noSearch = "no-search"
  case noReason = "no-reason"
  case noOpinion = "no-opinion"
  case noElements = "no-elements"
  case noDate = "no-date"
  case totals, jobTitles = "job-titles"

  /// Why it is offered.
  var why: String {
    switch self {
    case .undecided: "the reply leaves open how likely the harm is"
    case .onlyLikely: "the reply claims likely harm only"
    case .asserted: "the words read claim harm and give no evidence"
    case .weighAfresh: "the reply speaks of the public interest"
    case .noPublicInterest: "the words read do not speak of the public interest"
    case .noPlace: "the words read name no place"
    case .website: "the words read name a web site and no address"
    case .homePage: "the reply names a front page only"
    case .register: "the reply names a whole register"
    case .registerEntry: "the reply names an entry of a register"
    case .noEstimate: "the words read give no estimate"
    case .noFigures: "the words read give no figures for the burden"
    case .noSearch: "the words read describe no search"
    case .noReason: "the words read give no reason"
    case .noOpinion: "the words read mention no qualified person"
    case .noElements: "the words read do not show every element"
    case .noDate: "the words read give no date"
    case .totals: "the question asks for a figure"
    case .jobTitles: "the question asks for job titles as well as names"
    }
  }
}

/// What is said of one answer on one ground: a predicate whose subject the letter puts in front, or a
/// sentence that stands by itself.
struct Observation: Hashable {
  let remark: Remark
  let text: String
  let isPredicate: Bool

  static func predicate(_ remark: Remark, _ text: String) -> Self {
    Self(remark: remark, text: text, isPredicate: true)
  }

  static func sentence(_ remark: Remark, _ text: String) -> Self {
    Self(remark: remark, text: text, isPredicate: false)
  }
}

extension GroundSection.Item {
  /// What the words show on the ground's own conditions; harm and the public interest are taken for all
  /// grounds together.
  func observations(asked: String, regime: Regime, isToAuthority: Bool) -> [Observation] {
    guard let claim else { return [] }
    return place(claim, isToAuthority) + work(claim) + elements(claim, asked: asked, regime)
      + person(claim, asked: asked)
  }

  private func place(_ claim: Claim, _ isToAuthority: Bool) -> [Observation] {
    guard claim.always(\.isAccessible), words.isKnown else { return [] }
    switch words.place {
    case .page, .described: return []
    case .none:
      return [.predicate(.noPlace, "does not say where the information is to be found")]
    case .website:
      return [
        .predicate(
          .website, "says only that the information is on a web site, and not where on it")
      ]
    case .homePage(let address):
      return [.predicate(.homePage, "names only the front page of a web site, \(address)")]
    case .register(let address, let namesEntry):
      let place = address.map { ", \($0)," } ?? ""
      guard namesEntry else {
        return [
          .predicate(
            .register,
            "names a register as a whole\(place) and not the entry that answers the question")
        ]
      }
      return [
        .predicate(
          .registerEntry,
          isToAuthority
            ? "names a register\(place) and a reference; please give the exact place of that "
              + "entry, and confirm that it shows everything that the question asks for"
            : "names a register\(place) and a reference, but not the exact place of that entry")
      ]
    }
  }

  private func work(_ claim: Claim) -> [Observation] {
    guard words.isKnown, !words.givesEstimate else { return [] }
    if claim.isForCost {
      return [
        .predicate(
          .noEstimate,
          "gives no estimate of the work" + (words.statesLimit ? " beyond the limit itself" : ""))
      ]
    }
    if claim.always({ $0.subject == .manifestlyUnreasonable }) {
      return [.predicate(.noFigures, "gives no figures for the burden")]
    }
    return []
  }

  private func person(_ claim: Claim, asked: String) -> [Observation] {
    guard claim.always(\.isPersonalData) else { return [] }
    func asks(_ phrases: String...) -> Bool { phrases.contains(where: asked.has) }
    var found: [Observation] = []
    if Figures.areAsked(in: asked), !words.say("total") {
      found.append(
        .sentence(
          .totals,
          "The question asks for a figure, and a figure from which nobody can be identified is not "
            + "personal data."))
    }
    if asks("job title", "post held", "position", "role"), words.say("name"),
      !["title", "post", "position", "role"].contains(where: words.say)
    {
      found.append(
        .sentence(
          .jobTitles,
          "The question asks for posts as well as names; the reply speaks only of names, and gives no "
            + "ground for withholding the posts."))
    }
    return found
  }

  private func elements(_ claim: Claim, asked: String, _ regime: Regime) -> [Observation] {
    guard words.isKnown else { return [] }
    func lacks(_ phrases: String...) -> Bool { !phrases.contains(where: words.say) }
    var found: [Observation] = []
    func add(_ remark: Remark, _ text: String, if applies: Bool) {
      if applies { found.append(.predicate(remark, text)) }
    }
    add(
      .noSearch, "does not describe any search",
      if: claim.always(\.isNotHeld) && lacks("search", "looked", "check", "enquir", "consult"))
    add(
      .noReason, "gives no reason for calling the request vexatious",
      if: claim.always { $0.subject == .vexatious }
        && lacks(
          "burden", "purpose", "value", "harass", "abus", "disrupt", "motive", "previous",
          "repeat", "because", "volume", "persist")
    )
    add(
      .noOpinion,
      "does not mention the opinion of a qualified person, on which section "
        + "\(claim.provision.number) rests",
      if: claim.always(\.needsQualifiedPerson) && lacks("qualified person"))
    add(
      .noElements,
      "does not show both that the information was obtained from another person and that its "
        + "release would be a breach of confidence for which that person could sue",
      // Of a contract the law says more: it was obtained from nobody.
      if: claim.always { $0.subject == .confidence } && !Contracts.areAsked(in: asked)
        && (lacks("obtained", "provided by", "supplied by", "received from")
          || lacks("actionable", "breach of confidence"))
    )
    // Under the Act of 2000 the date need not be determined; the Scottish Act sets a limit to it.
    add(
      .noDate,
      "gives no date of publication, and section 27(1) covers only what is to be published within "
        + "twelve weeks of the request",
      if: regime == .foisa
        && claim.always { $0.subject == .futurePublication && $0.kind != .ncnd }
        && !words.givesDate)
    return found
  }
}
