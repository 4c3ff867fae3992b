import CairnApp
import CairnFiles

/// Reads the catalogue files once more and tells what each holds; the session asks for it only when someone
/// looks.
func readSources(_ places: [String]) -> CatalogueSources {
  var found: [(place: String, file: SourceFile)] = []
  for place in places.isEmpty ? Locations.catalogs : places {
    for path in (try? Disk.yamlFiles(at: place)) ?? [] {
      guard let bytes = try? Disk.read(path), formatOf(bytes) != .profile else { continue }
      found.append((place, SourceFile(name: path, bytes: bytes)))
    }
  }
  let documents = readTogether(found.map(\.file))
  let files = zip(found, documents).map { entry, document in
    let holding = document.holding
    return CatalogueSources.File(
      name: entry.file.name, place: entry.place, skills: holding.skills, roles: holding.roles,
      providers: holding.providers, credentials: holding.credentials,
      oldest: document.oldestCheck)
  }
  return CatalogueSources(
    files: files, diagnostics: assemble(documents).1, ownFolder: Locations.data + "/catalogs")
}
