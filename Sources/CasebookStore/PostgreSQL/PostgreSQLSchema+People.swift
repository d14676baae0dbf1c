extension PostgreSQLSchema {
  /// People with accounts, what they prove who they are by, and who looks after which case.
  ///
  /// Whoever may read the casebook may know who is in it. Passwords, invitations and sessions are the owners'
  /// alone: neither here nor in `allow` is anybody else let at those two tables.
  static var people: String {
    """
    CREATE TABLE person (
      id \(key), name \(word) NOT NULL UNIQUE, role \(word) NOT NULL, email \(word),
      joined bigint, invited_until bigint
    );
    CREATE TABLE person_secret (
      person_id bigint PRIMARY KEY REFERENCES person(id), password \(word),
      invitation \(word) UNIQUE
    );
    CREATE TABLE web_session (
      digest \(word) PRIMARY KEY, person_id bigint NOT NULL REFERENCES person(id),
      ends bigint NOT NULL
    );
    CREATE INDEX web_session_of_person ON web_session(person_id);
    CREATE INDEX web_session_by_end ON web_session(ends);
    ALTER TABLE standing ADD COLUMN assignee \(word);
    CREATE INDEX standing_of_assignee ON standing(assignee, owed) WHERE assignee IS NOT NULL;
    DO $$
      DECLARE reader name;
      DECLARE made name;
      DECLARE owner name := (SELECT tableowner FROM pg_catalog.pg_tables
        WHERE schemaname = current_schema AND tablename = 'event');
      BEGIN
        -- Whichever of the owners it was who brought the casebook up to date.
        FOREACH made IN ARRAY ARRAY['person', 'person_secret', 'web_session']
        LOOP EXECUTE format('ALTER TABLE %I OWNER TO %I', made, owner); END LOOP;
        FOR reader IN SELECT DISTINCT grantee FROM information_schema.role_table_grants
          WHERE table_schema = current_schema AND table_name = 'event'
            AND privilege_type = 'SELECT' AND grantee <> 'PUBLIC'
        LOOP EXECUTE format('GRANT SELECT ON person TO %I', reader); END LOOP;
      END $$;

    """
  }

  /// Who gave a person their role, and when.
  static var changesOfRoles: String {
    "ALTER TABLE person ADD COLUMN changed_by \(word), ADD COLUMN changed bigint;"
  }
}
