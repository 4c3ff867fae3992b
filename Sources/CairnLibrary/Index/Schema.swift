import GRDB

/// The tables of the index. Records are bytes, read only for what is shown or planned.
enum Schema {
  /// "cairn" in the header of the file says whose it is.
  static let application = 0x6361_6972

  static let tables = """
    CREATE TABLE shelf(name TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE provider(key INTEGER PRIMARY KEY, record BLOB NOT NULL);
    CREATE TABLE credential(
      key INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, record BLOB NOT NULL);
    CREATE TABLE posting(key INTEGER PRIMARY KEY, record BLOB NOT NULL);
    CREATE TABLE part(
      part TEXT, whole INTEGER, PRIMARY KEY(part, whole)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(
      title, provider, skills, id, content = '', prefix = '2 3',
      tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO words(words, rank) VALUES('hashsize', 33554432);
    """

  /// Made once all rows are there: sorted at once they take a fraction of the time.
  static let indexes = """
    CREATE UNIQUE INDEX credential_id ON credential(id);
    """

  /// A crash leaves a temporary file that nobody reads, so that nothing has to be safe on the way.
  static let whileWriting = """
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA page_size = 8192; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY;
    """
}
