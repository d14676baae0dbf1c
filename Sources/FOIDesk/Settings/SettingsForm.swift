import Casebook
import Foundation
import Letters
import Yams

/// The settings that a person fills in on a page.
package struct SettingsForm: Sendable, Hashable {
  /// How e-mail leaves.
  package enum Way: String, CaseIterable, Sendable {
    /// By the requester's own mail program or web page of mail.
    case own
    /// Through the program of this computer.
    case program
    /// Through the server of a mail provider.
    case server
  }

  package var name = ""
  package var organisation = ""
  /// The postal address, line by line.
  package var address = ""
  package var email = ""
  package var telephone = ""
  package var way = Way.own
  package var host = ""
  package var port = ""
  package var user = ""
  /// A new password; empty where it stays.
  package var password = ""
  /// Whether there is a password already.
  package var hasPassword = false
  /// Which password that is, without saying anything of it: when it was written.
  package var passwordWritten = ""

  package init() {}
}

extension SettingsForm: EditedInForms {
  package static var details: [FormDetail<SettingsForm>] {
    [
      .init(field: "name", label: "name", text: { $0.name }, take: { $0.name = $1.name }),
      .init(
        field: "email", label: "e-mail address", text: { $0.email }, take: { $0.email = $1.email }),
      .init(
        field: "organisation", label: "organisation", text: { $0.organisation },
        take: { $0.organisation = $1.organisation }),
      .init(
        field: "address", label: "postal address",
        text: { $0.address.split(separator: "\n").joined(separator: ", ") },
        take: { $0.address = $1.address }),
      .init(
        field: "telephone", label: "telephone number", text: { $0.telephone },
        take: { $0.telephone = $1.telephone }),
      mail,
    ]
  }
}

extension SettingsForm {
  /// How e-mail leaves: server, port and user mean nothing without each other.
  static var mail: FormDetail<SettingsForm> {
    .init(
      field: "way-own", label: "way in which letters leave",
      text: { form in
        guard form.way == .server else { return form.way.inWords }
        let user = form.user.trimmed.isEmpty ? "" : ", user \(form.user.trimmed)"
        return "\(form.way.inWords): \(form.host.trimmed), port \(form.port.trimmed)\(user)"
      },
      take: { form, other in
        (form.way, form.host, form.port) = (other.way, other.host, other.port)
        form.user = other.user
      })
  }

  /// What both changed of how e-mail leaves.
  ///
  /// A password belongs to its server: who types one, or changes the server,
  /// is asked about what the other did to either.
  func mailInBoth(openedAs opened: Self, with theirs: Self) -> EditedMeanwhile.Detail? {
    let mail = Self.mail
    let (before, now, mine) = (mail.text(opened), mail.text(theirs), mail.text(self))
    if theirs.passwordWritten != opened.passwordWritten, !password.isEmpty || mine != before {
      return .init(field: "password", label: "password", theirs: "", mine: "")
    }
    guard before != now, !password.isEmpty else { return nil }
    return .init(field: mail.field, label: mail.label, theirs: now, mine: mine)
  }
}

extension SettingsForm.Way {
  fileprivate var inWords: String {
    switch self {
    case .own: "own mail program"
    case .program: "mail program of this computer"
    case .server: "server of a mail provider"
    }
  }
}

extension Desk {
  /// The settings as a form shows them.
  package func settingsForm() throws(DeskError) -> SettingsForm {
    let settings = try Settings.read(from: folder.settings)
    var form = SettingsForm()
    let sender = settings.sender
    form.name = sender.name == Settings.placeholder ? "" : sender.name
    form.email = sender.email == Settings.emailPlaceholder ? "" : sender.email
    form.organisation = sender.organisation ?? ""
    form.address = sender.address.joined(separator: "\n")
    form.telephone = sender.telephone ?? ""
    form.way = settings.server != nil ? .server : settings.sendmail.isEmpty ? .own : .program
    form.host = settings.server?.host ?? ""
    form.port = "\(settings.server?.port ?? MailServer.usualPort)"
    form.user = settings.server?.user ?? ""
    form.hasPassword = settings.server?.passwordFile != nil
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: folder.mailPassword.path(percentEncoded: false))
    form.passwordWritten =
      (attributes?[.modificationDate] as? Date).map { "\($0.timeIntervalSince1970)" } ?? ""
    return form
  }

  /// Writes what a person filled in to `foi.yaml`; its other lines and comments stay as they are.
  ///
  /// A password goes into a file beside it that only its owner can read, and which no export takes along.
  /// What somebody else has changed since the form was opened is kept; a detail that both changed is refused.
  /// - Returns: Whether something of somebody else's was kept.
  @discardableResult
  package func saveSettings(
    _ form: SettingsForm, openedAs opened: SettingsForm? = nil
  ) throws(DeskError) -> Bool {
    try saves.alone { () throws(DeskError) in
      guard let opened else {
        try write(form)
        return false
      }
      let now = try settingsForm()
      var (whole, inBoth, hasTheirs) = form.merged(openedAs: opened, with: now)
      if let mail = form.mailInBoth(openedAs: opened, with: now),
        !inBoth.contains(where: { $0.field == SettingsForm.mail.field })
      {
        inBoth.append(mail)
      }
      guard inBoth.isEmpty else {
        let text = try settingsText()
        for place in inBoth.indices { sign(&inBoth[place], at: folder.settings, text) }
        throw .editedMeanwhile(
          EditedMeanwhile(thing: .settings, details: inBoth, now: .settings(now)))
      }
      whole.password = form.password
      try write(whole)
      return hasTheirs
    }
  }

  private func write(_ form: SettingsForm) throws(DeskError) {
    var text = try settingsText().replacing("\r\n", with: "\n")
    func filled(_ text: String) -> String? {
      let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return text.isEmpty ? nil : text
    }
    let lines = form.address.split(whereSeparator: \.isNewline).compactMap { filled(String($0)) }
    text = Self.setting("name", to: filled(form.name) ?? "", in: text)
    text = Self.setting("email", to: filled(form.email) ?? "", in: text)
    text = Self.setting("organisation", to: filled(form.organisation), in: text)
    text = Self.setting("address", to: lines.isEmpty ? nil : lines, in: text)
    text = Self.setting("telephone", to: filled(form.telephone), in: text)
    let known = try? Settings.read(from: folder.settings)
    if form.way != .program { text = Self.setting("sendmail", to: String?.none, in: text) }
    if form.way == .program, known?.sendmail.isEmpty != false {
      text = Self.setting("sendmail", to: Self.usualProgram, in: text)
    }
    text = Self.setting("smtp", to: try server(form, known?.server), in: text)
    _ = try Settings(parsing: text, path: folder.settings.lastPathComponent)
    if form.way == .server, !form.password.isEmpty {
      try environment.write(Array(form.password.utf8), to: folder.mailPassword)
    }
    let before = try? settingsForm()
    try environment.write(Array(text.utf8), to: folder.settings)
    saves.note(text, at: folder.settings, by: recording)
    noteDetails(before: before, isPassword: !form.password.isEmpty)
  }

  /// Remembers who changed which of the settings, as many may change one file.
  func noteDetails(before: SettingsForm?, isPassword: Bool = false) {
    guard let now = try? settingsForm() else { return }
    var fields = SettingsForm.details.filter { detail in
      before.map { detail.text($0) != detail.text(now) } ?? true
    }.map(\.field)
    if isPassword { fields.append("password") }
    saves.note(fields, of: folder.settings, by: recording)
  }

  private func server(
    _ form: SettingsForm, _ known: MailServer?
  ) throws(DeskError) -> [String: any Encodable & Sendable]? {
    guard form.way == .server else { return nil }
    var server: [String: any Encodable & Sendable] = [
      "host": form.host.trimmingCharacters(in: .whitespaces)
    ]
    let port = form.port.trimmingCharacters(in: .whitespaces)
    guard let number = port.isEmpty ? MailServer.usualPort : Int(port) else {
      throw .settings(
        path: folder.settings.lastPathComponent, line: nil, fault: .notAPort(nil))
    }
    server["port"] = number
    let user = form.user.trimmingCharacters(in: .whitespaces)
    if !user.isEmpty { server["user"] = user }
    if !form.password.isEmpty {
      server["password-file"] = folder.mailPassword.lastPathComponent
    } else if let file = known?.passwordFile {
      server["password-file"] = file
    }
    if let certificates = known?.certificates { server["certificates"] = certificates }
    return server
  }

  /// The text of the file with one key set anew or taken out; every other line stays.
  static func setting(_ key: String, to value: Any?, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var place: Int?
    if let start = lines.firstIndex(where: { $0.hasPrefix(key + ":") || $0.hasPrefix(key + " :") })
    {
      var end = start + 1
      while end < lines.count, let first = lines[end].first,
        first == " " || first == "\t" || lines[end].hasPrefix("- ")
      { end += 1 }
      lines.removeSubrange(start..<end)
      place = start
    }
    let dumped = value.flatMap {
      try? Yams.dump(object: [key: $0], allowUnicode: true, sortKeys: true)
    }
    guard let written = dumped else { return lines.joined(separator: "\n") }
    let added = written.split(separator: "\n").map(String.init)
    // A new key stands under those that are set already, above the comments about what could be.
    let usual = lines.lastIndex { line in
      line.first.map { $0 != "#" } == true && line.contains(":")
    }
    let last = usual.map { index in
      (index + 1..<lines.count).first { lines[$0].first.map { !" \t-".contains($0) } ?? true }
        ?? lines.count
    }
    lines.insert(contentsOf: added, at: place ?? last ?? 0)
    return lines.joined(separator: "\n")
  }
}
