import CairnModel

/// The providers of the catalogues in use and those that an import adds, found by name or by the
/// host of an address.
struct ProviderDirectory {
  private(set) var added: [Provider] = []
  private var byName: [String: Provider.ID] = [:]
  private var byHost: [String: Provider.ID] = [:]
  private var addresses: [Provider.ID: String] = [:]
  /// What was looked up already: providers by their names as written, platforms by host.
  private var byWriting: [String: Provider.ID] = [:]
  private var platformOf: [String: String?] = [:]
  private var ids: IDRegister

  /// Names of platforms by their hosts, for files that have only addresses.
  private static let platforms = [
    "coursera.org": "Coursera", "udemy.com": "Udemy", "edx.org": "edX", "udacity.com": "Udacity",
    "futurelearn.com": "FutureLearn", "skillshare.com": "Skillshare", "datacamp.com": "DataCamp",
    "pluralsight.com": "Pluralsight", "codecademy.com": "Codecademy",
    "khanacademy.org": "Khan Academy", "linkedin.com": "LinkedIn Learning",
    "swayam.gov.in": "SWAYAM", "alison.com": "Alison", "freecodecamp.org": "freeCodeCamp",
  ]

  init(_ providers: [Provider]) {
    ids = IDRegister(providers.map(\.id.text))
    for provider in providers { remember(provider) }
  }

  private mutating func remember(_ provider: Provider) {
    for name in [provider.name, provider.id.text] {
      let key = normalWords(of: name).joined(separator: " ")
      if byName[key] == nil { byName[key] = provider.id }
    }
    guard let url = provider.url else { return }
    addresses[provider.id] = url
    if let host = hostName(url), byHost[host] == nil { byHost[host] = provider.id }
  }

  /// The provider with this name; a new one where there is none.
  mutating func provider(named name: String) -> Provider.ID {
    if let id = byWriting[name] { return id }
    let id = find(name)
    byWriting[name] = id
    return id
  }

  private mutating func find(_ name: String) -> Provider.ID {
    let key = normalWords(of: name).joined(separator: " ")
    if let id = byName[key] { return id }
    let id = Provider.ID(ids.claim(slug(name) ?? "provider"))
    let host = Self.platforms.first { $0.value == name }?.key
    let provider = Provider(
      id: id, name: name, kind: host == nil ? providerKind(name) : .platform,
      url: host.map { "https://www." + $0 })
    added.append(provider)
    remember(provider)
    byName[key] = id
    return id
  }

  /// The provider at the host of an address, where a catalogue has it or it is generally known.
  mutating func knownProvider(at url: String) -> Provider.ID? {
    guard let host = hostName(url) else { return nil }
    if let id = byHost[host] { return id }
    guard let known = platform(of: host) else { return nil }
    let id = provider(named: known)
    byHost[host] = id
    return id
  }

  private mutating func platform(of host: String) -> String? {
    if let known = platformOf[host] { return known }
    let found = Self.platforms.first { host == $0.key || host.hasSuffix("." + $0.key) }
    platformOf[host] = .some(found?.value)
    return found?.value
  }

  /// The provider at the host of an address; one that is called like its host where nobody knows it.
  mutating func provider(at url: String) -> Provider.ID? {
    if let id = knownProvider(at: url) { return id }
    guard let host = hostName(url) else { return nil }
    let id = provider(named: host)
    byHost[host] = id
    return id
  }

  /// The address of a provider's own page.
  func address(of provider: Provider.ID) -> String? { addresses[provider] }
}
