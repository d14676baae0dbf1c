package import Casebook

extension Answer {
  /// How sure the reading is, in per cent.
  package var certainty: Int { Int((confidence * 100).rounded()) }

  /// Whether a person should look at the answer before any other.
  package var isDoubtful: Bool { certainty < 70 }
}
