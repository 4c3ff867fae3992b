package import CairnModel
import GRDB

extension LibraryIndex {
  /// Calls `take` with every credential, in ascending order of id, and keeps none of them.
  package func walk(_ take: (Credential) throws -> Void) throws {
    try queue.read { database in
      try database.run("SELECT id, title, record FROM credential ORDER BY id") { row in
        let (id, title) = (Credential.ID(row.text(0)), row.text(1))
        try take(try row.read(2) { Credential(id: id, title: title, from: &$0, names) })
      }
    }
  }

  /// Calls `take` with the id, the title and the address of every credential, in ascending order of id.
  package func walkPages(_ take: (Credential.ID, String, String) throws -> Void) throws {
    try queue.read { database in
      try database.run("SELECT id, title, record FROM credential ORDER BY id") { row in
        let url = try row.read(2) { Credential.url(from: &$0) }
        try take(Credential.ID(row.text(0)), row.text(1), url)
      }
    }
  }
}
