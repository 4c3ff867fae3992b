import CairnApp
import CairnLibrary
import CairnModel

/// What each catalogue file holds and what is wrong in it, as was found when the index was made.
func readSources(of library: Library) -> CatalogueSources {
  let files = library.stamps.map { stamp in
    let holding = stamp.holding
    return CatalogueSources.File(
      name: stamp.path, place: library.place(of: stamp.path), skills: holding.skills,
      roles: holding.roles, providers: holding.providers, credentials: holding.credentials,
      oldest: holding.oldestCheck)
  }
  return CatalogueSources(
    files: files, diagnostics: (try? library.diagnostics()) ?? [],
    ownFolder: Locations.data + "/catalogs")
}
