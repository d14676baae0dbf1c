import Casebook
import GRDB

/// The tables of a casebook.
///
/// A migration that was released is never edited; a change is a new one.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 casebook") { db in
      try db.execute(sql: truth)
      try db.execute(sql: workedOut)
    }
    migrator.registerMigration("2 messages") { db in
      try db.execute(sql: messages)
    }
    migrator.registerMigration("4 mailroom") { db in
      try db.execute(sql: mailroom)
    }
    return migrator
  }

  /// A reference in the column or expression without what people put between its parts.
  static func referenceKey(of expression: String) -> String {
    referenceMarks.reduce("lower(\(expression))") { "replace(\($0), '\($1)', '')" }
  }

  /// The part of an address behind its `@`.
  static func domain(of column: String) -> String {
    "lower(substr(\(column), instr(\(column), '@') + 1))"
  }

  static let reference = "json_extract(detail, '$.facts.reference')"

  /// E-mail that was read, the files it came in, and what letters are told apart by.
  private static var mailroom: String {
    """
    CREATE TABLE mail (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE REFERENCES original(digest),
      message_id TEXT,
      content TEXT NOT NULL,
      state TEXT NOT NULL,
      day INTEGER,
      sender TEXT NOT NULL,
      subject TEXT NOT NULL,
      reason TEXT,
      suggestions TEXT CHECK (suggestions IS NULL OR json_valid(suggestions))
    ) STRICT;
    CREATE INDEX mail_message ON mail(message_id, content) WHERE message_id IS NOT NULL;
    CREATE INDEX mail_waiting ON mail(day) WHERE state = 'waiting';
    CREATE TABLE mail_file (
      path TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      tail TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_reference ON event(\(referenceKey(of: reference)))
      WHERE \(reference) IS NOT NULL;
    CREATE INDEX event_superseded ON event(supersedes) WHERE supersedes IS NOT NULL;
    CREATE INDEX authority_called ON authority_alias(alias COLLATE NOCASE);
    CREATE INDEX authority_address ON authority(lower(email)) WHERE email IS NOT NULL;
    CREATE INDEX authority_review ON authority(lower(review_email)) WHERE review_email IS NOT NULL;
    CREATE INDEX authority_domain ON authority(\(domain(of: "email"))) WHERE email IS NOT NULL;
    CREATE INDEX authority_review_domain ON authority(\(domain(of: "review_email")))
      WHERE review_email IS NOT NULL;
    """
  }

  /// What happened, and what was written to whom.
  ///
  /// Nothing here can be worked out.
  private static let truth = """
    CREATE TABLE authority (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      nation TEXT NOT NULL,
      kind TEXT NOT NULL,
      email TEXT,
      review_email TEXT
    ) STRICT;
    CREATE INDEX authority_by_name ON authority(name COLLATE NOCASE);
    CREATE TABLE authority_alias (
      authority_id INTEGER NOT NULL REFERENCES authority(id),
      position INTEGER NOT NULL,
      alias TEXT NOT NULL,
      PRIMARY KEY (authority_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE school_closure (
      authority_id INTEGER NOT NULL REFERENCES authority(id),
      first INTEGER NOT NULL,
      last INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (authority_id, first)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE request (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      opening TEXT NOT NULL,
      closing TEXT NOT NULL,
      regime TEXT
    ) STRICT;
    CREATE TABLE question (
      request_id INTEGER NOT NULL REFERENCES request(id),
      position INTEGER NOT NULL,
      number TEXT NOT NULL,
      text TEXT NOT NULL,
      is_stem INTEGER NOT NULL CHECK (is_stem IN (0, 1)),
      PRIMARY KEY (request_id, position),
      UNIQUE (request_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE casefile (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request(id),
      authority_id INTEGER NOT NULL REFERENCES authority(id),
      handle TEXT NOT NULL UNIQUE,
      UNIQUE (request_id, authority_id)
    ) STRICT;
    CREATE INDEX casefile_of_authority ON casefile(authority_id);

    CREATE TABLE original (
      digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
      name TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      case_id INTEGER NOT NULL REFERENCES casefile(id),
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      note TEXT,
      original TEXT REFERENCES original(digest),
      supersedes TEXT REFERENCES event(id),
      detail TEXT CHECK (detail IS NULL OR json_valid(detail))
    ) STRICT;
    CREATE INDEX event_of_case ON event(case_id, seq);
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

    CREATE TABLE holiday (
      day INTEGER NOT NULL,
      division TEXT NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY (day, division)
    ) STRICT, WITHOUT ROWID;
    """

  /// Which event was which e-mail: replies name the letters that they answer.
  private static let messages = """
    CREATE INDEX event_message ON event(json_extract(detail, '$.messageID'))
      WHERE json_extract(detail, '$.messageID') IS NOT NULL;
    """

  /// Columns worked out from the standings: indexed for every list, thrown away at will.
  private static let workedOut = """
    CREATE TABLE standing (
      case_id INTEGER PRIMARY KEY REFERENCES casefile(id),
      regime TEXT NOT NULL,
      stage TEXT NOT NULL,
      sent INTEGER NOT NULL,
      replied INTEGER,
      reference TEXT,
      owed INTEGER,
      owed_for TEXT,
      review_by INTEGER,
      step TEXT,
      step_from INTEGER,
      step_by INTEGER,
      step_why TEXT,
      refusals INTEGER NOT NULL,
      unanswered INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX standing_owed ON standing(owed) WHERE owed IS NOT NULL;
    CREATE INDEX standing_review ON standing(review_by) WHERE review_by IS NOT NULL;
    CREATE INDEX standing_stage ON standing(stage, owed);
    CREATE INDEX standing_step ON standing(step_from, coalesce(step_by, step_from))
      WHERE step IS NOT NULL;

    CREATE TABLE answer (
      case_id INTEGER NOT NULL REFERENCES casefile(id),
      position INTEGER NOT NULL,
      number TEXT NOT NULL,
      outcome TEXT NOT NULL,
      is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
      day INTEGER,
      text TEXT,
      PRIMARY KEY (case_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answer_by_outcome ON answer(outcome, case_id, position);
    CREATE INDEX answer_by_number ON answer(number, outcome, case_id);
    CREATE TABLE claim (
      case_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      place INTEGER NOT NULL,
      provision TEXT NOT NULL,
      PRIMARY KEY (case_id, position, place),
      FOREIGN KEY (case_id, position) REFERENCES answer(case_id, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claim_by_provision ON claim(provision, case_id, position);
    """
}
