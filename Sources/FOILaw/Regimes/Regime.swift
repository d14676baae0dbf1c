/// The access law a request runs under.
public enum Regime: String, CaseIterable, Codable, Hashable, Sendable {
  /// Freedom of Information Act 2000: England, Wales, Northern Ireland, UK-wide bodies.
  case foia = "FOIA"
  /// Freedom of Information (Scotland) Act 2002: Scottish public authorities.
  case foisa = "FOISA"
  /// Environmental Information Regulations 2004.
  case eir = "EIR"
  /// Environmental Information (Scotland) Regulations 2004.
  case eisr = "EISR"

  /// Reads `FOIA`, `foisa`, `EIR` …, or `nil`.
  /// - Parameter text: The short name in any case; `EIRS` and `EIR(S)` mean the Scottish Regulations.
  public init?(named text: String) {
    switch text.uppercased() {
    case "FOIA", "FOI": self = .foia
    case "FOISA", "FOI(S)A": self = .foisa
    case "EIR": self = .eir
    case "EISR", "EIRS", "EIR(S)": self = .eisr
    default: return nil
    }
  }

  /// The law's full name, as a letter cites it.
  public var title: String {
    switch self {
    case .foia: "Freedom of Information Act 2000"
    case .foisa: "Freedom of Information (Scotland) Act 2002"
    case .eir: "Environmental Information Regulations 2004"
    case .eisr: "Environmental Information (Scotland) Regulations 2004"
    }
  }

  /// Whether Scottish law governs: Scotland's holidays and the Scottish Information Commissioner.
  public var isScottish: Bool { self == .foisa || self == .eisr }

  /// Whether the regime is one of the two sets of Environmental Information Regulations.
  public var isEnvironmental: Bool { self == .eir || self == .eisr }

  /// The law of the same kind, Act or Regulations, for a Scottish authority or for another.
  /// - Parameter isScottish: Whether the authority is a Scottish one.
  /// - Returns: The law that binds it.
  public func inScotland(_ isScottish: Bool) -> Regime {
    switch (isEnvironmental, isScottish) {
    case (true, true): .eisr
    case (true, false): .eir
    case (false, true): .foisa
    case (false, false): .foia
    }
  }

  /// Who hears a complaint about the authority.
  public var regulator: Regulator { isScottish ? .sic : .ico }

  /// `section` for the Acts, `regulation` for the Regulations.
  public var provisionKind: Provision.Kind { isEnvironmental ? .regulation : .section }
}

/// Who hears a complaint about an authority's handling of a request.
public enum Regulator: String, Codable, Hashable, Sendable {
  /// The Information Commissioner.
  case ico = "ICO"
  /// The Scottish Information Commissioner.
  case sic = "SIC"

  /// The office's name, as a letter writes it.
  public var title: String {
    switch self {
    case .ico: "Information Commissioner"
    case .sic: "Scottish Information Commissioner"
    }
  }
}
