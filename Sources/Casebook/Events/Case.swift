public import FOILaw

/// The handle of a case: `school-mis-2020/derby-city-council`.
public struct CaseID: WrittenAsText, Hashable, Sendable, Comparable {
  /// The request that was sent.
  public let request: RequestID
  /// The authority it was sent to.
  public let authority: AuthorityID

  /// Makes a handle.
  /// - Parameters:
  ///   - request: The request that was sent.
  ///   - authority: Who was asked.
  public init(request: RequestID, authority: AuthorityID) {
    self.request = request
    self.authority = authority
  }

  /// Reads `request/authority`, or `nil`.
  /// - Parameter handle: Two short names with a slash between them.
  public init?(handle: some StringProtocol) {
    let text = String(handle)
    let bytes = text.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > bytes.startIndex else {
      return nil
    }
    let rest = bytes[bytes.index(after: slash)...]
    guard !rest.isEmpty, !rest.contains(UInt8(ascii: "/")) else { return nil }
    request = RequestID(String(Substring(bytes[..<slash])))
    authority = AuthorityID(String(Substring(rest)))
  }

  /// The handle as typed on the command line.
  public var description: String {
    // Interpolation takes several times as long, and every row of a list has one.
    var text = request.description
    text += "/"
    text += authority.description
    return text
  }

  /// By request, then by authority.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.request, lhs.authority) < (rhs.request, rhs.authority)
  }

  /// Reads the handle.
  public init?(written text: String) {
    self.init(handle: text)
  }
}

/// Everything known about one case: what was asked, who was asked, and what happened.
public struct CaseFile: Hashable, Sendable {
  /// The request, as sent.
  public let request: Request
  /// Who was asked.
  public let authority: Authority
  /// What happened, in the order it was recorded.
  public let events: [Event]

  /// Makes a case file.
  /// - Parameters:
  ///   - request: The request, as sent.
  ///   - authority: Who was asked.
  ///   - events: What happened, in the order it was recorded.
  public init(request: Request, authority: Authority, events: [Event]) {
    self.request = request
    self.authority = authority
    self.events = events
  }

  /// The case's handle.
  public var id: CaseID { CaseID(request: request.id, authority: authority.id) }

  /// The law it runs under: what the latest reply says, else what the request and the nation imply.
  public var regime: Regime { state.course.regime }
}
