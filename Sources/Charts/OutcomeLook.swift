package import Casebook

/// How an outcome looks, by colour and by a sign, as not everybody tells colours apart.
///
/// Classes of `charts.css`: `outcome-answered`, `outcome-partly-refused`, `outcome-refused`,
/// `outcome-not-held`, `outcome-not-applicable`, `outcome-ncnd` and `outcome-blank`.
extension Outcome {
  package var className: String { "outcome-\(rawValue)" }

  /// Lines laid over the colour, as the path of one tile of eight by eight; nil for the plain colour.
  var pattern: String? {
    switch self {
    case .answered, .blank: nil
    case .partlyRefused: "M0 8L8 0"
    case .refused: "M0 0L8 8M0 8L8 0"
    case .notHeld: "M0 4H8"
    case .notApplicable: "M4 0V8"
    case .neitherConfirmedNorDenied: "M0 4H8M4 0V8"
    }
  }
}
