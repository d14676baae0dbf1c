package import FOILaw

/// A regulator's address and contact details.
///
/// It is configuration: a name can change by law and an office can move, and neither could be confirmed when this
/// was written.
package struct RegulatorOffice: Hashable, Sendable {
  package var name: String
  package var address: [String]
  package var email: String?
  package var telephone: String?
  package var web: String?

  /// The addresses that foi ships; `foi.yaml` can override them.
  package static let shipped: [Regulator: RegulatorOffice] = [
    .ico: RegulatorOffice(
      name: Regulator.ico.title,
      address: ["Wycliffe House", "Water Lane", "Wilmslow", "SK9 5AF"],
      email: "icocasework@ico.org.uk", telephone: "0303 123 1113",
      web: "https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/"),
    .sic: RegulatorOffice(
      name: Regulator.sic.title,
      address: ["Kinburn Castle", "Doubledykes Road", "St Andrews", "KY16 9DS"],
      email: "enquiries@foi.scot", telephone: "01334 464610", web: "https://www.foi.scot"),
  ]

  /// The office on one line.
  package var written: String {
    ([name] + address + [email, telephone, web].compactMap(\.self)).joined(separator: ", ")
  }

  /// The offices as the nearest casebook's foi.yaml has them; else the shipped.
  package static func all(
    casebook: String?, environment: Environment
  ) throws(DeskError) -> [Regulator: RegulatorOffice] {
    if casebook == nil, CasebookFolder.nearest(to: environment.folder) == nil { return shipped }
    return try Desk.open(at: casebook, environment: environment).regulators()
  }
}

extension Desk {
  /// Where complaints go.
  package func regulators() throws(DeskError) -> [Regulator: RegulatorOffice] {
    let settings = try Settings.read(from: folder.settings)
    return settings.regulators
  }
}
