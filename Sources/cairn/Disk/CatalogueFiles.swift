import CairnFiles
import CairnLibrary
import CairnModel
import Foundation

/// The files of catalogues, to be read into an index.
struct CatalogueFiles {
  private var stamps: [FileStamp]
  private let progress: Share

  /// - Parameter report: called again and again with the share that is done, from 0 to 1.
  init(_ stamps: [FileStamp], report: @escaping (Double) -> Void) {
    self.stamps = stamps
    progress = Share(of: stamps.reduce(0) { $0 + $1.size }, report)
  }

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
    let (files, progress) = (stamps, progress)
    return try cache.write(files) { writer in
      try writer.add(catalogue)
      writer.note(diagnostics)
      return try files.map { file in
        isLined(file.path)
          ? try Self.addLines(of: file, with: catalogue, to: writer, progress) : file
      }
    }
  }

  /// All but the files that are read line by line.
  private mutating func readDocuments() throws(Stop) -> (Catalogue, [Diagnostic]) {
    var files: [SourceFile] = []
    var places: [Int] = []
    for index in stamps.indices where !isLined(stamps[index].path) {
      let file = SourceFile(name: stamps[index].path, bytes: try Disk.read(stamps[index].path))
      // A folder of catalogues may hold the example learner.
      stamps[index].isCatalogue =
        DocumentFormat.ofCatalogues.contains { $0 == formatOf(file.bytes) }
        || formatOf(file.bytes) == nil
      guard stamps[index].isCatalogue else { continue }
      files.append(file)
      places.append(index)
    }
    let documents = readTogether(files)
    for (index, document) in zip(places, documents) {
      stamps[index].holding = FileStamp.Holding(of: document)
      stamps[index].role = document.role
    }
    progress.advance(by: files.reduce(0) { $0 + $1.bytes.count })
    return assemble(documents)
  }

  /// Reads a file part by part into the index, and gives its stamp with what was found.
  private static func addLines(
    of stamp: FileStamp, with catalogue: Catalogue, to writer: IndexWriter, _ progress: Share
  ) throws -> FileStamp {
    var stamp = stamp
    var assembly = LineAssembly(stamp.path, with: catalogue)
    try LinedFile(stamp.path).read { lines, size in
      stamp.holding = stamp.holding + FileStamp.Holding(of: lines.document)
      let batch = assembly.take(lines)
      assembly.note(
        doubled: try writer.add(batch.providers, batch.subscriptions, batch.credentials))
      progress.advance(by: size)
    }
    assembly.note(unknown: try writer.unknownReferences())
    stamp.errors = assembly.errors
    writer.note(assembly.diagnostics)
    return stamp
  }
}

/// How much of something long is done.
private final class Share {
  private let total: Int
  private let report: (Double) -> Void
  private var done = 0

  init(of total: Int, _ report: @escaping (Double) -> Void) {
    (self.total, self.report) = (max(1, total), report)
  }

  func advance(by part: Int) {
    done = min(total, done + part)
    report(Double(done) / Double(total))
  }
}

extension FileStamp.Holding {
  init(of document: ReadDocument) {
    let holding = document.holding
    self.init(
      skills: holding.skills, roles: holding.roles, providers: holding.providers,
      credentials: holding.credentials, oldestCheck: document.oldestCheck)
  }
}

extension Catalogue {
  fileprivate var isEmpty: Bool { skills.isEmpty && roles.isEmpty && credentials.isEmpty }
}
