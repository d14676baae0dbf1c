/// Items of lists that letters copy out of the Acts: their letters and numbers mean no question.
///
/// "… a notice which (a) states that fact, (b) specifies the exemption in question".
enum StatuteText {
  private static let items = Phrases<Bool>([
    true: [
      // Section 17 of the Act of 2000, and its section 1.
      "states that fact", "state that fact", "states the fact", "state the fact",
      "specifies the exemption", "specify the exemption",
      "specifies the exception", "states if that would", "state if that would",
      "states why the exemption", "state why the exemption", "states why it", "state why it",
      "information which is reasonably accessible", "to be informed in writing",
      "if that is the case to have", "section 1 1 does not oblige", "subsection 1 does not",
      // What may be prejudiced, by sections 27, 31, 35, 36, 38, 41 and 44.
      "the prevention or detection of crime", "the apprehension or prosecution of",
      "the administration of justice", "the assessment or collection of",
      "the operation of the immigration", "the maintenance of security and",
      "the exercise by any public authority", "any civil proceedings", "any inquiry held under",
      "relations between the united kingdom", "the formulation or development of",
      "ministerial communications", "the provision of advice by any",
      "the operation of any minister",
      "would or would be likely to", "would otherwise prejudice", "would otherwise be likely",
      "endanger the physical", "endanger the safety", "it was obtained by the public",
      "the disclosure of the information to the", "is prohibited by or under",
      "is incompatible with any", "would constitute or be punishable",
      "would contravene any of the data",
      // Regulation 12 of the EIR.
      "it does not hold that information", "the request for information is manifestly",
      "the request is manifestly", "the request for information is formulated",
      "the request is formulated", "the request relates to material",
      "the request involves the disclosure", "international relations defence",
      "the course of justice", "intellectual property rights", "the confidentiality of",
      "the interests of the person who", "the protection of the environment",
      // The principles of data protection, in the UK GDPR and in the Act of 1998.
      "processed lawfully fairly", "processed fairly and lawfully", "collected for specified",
      "obtained only for one or more", "obtained for one or more specified",
      "adequate relevant and", "accurate and where necessary", "accurate and kept up to date",
      "kept in a form which permits", "kept for no longer than", "not kept longer than",
      "processed in a manner that ensures", "processed in accordance with the rights",
      // What may be counted as costs.
      "determining whether it holds", "determining whether the information",
      "locating the information", "locating it", "retrieving the information", "retrieving it",
      "extracting the information", "extracting it",
    ]
  ])

  /// Whether an item of such a list begins at a word.
  static func begins(at word: Int, in script: Script) -> Bool {
    items.signal(at: word, in: script) != nil
  }
}
