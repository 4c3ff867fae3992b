/// Everything that was read from skill, role, credential and rates files; look-ups by id.
package struct Catalogue: Equatable, Sendable {
  package let skills: [Skill]
  package let roles: [Role]
  package let providers: [Provider]
  package let subscriptions: [Subscription]
  /// In ascending order of id.
  package let credentials: [Credential]
  package let rates: Rates?
  /// Credentials that are made of others, in ascending order of id.
  package let wholes: [Credential.ID]

  private let counted: CountedSkills
  private let skillIndex: [Skill.ID: Int]
  private let roleIndex: [Role.ID: Int]
  private let providerIndex: [Provider.ID: Int]
  private let subscriptionIndex: [Subscription.ID: Int]
  private let credentialIndex: [Credential.ID: Int]

  /// Keeps the first of entries with the same id.
  package init(
    skills: [Skill] = [], roles: [Role] = [], providers: [Provider] = [],
    subscriptions: [Subscription] = [], credentials: [Credential] = [], rates: Rates? = nil
  ) {
    (self.skills, skillIndex) = Self.indexed(skills)
    (self.roles, roleIndex) = Self.indexed(roles)
    (self.providers, providerIndex) = Self.indexed(providers)
    (self.subscriptions, subscriptionIndex) = Self.indexed(subscriptions)
    counted = CountedSkills(skills)
    (self.credentials, credentialIndex) = Self.indexed(
      counted.expanding(credentials).sorted { $0.id < $1.id })
    wholes = self.credentials.lazy.filter { !$0.parts.isEmpty }.map(\.id)
    self.rates = rates
  }

  package subscript(id: Skill.ID) -> Skill? { skillIndex[id].map { skills[$0] } }
  package subscript(id: Role.ID) -> Role? { roleIndex[id].map { roles[$0] } }
  package subscript(id: Provider.ID) -> Provider? { providerIndex[id].map { providers[$0] } }
  package subscript(id: Subscription.ID) -> Subscription? {
    subscriptionIndex[id].map { subscriptions[$0] }
  }
  package subscript(id: Credential.ID) -> Credential? {
    credentialIndex[id].map { credentials[$0] }
  }

  /// The levels with what each of the skills counts as besides.
  package func counting(_ levels: [Skill.ID: Level]) -> [Skill.ID: Level] {
    counted.expanding(levels)
  }

  /// The skill's name, or its id where it is not in the catalogue.
  package func name(of skill: Skill.ID) -> String { self[skill]?.name ?? skill.text }
  /// The provider's name, or its id where it is not in the catalogue.
  package func name(of provider: Provider.ID) -> String { self[provider]?.name ?? provider.text }
  /// The credential's title, or its id where it is not in the catalogue.
  package func title(of credential: Credential.ID) -> String {
    self[credential]?.title ?? credential.text
  }

  private static func indexed<Entry: Identifiable>(_ entries: [Entry]) -> ([Entry], [Entry.ID: Int])
  {
    var kept: [Entry] = []
    var index: [Entry.ID: Int] = [:]
    for entry in entries where index[entry.id] == nil {
      index[entry.id] = kept.count
      kept.append(entry)
    }
    return (kept, index)
  }
}
