extension Schema {
  /// People with accounts, what they prove who they are by, and who looks after which case.
  static let people = """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL,
      email TEXT,
      joined INTEGER,
      invited_until INTEGER
    ) STRICT;
    CREATE TABLE person_secret (
      person_id INTEGER PRIMARY KEY REFERENCES person(id),
      password TEXT,
      invitation TEXT UNIQUE
    ) STRICT;
    CREATE TABLE web_session (
      digest TEXT PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      ends INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX web_session_of_person ON web_session(person_id);
    CREATE INDEX web_session_by_end ON web_session(ends);
    ALTER TABLE standing ADD COLUMN assignee TEXT;
    CREATE INDEX standing_of_assignee ON standing(assignee, owed) WHERE assignee IS NOT NULL;
    """

  /// Who gave a person their role, and when.
  static let changesOfRoles = """
    ALTER TABLE person ADD COLUMN changed_by TEXT;
    ALTER TABLE person ADD COLUMN changed INTEGER;
    """
}
