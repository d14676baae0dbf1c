/// Addresses of web pages, as far as every part of foi has to know them.
package enum WebAddress {
  /// The address that a text is: of http or https, in plain signs, with a host; `nil` for anything else.
  ///
  /// What passes can be a link on a page and be printed on a terminal.
  package static func of(_ text: String) -> String? {
    let text = text.trimmed
    guard text.utf8.count <= 2_000, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      !text.utf8.contains(where: { "\"<>\\^`{|}".utf8.contains($0) })
    else { return nil }
    let scheme = ["http://", "https://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme else { return nil }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return host.isEmpty || host.contains("@") ? nil : text
  }
}
