import CairnFiles
import CairnLibrary
import CairnModel
import Foundation

/// The files of catalogues, to be read into an index.
struct CatalogueFiles {
  private var stamps: [FileStamp]

  init(_ stamps: [FileStamp]) { self.stamps = stamps }

  /// Reads the files and makes an index of them, in the cache if that can be.
  mutating func makeIndex(in cache: IndexCache) throws(Stop) -> LibraryIndex {
    let (catalogue, diagnostics) = try readDocuments()
    let errors = diagnostics.filter { $0.severity == .error }
    let lined = stamps.map(\.path).filter(isLined)
    if catalogue.isEmpty, lined.isEmpty, !errors.isEmpty {
      tell(diagnostics)
      throw Stop(.no, "cairn: nothing in the catalogues can be used")
    }
    let counts = Dictionary(grouping: errors, by: \.file).mapValues(\.count)
    for index in stamps.indices { stamps[index].errors = counts[stamps[index].path] ?? 0 }
    let files = stamps
    return try cache.write(files) { writer in
      try writer.add(catalogue)
      return try files.map { file in
        guard isLined(file.path) else { return file }
        var file = file
        file.errors = try Self.addLines(of: file.path, with: catalogue, to: writer)
        return file
      }
    }
  }

  /// All but the files that are read line by line.
  private mutating func readDocuments() throws(Stop) -> (Catalogue, [Diagnostic]) {
    var files: [SourceFile] = []
    for index in stamps.indices where !isLined(stamps[index].path) {
      let file = SourceFile(name: stamps[index].path, bytes: try Disk.read(stamps[index].path))
      // A folder of catalogues may hold the example learner.
      stamps[index].isCatalogue =
        DocumentFormat.ofCatalogues.contains { $0 == formatOf(file.bytes) }
        || formatOf(file.bytes) == nil
      if stamps[index].isCatalogue { files.append(file) }
    }
    return assemble(readTogether(files))
  }

  /// Reads a file part by part, some parts at the same time, and gives the number of its errors.
  private static func addLines(
    of path: String, with catalogue: Catalogue, to writer: IndexWriter
  ) throws -> Int {
    var assembly = LineAssembly(path, with: catalogue)
    var doubled = 0
    var waiting: [[UInt8]] = []
    var isFirst = true
    func takeWaiting() throws {
      for chunk in read(waiting, of: path, isFirst: isFirst) {
        let batch = assembly.take(chunk)
        doubled += try writer.add(batch.providers, batch.subscriptions, batch.credentials).count
      }
      isFirst = false
      waiting = []
    }
    try Disk.readLines(path) { part in
      waiting.append(part)
      if waiting.count == partsAtOnce { try takeWaiting() }
    }
    try takeWaiting()
    assembly.note(unknown: try writer.unknownReferences())
    return assembly.errors + doubled
  }

  private static let partsAtOnce = 4

  private static func read(
    _ parts: [[UInt8]], of path: String, isFirst: Bool
  ) -> [CredentialLines] {
    together(parts.count) { readCredentialLines(path, parts[$0], isFirst: isFirst && $0 == 0) }
  }
}

extension Catalogue {
  fileprivate var isEmpty: Bool { skills.isEmpty && roles.isEmpty && credentials.isEmpty }
}
