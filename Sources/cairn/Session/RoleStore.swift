import CairnFiles
import CairnModel
import Foundation

/// The roles of the learner's own: one file each, among the learner's catalogues.
struct RoleStore {
  let folder: String

  init(folder: String = Locations.data + "/catalogs/roles") { self.folder = folder }

  /// The roles that stand in the folder; files that can't be read are told of when catalogues are checked.
  var roles: [Role] {
    files.compactMap { path in
      (try? Disk.read(path)).flatMap { readRole(path, $0).0 }
    }
  }

  /// Writes what changed into the file that holds the old role, comments and order kept; else a new file.
  func save(_ new: Role, over old: Role?) throws(Stop) {
    guard let old, let path = file(of: old.id) else {
      return try Disk.replace(
        folder + "/" + new.id.text + ".yaml", with: Array(writeRole(new).utf8))
    }
    let text = String(decoding: try Disk.read(path), as: UTF8.self)
    try Disk.replace(path, with: Array(updateRole(text, from: old, to: new).utf8))
  }

  /// Removes the file of a role whose making was undone, as long as it holds nothing else.
  func remove(_ role: Role) throws(Stop) {
    guard let path = file(of: role.id), let bytes = try? Disk.read(path),
      readRole(path, bytes).0 == role
    else { return }
    guard unlink(path) == 0 else {
      throw Stop(.refused, "cairn: \(path): \(String(cString: strerror(errno)))")
    }
  }

  private var files: [String] {
    guard Locations.exists(folder) else { return [] }
    return (try? Disk.yamlFiles(at: folder)) ?? []
  }

  private func file(of id: Role.ID) -> String? {
    files.first { path in (try? Disk.read(path)).flatMap { readRole(path, $0).0 }?.id == id }
  }
}
