/// A provision that an authority can answer with instead of the information, and what the law asks of it.
public struct Ground: Hashable, Sendable {
  /// What a ground is in law.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// An exemption of one of the Acts.
    case exemption
    /// An exception of one of the Regulations.
    case exception
    /// A clause that lets an authority neither confirm nor deny.
    case ncnd
    /// A bar that comes before the merits: cost, vexatious, not a valid request, fees.
    case procedural
    /// Information or bodies outside the law altogether.
    case exclusion
    /// The information is not held.
    case notHeld = "not-held"
    /// A rule about grounds that is not one itself.
    case rule
  }

  /// Whether the public interest can defeat a ground.
  public enum Strength: String, Codable, CaseIterable, Hashable, Sendable {
    /// No public-interest test.
    case absolute
    /// The public interest decides.
    case qualified
    /// Absolute in part; the note says which.
    case mixed
    /// The question does not arise.
    case none
  }

  /// The harm that has to follow from disclosure; the regime says in which degree.
  public enum Harm: String, Codable, CaseIterable, Hashable, Sendable {
    /// Prejudice to an interest, or an adverse effect on it.
    case prejudice
    /// Inhibition of advice or of the exchange of views.
    case inhibition
    /// Danger to someone's health or safety.
    case endangerment
    /// The exemption has to be required for a purpose.
    case necessity
  }

  /// Whether the public interest is weighed against a ground.
  public enum Weighing: String, Codable, CaseIterable, Hashable, Sendable {
    /// The authority has to weigh it.
    case weighed
    /// The law says so, but there is nothing to weigh: "not held" under the Regulations.
    case inForm = "weighed in form"
    /// The law asks for no balance.
    case notWeighed = "not weighed"
  }

  /// A case or decision on a ground.
  public struct Authority: Hashable, Sendable {
    /// Its name and citation.
    public let text: String
    /// Whether the citation was read in a source; print no other in a letter.
    public let isVerified: Bool
    /// Where it was read; empty if it was not.
    public let source: String
  }

  /// The law it belongs to.
  public let regime: Regime
  /// The section as a table of grounds names it: `40(2) with 40(3A)(a)`.
  public let section: String
  /// The provision an authority cites for it.
  public let provision: Provision
  /// Provisions that are read with it, and cited for it too.
  public let readWith: [Provision]
  /// What it is about, whichever regime it belongs to.
  public let subject: Subject
  /// Its name.
  public let title: String
  /// Its name as used inside a sentence; `nil` if no name fits.
  public let nameInSentence: String?
  /// What it covers.
  public let covers: String
  /// What it is in law.
  public let kind: Kind
  /// What brings information inside it: a class, or prejudice; empty if the question does not arise.
  public let basis: String
  /// Absolute or qualified.
  public let strength: Strength
  /// Particulars of that; empty if there are none.
  public let strengthNote: String
  /// The harm that has to be shown, or `nil` if none has.
  public let harm: Harm?
  /// Particulars of that; empty if there are none.
  public let harmNote: String
  /// The harm to be shown, in this regime's own words; empty if there is no such test.
  public let harmWords: String
  /// Whether the public interest has to be weighed.
  public let publicInterest: Weighing
  /// Particulars of that; empty if there are none.
  public let publicInterestNote: String
  /// Which authorities can use it.
  public let whoCanUse: String
  /// Whether it needs the reasonable opinion of a qualified person.
  public let needsQualifiedPerson: Bool
  /// The clause that goes with it for neither confirming nor denying, or why there is none.
  public let confirmOrDeny: String
  /// Whether the authority must say where the information is.
  public let mustSayWhere: Bool
  /// Particulars of that.
  public let mustSayWhereNote: String
  /// What the refusal notice must say.
  public let noticeDuties: String
  /// When it falls away with age; empty if it does not.
  public let lapsesAfter: String
  /// Arguments against it, ready for a letter.
  public let arguments: [Argument]
  /// Cases and decisions on it, sourced or not.
  public let authorities: [Authority]
  /// The address of the regulator's guidance.
  public let guidance: String?
  /// What the regulator calls its guidance, where that was read.
  public let guidanceName: String?

  /// Every provision cited for it: its own, then those read with it.
  public var provisions: [Provision] { [provision] + readWith }

  /// Whether the law makes the authority weigh the public interest, in substance or in form.
  public var needsPublicInterestTest: Bool { publicInterest != .notWeighed }

  /// Whether the public interest has to be weighed whenever it is claimed.
  ///
  /// False where it is absolute in one of its forms, such as FOIA s40(5B)(a), and where there is nothing to weigh.
  public var isAlwaysWeighed: Bool { strength == .qualified && publicInterest == .weighed }

  /// Whether an answer that relies on it refuses.
  ///
  /// Asking for clarification, a fees notice, the form of the answer and the duties of the Act do not.
  public var isRefusal: Bool {
    switch kind {
    case .exemption, .exception, .ncnd, .exclusion: true
    case .procedural: subject.refuses
    case .notHeld, .rule: false
    }
  }

  /// Whether it says that the information is not held.
  public var isNotHeld: Bool { kind == .notHeld || subject == .notHeld }
}

extension Ground: CustomStringConvertible {
  /// The regime and section: `FOIA 43(2)`.
  public var description: String { "\(regime.rawValue) \(section)" }
}
