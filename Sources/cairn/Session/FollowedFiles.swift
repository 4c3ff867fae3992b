import CairnApp
import CairnFiles
import CairnModel

/// The files of a session that may be changed from outside while it runs: catalogues and the profile.
struct FollowedFiles: Sendable {
  private let catalogs: [String]
  private let open: @Sendable () throws(Stop) -> Library
  /// Nil for the worked example.
  private let store: ProfileStore?

  /// Those of the worked example.
  init(_ catalogs: [String]) {
    (self.catalogs, store) = (catalogs, nil)
    open = { () throws(Stop) in try Library.open(catalogs) }
  }

  init(_ sources: SourceOptions, _ store: ProfileStore?) {
    (catalogs, self.store) = (sources.catalogs, store)
    open = { () throws(Stop) in try sources.library().0 }
  }

  /// Posts what the files hold after each change; the library is then another one.
  func follow(_ mailbox: Mailbox, _ library: OpenLibrary?) {
    let catalogues = catalogs.isEmpty ? Locations.catalogs : catalogs
    FileWatch.start(catalogues) { readCatalogue(into: mailbox, library) }
    if let store { FileWatch.start([store.path]) { readProfile(store, into: mailbox) } }
  }

  private func readCatalogue(into mailbox: Mailbox, _ library: OpenLibrary?) {
    do throws(Stop) {
      let fresh = try open()
      let part = try fresh.part(for: Scope())
      library?.replace(with: fresh)
      // Of a large library the session then asks for what it needs.
      mailbox.post(.catalogueChanged(part))
    } catch {
      if !error.message.isEmpty { mailbox.post(.told(error.message)) }
    }
  }

  /// A file that is being written, or is wrong, is left for the next change.
  private func readProfile(_ store: ProfileStore, into mailbox: Mailbox) {
    guard let library = try? open(), let bytes = try? Disk.read(store.path),
      let profile = CairnFiles.readProfile(store.path, bytes, against: library).0
    else { return }
    mailbox.post(.profileChanged(profile))
  }
}
