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
    migrator.registerMigration("3 letters and evidence") { db in
      try db.execute(sql: lettersAndEvidence)
    }
    migrator.registerMigration("4 mailroom") { db in
      try db.execute(sql: mailroom)
    }
    migrator.registerMigration("5 search") { db in
      try db.execute(sql: search)
    }
    migrator.registerMigration("6 lists") { db in
      try db.execute(sql: lists)
    }
    migrator.registerMigration("7 figures") { db in
      try db.execute(sql: figures)
    }
    migrator.registerMigration("8 evidence in the search") { db in
      try db.execute(sql: "CREATE INDEX evidence_of_document ON evidence(original)")
    }
    migrator.registerMigration("9 steps by kind") { db in
      try db.execute(
        sql: """
          CREATE INDEX standing_of_kind ON standing(step, \(SQLDialect.urgency), step_from, request_id)
            WHERE step IS NOT NULL
          """)
    }
    migrator.registerMigration("10 derivation and acts") { db in
      try db.execute(sql: derivationAndActs)
    }
    migrator.registerMigration("11 silence, diary and kept questions") { db in
      try db.execute(sql: silenceAndDiary)
    }
    migrator.registerMigration("12 reasons of mail as codes") { db in
      try db.execute(sql: reasonsOfMail)
    }
    migrator.registerMigration("13 codes of councils") { db in
      try db.execute(sql: "ALTER TABLE authority ADD COLUMN gss TEXT")
    }
    migrator.registerMigration("14 places of events") { db in
      try db.execute(sql: placesOfEvents)
    }
    migrator.registerMigration("15 values of answers") { db in
      try db.execute(sql: valuesOfAnswers)
    }
    migrator.registerMigration("16 people") { db in
      try db.execute(sql: people)
    }
    migrator.registerMigration("17 files for all") { db in
      try db.execute(sql: filesForAll)
    }
    migrator.registerMigration("18 refusals by comparison") { db in
      try db.execute(sql: refusalsByComparison)
    }
    migrator.registerMigration("19 who changed a role") { db in
      try db.execute(sql: changesOfRoles)
    }
    migrator.registerMigration("21 settled values and partly refused cases") { db in
      try db.execute(sql: settledValues)
    }
    return migrator
  }

  /// What the words of answers give in figures; every case is worked out anew to fill it.
  private static let valuesOfAnswers = """
    CREATE TABLE value (
      case_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      place INTEGER NOT NULL,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      unit TEXT,
      period TEXT,
      bound TEXT,
      note TEXT,
      PRIMARY KEY (case_id, position, place),
      FOREIGN KEY (case_id, position) REFERENCES answer(case_id, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    UPDATE derivation SET number = 0, through = NULL;
    """

  /// Values that a person said are right, and a stage of its own for cases that were refused in part.
  private static let settledValues = """
    ALTER TABLE value ADD COLUMN is_settled INTEGER NOT NULL DEFAULT 0
      CHECK (is_settled IN (0, 1));
    DROP INDEX standing_by_stage;
    DROP INDEX standing_of_request_by_stage;
    CREATE INDEX standing_by_stage ON standing(\(SQLDialect.stageOrder));
    CREATE INDEX standing_of_request_by_stage ON standing(request_id, \(SQLDialect.stageOrder));
    """

  /// SQLite makes a table in memory of a list of three, for each answer that is written.
  private static let refusalsByComparison = """
    DROP INDEX answer_refused;
    CREATE INDEX answer_refused ON answer(case_id, position)
      WHERE (outcome = 'refused' OR outcome = 'partly-refused' OR outcome = 'ncnd');
    """

  /// Why a message waits, as a code with its values; the sentences of earlier versions stay words.
  private static let reasonsOfMail = """
    ALTER TABLE mail ADD COLUMN why TEXT CHECK (why IS NULL OR json_valid(why));
    UPDATE mail SET why = json_object('words', reason) WHERE reason IS NOT NULL;
    ALTER TABLE mail DROP COLUMN reason;
    """

  /// Stages of their own for replies nobody has checked and for cases that went elsewhere; the
  /// requester's own days; and the questions that a narrowed request keeps.
  private static let silenceAndDiary = """
    DROP INDEX standing_by_stage;
    DROP INDEX standing_of_request_by_stage;
    CREATE INDEX standing_by_stage ON standing(\(secondStageOrder));
    CREATE INDEX standing_of_request_by_stage ON standing(request_id, \(secondStageOrder));
    CREATE TABLE diary (
      case_id INTEGER NOT NULL REFERENCES casefile(id),
      event TEXT NOT NULL REFERENCES event(id),
      day INTEGER NOT NULL,
      note TEXT,
      PRIMARY KEY (case_id, event)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX diary_by_day ON diary(day);
    ALTER TABLE letter ADD COLUMN kept TEXT NOT NULL DEFAULT '';
    ALTER TABLE question ADD COLUMN heading TEXT;
    """

  /// The rules by which the columns were worked out, and who recorded what.
  ///
  /// `through` is the last case worked out again while that is under way. An act is one transaction.
  private static let derivationAndActs = """
    CREATE TABLE derivation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL,
      through INTEGER
    ) STRICT;
    INSERT INTO derivation (id, number) VALUES (1, 0);
    ALTER TABLE standing DROP COLUMN step_why;
    ALTER TABLE standing ADD COLUMN step_reason TEXT
      CHECK (step_reason IS NULL OR json_valid(step_reason));

    CREATE TABLE act (
      id INTEGER PRIMARY KEY,
      actor TEXT NOT NULL,
      second INTEGER NOT NULL,
      undoes INTEGER REFERENCES act(id)
    ) STRICT;
    CREATE UNIQUE INDEX act_undone ON act(undoes) WHERE undoes IS NOT NULL;
    ALTER TABLE event ADD COLUMN act INTEGER REFERENCES act(id);
    CREATE INDEX event_of_act ON event(act) WHERE act IS NOT NULL;
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY,
      act INTEGER NOT NULL REFERENCES act(id),
      subject TEXT NOT NULL,
      item TEXT NOT NULL,
      before TEXT CHECK (before IS NULL OR json_valid(before))
    ) STRICT;
    CREATE INDEX change_of_act ON change(act);
    CREATE INDEX change_of_item ON change(subject, item);
    CREATE TRIGGER change_is_never_changed BEFORE UPDATE ON change
      BEGIN SELECT RAISE(ABORT, 'changes are never changed'); END;
    CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
      BEGIN SELECT RAISE(ABORT, 'changes are never deleted'); END;
    CREATE TRIGGER act_is_never_changed BEFORE UPDATE ON act
      BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END;
    CREATE TRIGGER act_is_never_deleted BEFORE DELETE ON act
      BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END;
    """

  /// E-mail that was read, the files it came in, and what letters are recognised by.
  private static var mailroom: String {
    let reference = SQLDialect.sqlite.reference()
    return """
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
      CREATE INDEX event_reference ON event(\(SQLDialect.sqlite.referenceKey(of: reference)))
        WHERE \(reference) IS NOT NULL;
      CREATE INDEX event_superseded ON event(supersedes) WHERE supersedes IS NOT NULL;
      CREATE INDEX authority_called ON authority_alias(alias COLLATE NOCASE);
      CREATE INDEX authority_address ON authority(lower(email)) WHERE email IS NOT NULL;
      CREATE INDEX authority_review ON authority(lower(review_email)) WHERE review_email IS NOT NULL;
      CREATE INDEX authority_domain ON authority(\(SQLDialect.sqlite.domain(of: "email"))) WHERE email IS NOT NULL;
      CREATE INDEX authority_review_domain ON authority(\(SQLDialect.sqlite.domain(of: "review_email")))
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

  /// The letters drafted, and the documents that letters cite.
  ///
  /// That a letter went is an event; the row says which draft it was.
  private static let lettersAndEvidence = """
    CREATE TABLE letter (
      id INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL REFERENCES casefile(id),
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      file TEXT NOT NULL UNIQUE,
      formats TEXT NOT NULL,
      name TEXT NOT NULL,
      email TEXT,
      subject TEXT NOT NULL,
      message_id TEXT NOT NULL,
      enclosures TEXT CHECK (enclosures IS NULL OR json_valid(enclosures)),
      status TEXT NOT NULL,
      event TEXT REFERENCES event(id)
    ) STRICT;
    CREATE INDEX letter_of_case ON letter(case_id);
    CREATE INDEX letter_on_its_way ON letter(id) WHERE status = 'sending';
    CREATE TRIGGER letter_is_never_deleted BEFORE DELETE ON letter
      BEGIN SELECT RAISE(ABORT, 'letters are never deleted'); END;

    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request(id),
      authority_id INTEGER REFERENCES authority(id),
      title TEXT NOT NULL,
      date INTEGER,
      place TEXT,
      address TEXT,
      note TEXT,
      questions TEXT NOT NULL,
      original TEXT NOT NULL REFERENCES original(digest),
      added INTEGER NOT NULL,
      withdrawn INTEGER
    ) STRICT;
    CREATE INDEX evidence_of_request ON evidence(request_id, id);
    CREATE TRIGGER evidence_is_never_deleted BEFORE DELETE ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
    """

  /// What can be searched: passages, their words, and which event brought which document.
  private static let search = """
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      place TEXT NOT NULL CHECK (place IN ('question', 'answer', 'document')),
      request_id INTEGER REFERENCES request(id),
      case_id INTEGER REFERENCES casefile(id),
      number TEXT,
      digest TEXT UNIQUE REFERENCES original(digest),
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX passage_of_case ON passage(case_id) WHERE case_id IS NOT NULL;
    CREATE VIRTUAL TABLE passage_words USING fts5(
      text, content='passage', content_rowid='id', prefix='3',
      tokenize='unicode61 remove_diacritics 2');
    CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
      INSERT INTO passage_words (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
      INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    CREATE TRIGGER passage_changed AFTER UPDATE OF text ON passage BEGIN
      INSERT INTO passage_words (passage_words, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO passage_words (rowid, text) VALUES (new.id, new.text);
    END;

    CREATE TABLE event_document (
      seq INTEGER NOT NULL REFERENCES event(seq),
      position INTEGER NOT NULL,
      digest TEXT NOT NULL REFERENCES original(digest),
      PRIMARY KEY (seq, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_of_document ON event_document(digest);

    INSERT INTO event_document (seq, position, digest)
      SELECT seq, 0, original FROM event WHERE original IS NOT NULL;
    INSERT INTO passage (place, request_id, number, text)
      SELECT 'question', request_id, number, text FROM question ORDER BY request_id, position;
    INSERT INTO passage (place, case_id, number, text)
      SELECT 'answer', case_id, number, text FROM answer WHERE text <> '' ORDER BY case_id, position;
    """

  /// An order for every list: an index whose last part, the case, is the row itself.
  ///
  /// With the request and the authority next to the standing, a page of a list is a walk along one
  /// index, over all requests or within one.
  private static let lists = """
    ALTER TABLE standing ADD COLUMN request_id INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE standing ADD COLUMN authority_id INTEGER NOT NULL DEFAULT 0;
    UPDATE standing SET (request_id, authority_id) =
      (SELECT request_id, authority_id FROM casefile WHERE id = standing.case_id);

    DROP INDEX standing_owed;
    DROP INDEX standing_review;
    DROP INDEX standing_step;
    CREATE INDEX standing_by_owed ON standing(owed);
    CREATE INDEX standing_by_sent ON standing(sent);
    CREATE INDEX standing_by_replied ON standing(replied);
    CREATE INDEX standing_by_stage ON standing(\(firstStageOrder));
    CREATE INDEX standing_by_refusals ON standing(refusals);
    CREATE INDEX standing_by_review ON standing(review_by);
    CREATE INDEX standing_of_request_by_owed ON standing(request_id, owed);
    CREATE INDEX standing_of_request_by_sent ON standing(request_id, sent);
    CREATE INDEX standing_of_request_by_replied ON standing(request_id, replied);
    CREATE INDEX standing_of_request_by_stage ON standing(request_id, \(firstStageOrder));
    CREATE INDEX standing_of_request_by_refusals ON standing(request_id, refusals);
    CREATE INDEX standing_of_request_by_review ON standing(request_id, review_by);
    CREATE INDEX standing_of_authority ON standing(authority_id, request_id, owed, refusals);
    CREATE INDEX standing_by_urgency ON standing(\(SQLDialect.urgency), step, step_from, request_id)
      WHERE step IS NOT NULL;

    DROP INDEX answer_by_outcome;
    CREATE INDEX answer_by_outcome ON answer(outcome, case_id, position, is_confirmed);
    DROP INDEX answer_by_number;
    CREATE INDEX answer_by_number ON answer(number, case_id, position, outcome);
    CREATE INDEX answer_refused ON answer(case_id, position)
      WHERE outcome IN \(SQLDialect.refusedOutcomes);
    """

  /// Figures over the whole casebook read an index from end to end and no table.
  private static let figures = """
    CREATE INDEX standing_spans ON standing(sent, replied, regime, stage);
    CREATE INDEX standing_steps ON standing(step, step_from, request_id) WHERE step IS NOT NULL;
    """

  /// The order before replies nobody has checked had a stage of their own.
  private static let firstStageOrder = """
    CASE stage WHEN 'awaiting' THEN 0 WHEN 'clarification' THEN 1 WHEN 'fee' THEN 2
      WHEN 'partial' THEN 3 WHEN 'refused' THEN 4 WHEN 'answered' THEN 5 WHEN 'review' THEN 6
      WHEN 'reviewed' THEN 7 WHEN 'complained' THEN 8 WHEN 'decided' THEN 9 ELSE 10 END
    """

  /// The order before cases that were refused in part had a stage of their own.
  private static let secondStageOrder = """
    CASE stage WHEN 'awaiting' THEN 0 WHEN 'clarification' THEN 1 WHEN 'fee' THEN 2
      WHEN 'unchecked' THEN 3 WHEN 'partial' THEN 4 WHEN 'refused' THEN 5 WHEN 'answered' THEN 6
      WHEN 'review' THEN 7 WHEN 'reviewed' THEN 8 WHEN 'complained' THEN 9 WHEN 'decided' THEN 10
      WHEN 'transferred' THEN 11 ELSE 12 END
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
