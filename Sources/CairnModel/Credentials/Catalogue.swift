/// What was read from skill, role, credential and rates files, all of it or what a question needs; look-ups by
/// id.
package struct Catalogue: Equatable, Sendable {
  package let skills: [Skill]
  package private(set) var roles: [Role]
  package private(set) var providers: [Provider]
  package let subscriptions: [Subscription]
  /// In ascending order of id.
  package let credentials: [Credential]
  package let rates: Rates?
  /// Credentials that are made of others, in ascending order of id.
  package let wholes: [Credential.ID]
  /// Credentials of the whole library that this is a part of.
  package let total: Int
  /// Credentials that teach what the scope asks for and are not here, as others replace them in every plan.
  package let unlisted: Int
  /// What part of its library this is; nil for all of it.
  package let scope: Scope?

  private let counted: CountedSkills
  private let skillIndex: [Skill.ID: Int]
  private var roleIndex: [Role.ID: Int]
  private var providerIndex: [Provider.ID: Int]
  private let subscriptionIndex: [Subscription.ID: Int]
  private var aside: [Credential.ID: Credential] = [:]
  private let credentialIndex: [Credential.ID: Int]

  /// Keeps the first of entries with the same id. Credentials of a part already teach what their skills count as.
  package init(
    skills: [Skill] = [], roles: [Role] = [], providers: [Provider] = [],
    subscriptions: [Subscription] = [], credentials: [Credential] = [], rates: Rates? = nil,
    total: Int? = nil, scope: Scope? = nil, unlisted: Int = 0
  ) {
    (self.skills, skillIndex) = Self.indexed(skills)
    (self.roles, roleIndex) = Self.indexed(roles)
    (self.providers, providerIndex) = Self.indexed(providers)
    (self.subscriptions, subscriptionIndex) = Self.indexed(subscriptions)
    counted = CountedSkills(skills)
    (self.credentials, credentialIndex) = Self.indexed(
      Self.inOrder(scope == nil ? counted.expanding(credentials) : credentials))
    wholes = self.credentials.lazy.filter { !$0.parts.isEmpty }.map(\.id)
    self.rates = rates
    self.total = total ?? self.credentials.count
    self.scope = scope
    self.unlisted = unlisted
  }

  /// Credentials of a library with its skills, roles, subscriptions and rates as they are: to look through thousands of
  /// skills again for each part of it would take longer than all else.
  package init(
    shelf: Catalogue, providers: [Provider], credentials: [Credential], scope: Scope?,
    unlisted: Int = 0
  ) {
    (skills, skillIndex, counted) = (shelf.skills, shelf.skillIndex, shelf.counted)
    (roles, roleIndex) = (shelf.roles, shelf.roleIndex)
    (subscriptions, subscriptionIndex) = (shelf.subscriptions, shelf.subscriptionIndex)
    (self.providers, providerIndex) = Self.indexed(providers)
    (self.credentials, credentialIndex) = Self.indexed(
      Self.inOrder(scope == nil ? counted.expanding(credentials) : credentials))
    wholes = self.credentials.lazy.filter { !$0.parts.isEmpty }.map(\.id)
    (rates, total) = (shelf.rates, shelf.total)
    (self.scope, self.unlisted) = (scope, unlisted)
  }

  /// Takes credentials in that were looked up beside those of the scope: they can be shown by their ids and are
  /// neither ranked nor planned.
  package mutating func putAside(_ found: Catalogue) {
    for credential in found.credentials where credentialIndex[credential.id] == nil {
      aside[credential.id] = credential
    }
    for provider in found.providers where providerIndex[provider.id] == nil {
      providerIndex[provider.id] = providers.count
      providers.append(provider)
    }
  }

  /// Puts a role in the place of the one with its id, or behind all others.
  package mutating func put(_ role: Role) {
    if let index = roleIndex[role.id] {
      roles[index] = role
    } else {
      roleIndex[role.id] = roles.count
      roles.append(role)
    }
  }

  /// Takes a role out.
  package mutating func removeRole(_ id: Role.ID) {
    (roles, roleIndex) = Self.indexed(roles.filter { $0.id != id })
  }

  package subscript(id: Skill.ID) -> Skill? { skillIndex[id].map { skills[$0] } }
  package subscript(id: Role.ID) -> Role? { roleIndex[id].map { roles[$0] } }
  package subscript(id: Provider.ID) -> Provider? { providerIndex[id].map { providers[$0] } }
  package subscript(id: Subscription.ID) -> Subscription? {
    subscriptionIndex[id].map { subscriptions[$0] }
  }
  package subscript(id: Credential.ID) -> Credential? {
    credentialIndex[id].map { credentials[$0] } ?? aside[id]
  }

  /// The levels with what each of the skills counts as besides.
  package func counting(_ levels: [Skill.ID: Level]) -> [Skill.ID: Level] {
    counted.expanding(levels)
  }

  /// The skill's name, or its id where it is not in the catalogue.
  package func name(of skill: Skill.ID) -> String {
    skillIndex[skill].map { skills[$0].name } ?? skill.text
  }
  /// The provider's name, or its id where it is not in the catalogue.
  package func name(of provider: Provider.ID) -> String {
    providerIndex[provider].map { providers[$0].name } ?? provider.text
  }
  /// The credential's title, or its id where it is not in the catalogue.
  package func title(of credential: Credential.ID) -> String {
    // Credentials are large: only the title is copied.
    credentialIndex[credential].map { credentials[$0].title } ?? aside[credential]?.title
      ?? credential.text
  }

  private static func inOrder(_ credentials: [Credential]) -> [Credential] {
    // Sorted by position: credentials are large, and to move them about takes long.
    let order = credentials.indices.sorted { credentials[$0].id < credentials[$1].id }
    return order.elementsEqual(credentials.indices) ? credentials : order.map { credentials[$0] }
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
