/// Who teaches or examines, or whose name is on a credential.
package struct Provider: Identifiable, Hashable, Sendable {
  package typealias ID = Identifier<Provider>

  /// What sort of organisation it is.
  package enum Kind: String, CaseIterable, Sendable {
    case university, college, company
    case professionalBody = "professional-body"
    case platform, nonprofit, government
    case trainingProvider = "training-provider"
  }

  package let id: ID
  package var name: String
  package var kind: Kind
  package var url: String?
  /// ISO 3166 code.
  package var country: String?

  package init(id: ID, name: String, kind: Kind, url: String? = nil, country: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.url = url
    self.country = country
  }
}

/// One monthly price for as many of its credentials as one finishes in the month.
package struct Subscription: Identifiable, Hashable, Sendable {
  package typealias ID = Identifier<Subscription>

  package let id: ID
  package var name: String
  package var provider: Provider.ID
  package var monthly: Money
  package var source: Source?

  package init(
    id: ID, name: String, provider: Provider.ID, monthly: Money, source: Source? = nil
  ) {
    self.id = id
    self.name = name
    self.provider = provider
    self.monthly = monthly
    self.source = source
  }
}
