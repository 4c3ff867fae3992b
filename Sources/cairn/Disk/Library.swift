import CairnFiles
import CairnModel
import Foundation
import Synchronization

/// The catalogue as it was read from disk.
struct Library {
  private(set) var catalogue: Catalogue
  /// Each file that was read; a saved plan names them with their sums.
  private(set) var files: [SourceFile]
  let diagnostics: [Diagnostic]

  /// A role that was given as a file.
  struct OwnRole {
    let role: Role
    let file: SourceFile
  }

  /// Reads the files at the paths, or at the usual places where none are given.
  static func load(_ paths: [String]) throws(Stop) -> Library {
    let places = paths.isEmpty ? Locations.catalogs : paths
    guard !places.isEmpty else {
      throw Stop(
        .refused,
        "cairn: no catalogues found; name some with --catalogs PATH or in $CAIRN_CATALOGS")
    }
    var files: [SourceFile] = []
    for place in places {
      let found = try Disk.yamlFiles(at: place)
      if found.isEmpty { Console.error("cairn: \(place): no YAML files in this folder") }
      for path in found {
        let bytes = try Disk.read(path)
        // A folder of catalogues may hold the example learner.
        if formatOf(bytes) != .profile { files.append(SourceFile(name: path, bytes: bytes)) }
      }
    }
    let documents = readTogether(files)
    let (catalogue, diagnostics) = assemble(documents)
    if catalogue.isEmpty, diagnostics.contains(where: { $0.severity == .error }) {
      tell(diagnostics)
      throw Stop(.no, "cairn: nothing in the catalogues can be used")
    }
    return Library(
      catalogue: catalogue, files: files,
      diagnostics: diagnostics)
  }

  /// Puts a role that was given as a file into the catalogue, before one of the same id.
  mutating func add(_ own: OwnRole) {
    catalogue = Catalogue(
      skills: catalogue.skills, roles: [own.role] + catalogue.roles, providers: catalogue.providers,
      subscriptions: catalogue.subscriptions, credentials: catalogue.credentials,
      rates: catalogue.rates)
    files.append(own.file)
  }

  /// One line on standard error where something is wrong, not a screen full.
  func tellProblems() {
    let errors = diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    let folder = diagnostics.first { $0.severity == .error }?.file ?? ""
    Console.error(
      "cairn: \(errors) \(errors == 1 ? "problem" : "problems") in catalogue files, the rest is used "
        + "(first in \(folder)); 'cairn check' lists them")
  }
}

extension Catalogue {
  fileprivate var isEmpty: Bool { skills.isEmpty && roles.isEmpty && credentials.isEmpty }
}

/// A file with its bytes.
struct SourceFile: Sendable {
  let name: String
  let bytes: [UInt8]
  var sum: FileSum { FileSum(path: name, sha256: Disk.sha256(bytes)) }
}

/// Reads files on all cores; the order stays.
func readTogether(_ files: [SourceFile]) -> [ReadDocument] {
  let read = Mutex<[ReadDocument?]>(Array(repeating: nil, count: files.count))
  DispatchQueue.concurrentPerform(iterations: files.count) { index in
    let document = readDocument(files[index].name, files[index].bytes)
    read.withLock { $0[index] = document }
  }
  return read.withLock { $0.compactMap { $0 } }
}
