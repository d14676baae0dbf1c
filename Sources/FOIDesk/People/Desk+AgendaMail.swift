package import Casebook
import CasebookStore
import FOILaw
import Letters
import Mailroom

/// The morning's agenda by e-mail, for each person who looks after cases.
extension Desk {
  /// What became of one person's agenda.
  package struct AgendaMail: Sendable {
    package let person: Person
    package let steps: Int
    /// Why it did not go; `nil` where it did, or where there was nothing to say.
    package let fault: DeskError?
  }

  /// Sends each person with an address the steps that can be taken today in the cases that they look after.
  ///
  /// Who has nothing to do gets nothing. One whose mail is not taken does not keep the others from theirs.
  /// - Returns: What became of each.
  /// - Throws: ``DeskError``.
  package func mailAgenda() throws(DeskError) -> [AgendaMail] {
    let settings = try Settings.read(from: folder.settings)
    guard settings.isComplete,
      let from = MailAddress(name: settings.sender.name, address: settings.sender.email)
    else { throw .noOwnAddress }
    let program = try program(settings)
    var done: [AgendaMail] = []
    for person in try people() where person.role > .nobody {
      guard let address = person.email else { continue }
      let name = person.name.description
      let rows = try agenda(aheadBy: 0, assignee: name, page: .all).rows
      var fault: DeskError?
      if !rows.isEmpty {
        let domain = from.address.split(separator: "@").last ?? ""
        let mail = OutgoingMail(
          from: from, to: MailAddress(name: name, address: address),
          subject: Self.subject(rows, on: environment.today), date: environment.now,
          messageID: "agenda.\(environment.makeID())@\(domain)",
          text: text(of: rows, for: name))
        do throws(Tool.Fault) {
          try hand(mail.bytes, from: from.address, to: [address], by: program)
        } catch {
          fault = .person(.mailNotTaken(person.name, error))
        }
      }
      done.append(AgendaMail(person: person, steps: rows.count, fault: fault))
    }
    return done
  }

  private static func subject(_ rows: [AgendaRow], on day: CalendarDay) -> String {
    "Your agenda for \(day.written): \(rows.count) \(rows.count == 1 ? "step" : "steps")"
  }

  private func text(of rows: [AgendaRow], for name: String) -> String {
    let lines = rows.map { row in
      let by = row.step.by.map { ", by \($0.written)" } ?? ""
      return "- \(row.authority.visibleLine): \(row.step.kind.written)\(by)\n"
        + "  \(row.step.why(asOf: environment.today).visibleLine).\n  \(row.id)\n"
    }
    return "Dear \(name),\n\nIn the cases that you look after:\n\n" + lines.joined(separator: "\n")
  }
}
