package import Casebook
import CasebookStore
import Exchange
package import FOILaw

extension Desk {
  /// What an import of authorities came to.
  package struct AuthorityImport: Sendable {
    package internal(set) var added = 0
    package internal(set) var changed = 0
    package internal(set) var unchanged = 0
    /// Lines left out because the authority no longer exists.
    package let defunct: Int
    /// Lines left out because the Acts do not bind the body.
    package let notSubject: Int
    /// The authorities of the file, in its order.
    package internal(set) var ids: [AuthorityID] = []
    /// What a person should look at; nothing of it stopped the import.
    package internal(set) var remarks: [Remark] = []

    /// Something about a line that may be a mistake.
    package enum Remark: Sendable, Hashable {
      /// A line under another name or id was taken for an authority that is known.
      case sameAuthority(line: Int, name: String, AuthorityID)
      /// Several known authorities might be meant; a new one was added.
      case similar(line: Int, name: String, [AuthorityID])
      /// Several authorities have one address.
      case sharedAddress(String, [AuthorityID])
      /// An authority now goes under its successor's name and address as well.
      case replaced(AuthorityID, by: AuthorityID)
      /// The list says when a request was sent or what its reference is; only logging a request takes that in.
      case ofARequest
    }
  }

  /// An open case whose law or last day an import would change.
  package struct LawChange: Sendable, Hashable {
    package let id: CaseID
    package let from: Regime
    package let to: Regime
    package let owed: CalendarDay?
    package let newlyOwed: CalendarDay?
  }

  /// Takes in a CSV of authorities; those that are known are brought up to date.
  ///
  /// A column that is absent or empty changes nothing. Where a change of nation or kind would change the law or
  /// the last day of open cases, nothing is imported unless `accepting` says so.
  package func importAuthorities(
    from document: Document, accepting: Bool = false
  ) throws(DeskError) -> AuthorityImport {
    let list = try Self.readAuthorities(document)
    return try DeskError.wrapping {
      try store.write { writer in
        var result = try Self.save(
          list, accepting: accepting, today: environment.today, with: writer)
        if list.entries.contains(where: { $0.sent != nil || $0.reference != nil }) {
          result.remarks.append(.ofARequest)
        }
        return result
      }
    }
  }

  static func readAuthorities(_ document: Document) throws(DeskError) -> AuthorityCSV {
    let text = try document.text()
    do {
      return try AuthorityCSV(text)
    } catch {
      throw .authorities(path: document.name, fault: error)
    }
  }

  static func save(
    _ list: AuthorityCSV, accepting: Bool, today: CalendarDay, with writer: any CasebookWriter
  ) throws -> AuthorityImport {
    var result = AuthorityImport(defunct: list.defunct, notSubject: list.notSubject)
    let names = KnownNames(try writer.authorities(matching: nil))
    // One line may change what another is about.
    var present = Dictionary(names.authorities.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let register = try councilNames()
    let calendars = try Self.calendars(from: writer)
    var changes: [LawChange] = []
    var saved: [Authority] = []
    for entry in list.entries {
      let known = Self.known(
        entry, present[entry.id], among: names, register.councils(of: entry, on: today),
        &result.remarks)
      var authority = entry.authority(known: known)
      let council = register.coded(&authority, on: today)
      if let council, entry.nation == nil, known == nil { authority.nation = council.nation }
      if let known {
        authority.name = entry.id == known.id && !entry.isIDMade ? entry.name : known.name
        authority.remember(
          known.name, entry.name, aliases: entry.aliases == nil ? known.aliases : [])
        changes += try lawChanges(from: known, to: authority, calendars, in: writer)
      }
      result.ids.append(authority.id)
      saved.append(authority)
      if authority == known { continue }
      try writer.save(authority)
      present[authority.id] = authority
      if known == nil { result.added += 1 } else { result.changed += 1 }
    }
    guard accepting || changes.isEmpty else { throw DeskError.lawWouldChange(changes) }
    result.unchanged = list.entries.count - result.added - result.changed
    try replace(list.entries, with: writer, &result)
    result.remarks += sharedAddresses(of: saved, among: names.authorities)
    return result
  }

  /// The authority that a line means: that of its id, else that of its name, else that of the council which
  /// the register has under its name: "Ivel" for Ivel District Council.
  private static func known(
    _ entry: AuthorityCSV.Entry, _ known: Authority?, among names: KnownNames,
    _ councils: @autoclosure () -> [CouncilRegister.Council],
    _ remarks: inout [AuthorityImport.Remark]
  ) -> Authority? {
    if let known {
      let isNamed = names.named([entry.name]).contains { $0.id == known.id }
      // A short name may make the id that another list gave: "Derby", and derby is Derby City Council.
      if entry.isIDMade, known.name != entry.name, !isNamed {
        remarks.append(.sameAuthority(line: entry.line, name: entry.name, known.id))
      }
      return known
    }
    var found = names.named([entry.name] + (entry.aliases ?? []))
    if found.isEmpty, !names.authorities.isEmpty {
      let councils = councils()
      found = councils.compactMap(\.gss).flatMap { names.byCode[$0] ?? [] }
      found += names.named(councils.map(\.name)).filter { $0.gss == nil }
      // Of several councils that the name may mean, the one that is known need not be it.
      if councils.count > 1, !found.isEmpty {
        remarks.append(.similar(line: entry.line, name: entry.name, found.map(\.id)))
        return nil
      }
    }
    if found.count == 1, let known = found.first {
      remarks.append(.sameAuthority(line: entry.line, name: entry.name, known.id))
      return known
    }
    if found.count > 1 {
      remarks.append(.similar(line: entry.line, name: entry.name, found.map(\.id)))
    }
    return nil
  }

  /// The open cases that a change of nation or kind would put under another law or another last day.
  private static func lawChanges(
    from known: Authority, to authority: Authority, _ calendars: LawCalendars,
    in reader: any CasebookReader
  ) throws -> [LawChange] {
    guard known.nation != authority.nation || known.kind != authority.kind else { return [] }
    return try reader.cases(of: known.id).compactMap { id in
      guard let file = try reader.caseFile(id) else { return nil }
      let changed = CaseFile(request: file.request, authority: authority, events: file.events)
      let (before, after) = (
        try Standing(of: file, calendars: calendars),
        try Standing(of: changed, calendars: calendars)
      )
      guard before.stage.isOpen,
        before.regime != after.regime || before.owed?.lastDay != after.owed?.lastDay
      else {
        return nil
      }
      return LawChange(
        id: id, from: before.regime, to: after.regime, owed: before.owed?.lastDay,
        newlyOwed: after.owed?.lastDay)
    }
  }

  /// Gives the authorities that lines replace the name and addresses of their successors, so that mail from
  /// there finds their cases and letters reach someone.
  private static func replace(
    _ entries: [AuthorityCSV.Entry], with writer: any CasebookWriter,
    _ result: inout AuthorityImport
  ) throws {
    for (entry, id) in zip(entries, result.ids) {
      guard !entry.replaces.isEmpty, let successor = try writer.authority(id) else { continue }
      for text in entry.replaces {
        var old = try authority(text, in: writer)
        guard old.id != successor.id else { continue }
        let before = old
        old.email = successor.email ?? old.email
        old.reviewEmail = successor.reviewEmail ?? successor.email ?? old.reviewEmail
        if !old.aliases.contains(successor.name) { old.aliases.append(successor.name) }
        guard old != before else { continue }
        try writer.save(old)
        result.remarks.append(.replaced(old.id, by: successor.id))
      }
    }
  }

  private static func sharedAddresses(
    of saved: [Authority], among known: [Authority]
  ) -> [AuthorityImport.Remark] {
    var byAddress: [String: Set<AuthorityID>] = [:]
    let ids = Set(saved.map(\.id))
    for authority in saved + known.filter({ !ids.contains($0.id) }) {
      guard let address = authority.email?.lowercased() else { continue }
      byAddress[address, default: []].insert(authority.id)
    }
    return byAddress.filter { $1.count > 1 && !$1.isDisjoint(with: ids) }
      .sorted { $0.key < $1.key }.map { .sharedAddress($0, $1.sorted()) }
  }
}

extension CouncilNames {
  /// The councils that a line without a code may mean by its name.
  fileprivate func councils(
    of entry: AuthorityCSV.Entry, on day: CalendarDay
  ) -> [CouncilRegister.Council] {
    guard entry.kind ?? .council == .council, entry.gss == nil else { return [] }
    switch council(named: entry.name, on: day) {
    case .one(let council, _): return [council]
    case .several(let councils): return councils
    case .none: return []
    }
  }
}

/// The authorities by the names they go under, in any usual form.
struct KnownNames {
  let authorities: [Authority]
  private var byKey: [String: [(authority: Authority, kinds: Set<String>)]] = [:]
  let byCode: [String: [Authority]]

  init(_ authorities: [Authority]) {
    self.authorities = authorities
    byCode = Dictionary(grouping: authorities.filter { $0.gss != nil }) { $0.gss ?? "" }
    for authority in authorities {
      for name in [authority.name] + authority.aliases {
        let (key, kinds) = Self.form(of: name)
        byKey[key, default: []].append((authority, kinds))
      }
    }
  }

  /// Those that go under one of the names: "Derby Council" is Derby City Council where there is no other.
  func named(_ names: [String]) -> [Authority] {
    var found: [Authority] = []
    for name in names {
      let (key, kinds) = Self.form(of: name)
      for one in byKey[key] ?? []
      where kinds == one.kinds || kinds.isEmpty || one.kinds.isEmpty {
        if !found.contains(where: { $0.id == one.authority.id }) { found.append(one.authority) }
      }
    }
    return found
  }

  private static let types: Set<Substring> = [
    "city", "borough", "county", "district", "metropolitan", "royal", "unitary", "london",
  ]

  /// A name without the words that councils leave out of theirs, and those words.
  private static func form(of name: String) -> (key: String, kinds: Set<String>) {
    let words = AuthorityID(slugging: name).description.split(separator: "-")
      .filter { $0 != "the" && $0 != "of" }
    // "Borough of Ivel" is Ivel Borough Council, and "City of Ivel" Ivel City Council.
    let isShort = words.first.map(types.contains) == true && name.lowercased().contains(" of ")
    guard words.contains("council") || isShort else { return (words.joined(separator: "-"), []) }
    let plain = words.filter { !types.contains($0) && $0 != "council" }
    guard !plain.isEmpty else { return (words.joined(separator: "-"), []) }
    return (
      plain.joined(separator: "-") + "-council",
      Set(words.filter(types.contains).map(String.init))
    )
  }
}

extension Authority {
  /// Keeps the names that an authority went under before, and the one that a line gives it.
  fileprivate mutating func remember(_ names: String..., aliases known: [String]) {
    for name in known + names where name != self.name && !aliases.contains(name) {
      aliases.append(name)
    }
  }
}

extension Standing.Stage {
  /// Whether something is still to come from the authority or the requester.
  fileprivate var isOpen: Bool { self != .withdrawn }
}
