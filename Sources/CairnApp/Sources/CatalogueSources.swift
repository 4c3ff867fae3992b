package import CairnModel

/// The catalogue files that are in use, with what is wrong in them.
package struct CatalogueSources: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let name: String
    /// The folder or file that was asked for, which it was found under.
    package let place: String
    package let skills: Int
    package let roles: Int
    package let providers: Int
    package let credentials: Int
    /// When the entry was checked that was checked longest ago; nil where none says so.
    package let oldest: String?

    package init(
      name: String, place: String, skills: Int = 0, roles: Int = 0, providers: Int = 0,
      credentials: Int = 0, oldest: String? = nil
    ) {
      self.name = name
      self.place = place
      self.skills = skills
      self.roles = roles
      self.providers = providers
      self.credentials = credentials
      self.oldest = oldest
    }
  }

  package let files: [File]
  package let diagnostics: [Diagnostic]
  /// The folder in which the learner's own files are found.
  package let ownFolder: String

  package init(files: [File], diagnostics: [Diagnostic], ownFolder: String) {
    self.files = files
    self.diagnostics = diagnostics
    self.ownFolder = ownFolder
  }
}
