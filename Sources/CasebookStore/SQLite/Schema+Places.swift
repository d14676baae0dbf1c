extension Schema {
  /// An order of events that two copies of a casebook agree on, and acts that came by an import.
  ///
  /// Events that are there take the place in which they were recorded; nothing else of them changes. Of a
  /// message that two people filed, each in a copy, the earlier filing counts, so place and act may change.
  static let placesOfEvents = """
    DROP TRIGGER event_is_never_changed;
    ALTER TABLE event ADD COLUMN moment INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
    UPDATE event SET moment = was.moment, place = was.place
      FROM (SELECT e.seq AS seq,
          max(coalesce(act.second, 0)) OVER (PARTITION BY e.case_id ORDER BY e.seq) AS moment,
          row_number() OVER (PARTITION BY e.case_id ORDER BY e.seq) AS place
        FROM event e LEFT JOIN act ON act.id = e.act) AS was
      WHERE was.seq = event.seq;
    CREATE TRIGGER event_is_never_changed
      BEFORE UPDATE OF seq, id, case_id, kind, day, note, original, supersedes, detail ON event
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    DROP INDEX event_of_case;
    CREATE INDEX event_of_case ON event(case_id, moment, place, id);
    ALTER TABLE act ADD COLUMN is_import INTEGER NOT NULL DEFAULT 0 CHECK (is_import IN (0, 1));
    CREATE INDEX act_of_import ON act(second, actor) WHERE is_import = 1;
    CREATE INDEX letter_message ON letter(message_id);
    """

  /// Drafts, templates and requests that all who work on a casebook have, in every version; and how many bytes an
  /// original has that is in a folder.
  static let filesForAll = """
    CREATE TABLE shared_file (
      name TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      digest TEXT,
      bytes BLOB,
      letter INTEGER REFERENCES letter(id),
      actor TEXT,
      second INTEGER,
      PRIMARY KEY (name, version)
    ) STRICT;
    ALTER TABLE original ADD COLUMN shelved INTEGER;
    CREATE TRIGGER shared_file_is_never_changed BEFORE UPDATE ON shared_file
      BEGIN SELECT RAISE(ABORT, 'versions of files are never changed'); END;
    CREATE TRIGGER shared_file_is_never_deleted BEFORE DELETE ON shared_file
      BEGIN SELECT RAISE(ABORT, 'versions of files are never deleted'); END;
    """
}
