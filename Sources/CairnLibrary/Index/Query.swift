import CairnModel
import GRDB
import GRDBSQLite

/// A statement that is run again and again, its values read where SQLite has them.
struct Query {
  private let statement: Statement
  private let database: Database

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    self.database = database
  }

  private var raw: SQLiteStatement { statement.sqliteStatement }

  /// Binds values from the first place on and runs the statement; `row` is called with each row.
  func run(_ values: [Value] = [], row: (Row) throws -> Void = { _ in }) throws {
    sqlite3_reset(raw)
    for (index, value) in values.enumerated() { value.bind(to: raw, Int32(index + 1)) }
    defer { sqlite3_reset(raw) }
    while true {
      switch sqlite3_step(raw) {
      case SQLITE_DONE: return
      case SQLITE_ROW: try row(Row(statement: raw))
      case let code:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) })
      }
    }
  }

  enum Value {
    case null
    case number(Int)
    case text(String)
    case bytes([UInt8])

    fileprivate func bind(to statement: SQLiteStatement, _ index: Int32) {
      // SQLite makes a copy of its own before the call returns.
      let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      switch self {
      case .null: sqlite3_bind_null(statement, index)
      case .number(let number): sqlite3_bind_int64(statement, index, Int64(number))
      case .text(var text):
        text.withUTF8 { utf8 in
          _ = utf8.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), copied)
          }
        }
      case .bytes(let bytes):
        bytes.withUnsafeBytes {
          _ = sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), copied)
        }
      }
    }
  }

  /// The row that a statement stands at; valid until the next one.
  struct Row {
    fileprivate let statement: SQLiteStatement

    func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func text(_ column: Int32) -> String {
      withUTF8(column) { String(decoding: $0, as: UTF8.self) }
    }

    func withUTF8<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
    {
      let text = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return body(UnsafeBufferPointer(start: text, count: text == nil ? 0 : count))
    }

    /// Reads a value out of bytes; throws where they are not what was written.
    func read<Value>(_ column: Int32, _ body: (inout ByteReader) throws -> Value) throws -> Value {
      let bytes = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      var reader = ByteReader(
        UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
      let value = try body(&reader)
      guard reader.isSound else { throw LibraryIndex.Damage() }
      return value
    }
  }
}

extension Database {
  /// Runs a statement that is needed once.
  func run(_ sql: String, _ values: [Query.Value] = [], row: (Query.Row) throws -> Void = { _ in })
    throws
  {
    try Query(self, sql).run(values, row: row)
  }
}
