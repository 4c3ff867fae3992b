package import CairnModel

/// Where the ids are looked up that a profile or role names.
package protocol Directory: Sendable {
  /// Skills, roles and all else of which there are not many; credentials may be missing in it.
  var shelf: Catalogue { get }
  func holds(_ credential: Credential.ID) -> Bool
  /// Ids of credentials that may have been meant by one that is not there.
  func candidates(for credential: Credential.ID) -> [String]
}

extension Catalogue: Directory {
  package var shelf: Catalogue { self }
  package func holds(_ credential: Credential.ID) -> Bool { self[credential] != nil }
  package func candidates(for credential: Credential.ID) -> [String] { credentials.map(\.id.text) }
}

extension Directory {
  func holds(_ reference: Reference) -> Bool {
    switch reference.kind {
    case .skill: shelf[Skill.ID(reference.id)] != nil
    case .role: shelf[Role.ID(reference.id)] != nil
    case .provider: shelf[Provider.ID(reference.id)] != nil
    case .subscription: shelf[Subscription.ID(reference.id)] != nil
    case .credential: holds(Credential.ID(reference.id))
    }
  }

  /// The ids among which a wrong one's meaning is looked for.
  func candidates(for reference: Reference) -> [String] {
    switch reference.kind {
    case .skill: shelf.skills.map(\.id.text)
    case .role: shelf.roles.map(\.id.text)
    case .provider: shelf.providers.map(\.id.text)
    case .subscription: shelf.subscriptions.map(\.id.text)
    case .credential: candidates(for: Credential.ID(reference.id))
    }
  }
}
