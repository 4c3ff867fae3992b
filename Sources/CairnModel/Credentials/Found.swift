/// What a search found in a library.
package struct Found: Equatable, Sendable {
  /// The best match first.
  package let credentials: [Credential.ID]
  /// These credentials with their providers.
  package let catalogue: Catalogue

  package init(credentials: [Credential.ID], catalogue: Catalogue) {
    self.credentials = credentials
    self.catalogue = catalogue
  }
}
