import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// Drafts that are opened again, thrown away, or sent from here.
enum DraftPages {
  static func edit(_ visit: Visit) throws -> Response {
    let draft: (letter: LetterRecord, words: String)
    do throws(DeskError) {
      draft = try visit.desk.editableDraft(visit["letter"])
    } catch {
      guard error.status == .badRequest else { throw error }
      return try LetterPages.show(visit, errors: errors(error, field: "files"), status: .badRequest)
    }
    return try edit(
      visit, draft.letter, words: draft.words, version: Desk.version(of: draft.words), errors: [],
      status: .ok)
  }

  private static func edit(
    _ visit: Visit, _ letter: LetterRecord, words: String, version: String, theirs: String? = nil,
    errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let number = letter.id.description
    let page = DraftModel(
      errors: Problems(errors), href: Route.letter(number).path,
      editHref: Route.letterEdit(number).path, number: number, words: words,
      rows: min(40, words.utf8.count { $0 == 0x0A } + 6), version: version, theirs: theirs)
    return try visit.page(
      page, title: "Change \(letter.kind.heading) \(number)", section: .letters, status: status)
  }

  static func save(_ visit: Visit) throws -> Response {
    let typed = visit.form.fields.raw("text").replacing("\r\n", with: "\n")
    let version = visit.form["version"]
    do throws(DeskError) {
      let letter = try visit.desk.revise(
        visit["letter"], as: typed, openedAs: version.isEmpty ? nil : version)
      return .see(.letter(letter.id.description), .revised)
    } catch {
      guard error.status == .badRequest else { throw error }
      let letter = try visit.desk.letterInFolder(visit["letter"]).letter
      // Who was shown theirs may save over it.
      let theirs = error.theirText
      return try edit(
        visit, letter, words: typed, version: theirs.map(Desk.version) ?? version, theirs: theirs,
        errors: errors(error, field: "text"), status: .badRequest)
    }
  }

  static func discard(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      _ = try visit.desk.discard([visit["letter"]])
      return .see(.letters, .discarded)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try LetterPages.show(visit, errors: errors(error, field: "files"), status: .badRequest)
    }
  }

  /// Sends one letter; the button has said to whom.
  static func send(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let letters = try visit.desk.outgoingLetters([visit["letter"]], again: false)
      for letter in letters { _ = try visit.desk.send(letter, again: false) }
      return .see(.letter(visit["letter"]), .mailed)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try LetterPages.show(visit, errors: errors(error, field: "send"), status: .badRequest)
    }
  }

  /// The ticked letters before they go: to whom each, and about what.
  static func confirm(_ visit: Visit, _ names: [String]) throws -> Response {
    var rows: [SendingModel.Row] = []
    var faults: [Problem] = []
    for name in names {
      do throws(DeskError) {
        rows += try visit.desk.outgoingLetters([name], again: false).map(SendingModel.Row.init)
      } catch {
        guard error.status != .internalServerError else { throw error }
        faults += errors(error, field: "letters")
      }
    }
    let page = SendingModel(
      errors: Problems(faults), count: counted(rows.count, "letter"), rows: rows,
      canGo: !rows.isEmpty)
    return try visit.page(
      page, title: "Send letters", section: .letters, status: faults.isEmpty ? .ok : .badRequest)
  }
}

extension SendingModel.Row {
  init(_ letter: Desk.OutgoingLetter) {
    self.init(
      number: letter.letter.id.description, href: Route.letter(letter.letter.id.description).path,
      to: letter.recipients.joined(separator: ", "), subject: letter.subject,
      enclosures: (letter.enclosures ?? []).joined(separator: ", "))
  }
}
