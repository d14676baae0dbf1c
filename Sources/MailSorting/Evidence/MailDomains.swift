/// Domains that do not say which authority writes.
enum MailDomains {
  private static let shared: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com",
    "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com",
    "mac.com", "aol.com", "btinternet.com", "btopenworld.com", "sky.com", "talktalk.net",
    "virginmedia.com", "ntlworld.com", "protonmail.com", "proton.me", "pm.me", "gmx.com",
    "gmx.co.uk", "mail.com", "zoho.com", "fastmail.com", "tutanota.com", "whatdotheyknow.com",
    "nhs.net", "onmicrosoft.com", "sharepoint.com", "sendgrid.net", "amazonses.com",
  ]
  /// Under these every name is a body of its own.
  private static let registries: Set<String> = [
    "gov.uk", "gov.scot", "gov.wales", "llyw.cymru", "org.uk", "co.uk", "ac.uk", "nhs.uk",
    "police.uk", "sch.uk", "parliament.uk", "mod.uk", "ltd.uk", "plc.uk", "me.uk", "net.uk",
  ]

  static func isShared(_ domain: String) -> Bool {
    shared.contains(domain) || registries.contains(domain) || !domain.contains(".")
  }

  /// The domain and those above it that still belong to one body.
  static func parents(of domain: String) -> [String] {
    var found: [String] = []
    var rest = domain[...]
    while !isShared(String(rest)), found.count < 6 {
      found.append(String(rest))
      guard let dot = rest.firstIndex(of: ".") else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return found
  }
}
