import CairnFiles
import CairnModel
import Foundation

/// The learner's file.
struct ProfileStore {
  let path: String
  /// Whether a flag named it: then it must be there.
  private let isNamed: Bool

  init(path: String?) {
    self.path = path ?? Locations.profile
    isNamed = path != nil
  }

  var exists: Bool { Locations.exists(path) }

  /// Reads the profile. Without one: all levels 0, start today, 5 hours a week, no limits, said in one line.
  func load(against directory: some Directory) throws(Stop) -> Profile {
    guard exists || isNamed else {
      Console.error(
        "cairn: no profile: all levels 0, starting today, 5 hours a week, no limits. "
          + "'cairn profile init' makes one.")
      return Profile(name: "")
    }
    return try read(against: directory)
  }

  /// Reads a profile that has to be there; stops where it is none.
  func read(against directory: some Directory) throws(Stop) -> Profile {
    let (profile, diagnostics) = readProfile(path, try Disk.read(path), against: directory)
    tell(diagnostics)
    guard let profile else { throw Stop(.no) }
    return profile
  }

  /// Writes what changed into the text as it stands; comments and order stay.
  func save(_ new: Profile, over old: Profile?) throws(Stop) {
    guard let old, exists else {
      return try Disk.replace(path, with: Array(writeProfile(new).utf8))
    }
    let text = String(decoding: try Disk.read(path), as: UTF8.self)
    try Disk.replace(path, with: Array(updateProfile(text, from: old, to: new).utf8))
  }
}
