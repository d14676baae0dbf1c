import Casebook
import CasebookStore
import FOIDesk
import FOILaw
import Letters
import Mailroom

/// The faults that others throw and the desk passes on.
extension Wording {
  func text(of fault: CaseFault) -> String {
    if case .nothingToSupersede = fault {
      return fault.written
        + remedy("foi show lists those that do", browser: "the case lists those that do")
    }
    if case .sendingStays = fault {
      return fault.written + remedy("to correct the day: foi log FILE --sent DAY")
    }
    return fault.written
  }

  func text(of error: LawError) -> String {
    switch error {
    case .beyondHolidays:
      error.written
        + remedy("add newer years with: foi holidays import FILE (www.gov.uk/bank-holidays.json)")
    case .noReviewOffered: error.written + remedy("see: foi deadline complain --last-contact")
    case .outOfOrder, .clockStopped, .nothingToCountFrom, .noSuchRule: error.written
    }
  }

  func text(of error: LetterError) -> String {
    guard case .noSuchArgument(let id, let nearest) = error else { return error.description }
    return "The letter has no argument \"\(id)\"" + meant(nearest.map { [$0] } ?? [])
      + remedy("foi letter arguments KIND CASE lists them")
  }

  /// What went wrong with the casebook's file; only SQLite itself says that it is damaged.
  func text(of error: StoreError) -> String {
    switch error {
    case .missing(let path):
      "\(path): there is no casebook" + remedy("make one with: foi init")
    case .unreadable(let path, let reason): "\(path): cannot be opened: \(reason)"
    case .newer(let path): "\(path): was made by a newer version of foi; update foi to open it"
    case .damaged(let reason):
      "the casebook is damaged: \(reason)"
        + remedy(
          "go back to a backup, or import an export of it into a new casebook; foi check says more where "
            + "the file still opens")
    case .failed(let reason): "the casebook could not be used: \(reason); nothing was changed"
    case .busy: "another program has been using the casebook for half a minute; try again"
    case .cannotWrite(let reason): "the casebook cannot be written: \(reason); nothing was changed"
    case .mayBeWritten(let reason):
      "the disk did not confirm what was written: \(reason); look whether it is in the casebook before "
        + "you do it again"
    // A browser is not told where the casebook is or who owns it.
    case .unreachable where face == .browser, .unverified where face == .browser,
      .refused where face == .browser:
      "the server that keeps the casebook cannot be used at the moment; nothing was changed; try again in a "
        + "moment, and tell whoever runs foi here if it lasts"
    case .unreachable(let place, let reason):
      "\(place): the server cannot be reached: \(reason); nothing was changed"
    case .unverified(let place, let reason):
      "\(place): the server did not show who it is, so nothing was sent to it: \(reason); name the file with "
        + "its issuer's certificate as sslrootcert=FILE in the address"
    case .refused(let place, let reason): "\(place): the server does not let you in: \(reason)"
    case .notAllowed(let reason):
      "your role in this casebook does not allow it: \(reason); nothing was changed"
    case .noRoles:
      "this casebook is a file, and whoever may read the file may do everything; people have roles where "
        + "it is on a server"
    case .unknownPerson(let name):
      "\(name): the server knows nobody of that name; its administrator adds people with: createuser"
    case .unstorable: "a text has a NUL character in it, which cannot be kept; nothing was changed"
    case .place(let fault): text(of: fault)
    case .requestChanged(let id): "request \(id) was sent with different words"
    case .caseExists(let id): "\(id): already exists"
    case .noSuchCase(let id): "\(id): no such case"
    case .incomplete(let id): "\(id): its request or authority is not in the casebook"
    case .unreadableRow(let table, let value):
      "the casebook holds a \(table) that cannot be read (\(value))"
        + remedy("check it with: foi check")
    }
  }

  func text(of fault: PostgreSQLPlace.Fault) -> String {
    switch fault {
    case .notAnAddress:
      "this is not the address of a server; write it as postgres://server/database?schema=name"
    case .refused(let reason): "PostgreSQL cannot read this address: \(reason)"
    case .notASchema(let name):
      "\"\(name)\" is not a name for a schema: use small letters, figures and _, a letter first"
    case .password:
      "there is a password in the address, and foi keeps none; put it in ~/.pgpass, which PostgreSQL's "
        + "own programs read too"
    case .unverified(let host):
      "\(host): the service does not say how to verify this server; add sslmode=verify-full to it"
    case .noLibrary:
      "a casebook on a server needs PostgreSQL's library, version 14 or later"
        + remedy("install it with: sudo apt install libpq5")
    }
  }

  func text(of fault: SettingsFault) -> String {
    switch fault {
    case .notYAML(let problem):
      "\(problem ?? "this is not YAML"); foi.yaml holds lines such as: name: Jo Bloggs"
    case .wrongKind(let key):
      key.map { "\($0) has the wrong kind of value" }
        ?? "this is not a list of names and values, such as: name: Jo Bloggs"
    case .unknownKey(let key, let nearest):
      "\"\(key)\" is not a setting" + meant(nearest)
        + (nearest.isEmpty ? "; known: \(SettingsFault.keys.joined(separator: ", "))" : "")
    case .notAnAddress(let text, let key): "\(text) (\(key)) is not a valid e-mail address"
    case .unclosedQuote(let key): "\(key) has an unclosed quotation mark"
    case .notAHost(let text):
      text.isEmpty
        ? "the mail server has no name; give it as host, for example smtp.example.org"
        : "\(text) (host) is not the name of a mail server, such as smtp.example.org"
    case .notAPort(let number):
      "\(number.map { "\($0) (port)" } ?? "the port of the mail server") is not a number from 1 to 65535"
    case .twoWays: "sendmail and smtp are both set; keep one of them"
    case .unknownRegulator(let name):
      "\(name) is not a regulator; the regulators are ICO and SIC"
    }
  }

  func text(of fault: EditorFault) -> String {
    switch fault {
    case .unclosedQuote(let text): "EDITOR has an unclosed quotation mark: \(text)"
    case .cannotStart(let program, let reason):
      "nothing was drafted: \(program) could not be started: \(reason); set EDITOR to your editor"
    }
  }

  /// The fault of a document, with how to install what it needs for who can.
  func text(of fault: DocumentFault) -> String {
    switch fault {
    case .needs(let tool, _):
      return fault.written + remedy("install it with: sudo apt install \(tool.package)")
    case .pdf where face == .terminal:
      return fault.written + ", with: pdftotext -layout FILE.pdf"
    default: return fault.written
    }
  }
}

extension LetterFacts.Kind {
  /// What a document that is not a reply looks like.
  var looks: String {
    self == .notFOI ? "does not look like a reply to a request" : "looks like \(written)"
  }
}
