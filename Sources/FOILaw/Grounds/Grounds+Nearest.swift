extension Grounds {
  /// What someone may have meant by a ground that does not exist, best first.
  ///
  ///     Grounds.nearest(to: "s43(4)", in: .foia)      // ["FOIA s43(1)", "FOIA s43(2)", "FOIA s43(3)"]
  ///     Grounds.nearest(to: "comercial", in: .foia)   // s43(2), s43(3), s43(1)
  /// - Parameters:
  ///   - text: What was typed: a citation, or a word of a ground's name.
  ///   - regime: The regime, or `nil` for all four.
  /// - Returns: Up to three grounds, each as its regime and provision.
  public static func nearest(to text: String, in regime: Regime?) -> [String] {
    // No name is this long; the distance is quadratic in the length.
    let typed = Array(text.lowercased().utf8.prefix(60))
    guard !typed.isEmpty else { return [] }
    let cited = Provision(parsing: text)
    var best: [(distance: Int, name: String)] = []
    for ground in regime.map(of) ?? all {
      let name = "\(ground.regime.rawValue) \(ground.provision)"
      guard let distance = distance(from: typed, cited, to: ground),
        !best.contains(where: { $0.name == name })
      else { continue }
      best.append((distance, name))
    }
    return best.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(3).map(\.element.name)
  }

  /// How far a ground is from what was typed, or `nil` if it is not near.
  private static func distance(
    from typed: [UInt8], _ cited: Provision?, to ground: Ground
  ) -> Int? {
    if let cited {
      if cited.number == ground.provision.number {
        return editDistance(Array(cited.bare.utf8), Array(ground.provision.bare.utf8))
      }
      let distance = editDistance(Array(cited.number.utf8), Array(ground.provision.number.utf8))
      return distance == 1 ? 10 + distance : nil
    }
    let words = [
      ground.provision.description, ground.section, ground.subject.rawValue, ground.title,
    ]
    .flatMap { [$0] + $0.split(separator: " ").map(String.init) }
    let nearest = words.map { editDistance(typed, Array($0.lowercased().utf8)) }.min() ?? .max
    return nearest <= max(1, typed.count / 3) ? nearest : nil
  }
}
