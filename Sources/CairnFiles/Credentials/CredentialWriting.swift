package import CairnModel

/// A catalogue file of credentials with the providers and subscriptions that it declares; the
/// lines of `comment` stand at its top.
package func writeCredentials(
  _ credentials: [Credential], providers: [Provider] = [], subscriptions: [Subscription] = [],
  comment: [String] = []
) -> String {
  let pieces = ListPieces.catalogueYAML(
    providers: providers, subscriptions: subscriptions, comment: comment)
  return credentials.isEmpty
    ? pieces.head.dropLast() + " []\n" : pieces.document(of: credentials)
}

/// The same as one JSON object, with the same keys; every reader of YAML takes it too.
package func writeCredentialsJSON(
  _ credentials: [Credential], providers: [Provider] = [], subscriptions: [Subscription] = []
) -> String {
  let value: JSONValue = [
    "format": .text(DocumentFormat.credentials.rawValue),
    "providers": .list(providers.map(\.value.json)),
    "subscriptions": .list(subscriptions.map(\.value.json)),
    "credentials": .list(credentials.map(\.value.json)),
  ]
  return value.serialized
}

extension YAMLValue {
  fileprivate static func id<Subject>(_ id: Identifier<Subject>) -> YAMLValue { .scalar(id.text) }

  fileprivate static func texts(_ texts: [String]) -> YAMLValue? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) }, isOrdered: true)
  }

  fileprivate static func ids<Subject>(_ ids: [Identifier<Subject>]) -> YAMLValue? {
    ids.isEmpty ? nil : .list(ids.map { .scalar($0.text) }, isOrdered: true)
  }

  fileprivate static func maps(_ maps: [YAMLValue]) -> YAMLValue? {
    maps.isEmpty ? nil : .list(maps, isOrdered: true)
  }

  fileprivate static func whole(_ number: Int) -> YAMLValue { .scalar(String(number)) }
  fileprivate static func tenths(_ tenths: Int) -> YAMLValue {
    .scalar(decimal(tenths, over: 10, digits: 1))
  }
  fileprivate static func money(_ money: Money) -> YAMLValue {
    .scalar(money.decimal + " " + money.currency.code)
  }

  /// The map as an entry of a block list, a line for each key.
  var listEntry: String {
    guard case .map(let pairs, _) = self else { return "  - " + flow + "\n" }
    var text = ""
    for (index, pair) in pairs.enumerated() {
      text += (index == 0 ? "  - " : "    ") + pair.key + ": " + pair.value.flow + "\n"
    }
    return text
  }

  var json: JSONValue {
    switch self {
    case .scalar(let text):
      if text == "true" || text == "false" { return .flag(text == "true") }
      return Self.isNumber(text) ? .number(text) : .text(text)
    case .text(let text): return .text(text)
    case .list(let items, _): return .list(items.map(\.json))
    case .map(let pairs, _): return .object(pairs.map { (key: $0.key, value: $0.value.json) })
    }
  }

  /// Whether a text is a decimal number as JSON writes it; `007` and `0x10` are not.
  static func isNumber(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return false }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 48...57 ~= $0 } }
      && (whole.count == 1 || whole.first != 48)
  }
}

extension Provider {
  var value: YAMLValue {
    .fields([
      ("id", .id(id)), ("name", .text(name)), ("kind", .scalar(kind.rawValue)),
      ("url", url.map { .text($0) }), ("country", country.map { .scalar($0) }),
    ])
  }
}

extension Subscription {
  var value: YAMLValue {
    .fields([
      ("id", .id(id)), ("name", .text(name)), ("provider", .id(provider)),
      ("monthly", .money(monthly)), ("source", source.map { .text($0.title) }),
      ("checked", source?.checked.map { .scalar($0) }),
    ])
  }
}

extension Credential {
  /// All its keys in the documented order; what says nothing is left out.
  var value: YAMLValue {
    .fields(identity + conditions + cost + standing + stacking + origin)
  }

  private typealias Pairs = [(String, YAMLValue?)]

  private var identity: Pairs {
    let taught = teaches.sorted { $0.key < $1.key }.map { skill, level in
      YAMLValue.Pair(key: skill.text, value: .whole(level.rawValue))
    }
    return [
      ("id", .id(id)), ("title", .text(title)), ("provider", .id(provider)),
      ("issuer", issuer == provider ? nil : .id(issuer)), ("kind", .scalar(kind.rawValue)),
      ("url", .text(url)), ("teaches", taught.isEmpty ? nil : .map(taught, isShort: false)),
      ("basis", basis.map { .text($0) }),
    ]
  }

  private var conditions: Pairs {
    [
      ("prerequisites", .maps(prerequisites.map(\.value))), ("corequisites", .ids(corequisites)),
      ("eligibility", .maps(eligibility.map(\.value))),
      ("language", language == "en" ? nil : .text(language)),
      ("countries", countries.isEmpty ? nil : .texts(countries)),
    ]
  }

  private var cost: Pairs {
    [
      ("hours", hours?.value), ("hours-a-week-at-most", hoursAWeekAtMost.map { .whole($0) }),
      ("price", price?.value), ("free-to-audit", freeToAudit ? .scalar("true") : nil),
      ("pace", pace.value), ("available-until", availableUntil.map { .scalar($0.iso) }),
    ]
  }

  private var standing: Pairs {
    [
      ("assessment", assessment.map { .scalar($0.rawValue) }),
      (
        "accreditation",
        .maps(
          accreditation.map {
            .fields([("by", .text($0.by)), ("url", $0.url.map { .text($0) })])
          })
      ),
      ("co-designed-with", .texts(coDesignedWith)), ("credit", .maps(credit.map(\.value))),
      ("rating", rating?.value), ("valid-months", validMonths.map { .whole($0) }),
      ("renewal", renewal.map { .text($0) }),
    ]
  }

  private var stacking: Pairs {
    let completion = completion.map { completion in
      YAMLValue.fields([
        ("price", completion.price.map { .money($0) }),
        ("hours", completion.hours == 0 ? nil : .whole(completion.hours)),
      ])
    }
    return [
      ("parts", .ids(parts)), ("completion", parts.isEmpty ? nil : completion),
      ("stacks-into", .texts(stacksInto)),
    ]
  }

  private var origin: Pairs {
    [
      ("verifiable-badge", verifiableBadge ? .scalar("true") : nil),
      ("note", note.map { .text($0) }), ("source", .text(source.title)),
      ("checked", source.checked.map { .scalar($0) }),
    ]
  }
}

extension Credential.Hours {
  fileprivate var value: YAMLValue {
    switch self {
    case .published(let count): .whole(count)
    case .estimated(let count, let basis):
      .fields([("estimate", .whole(count)), ("basis", .text(basis))])
    }
  }
}

extension Credential.Price {
  fileprivate var value: YAMLValue {
    switch self {
    case .free: .scalar("free")
    case .once(let money): .money(money)
    case .subscription(let id): .fields([("subscription", .id(id))])
    }
  }
}

extension Credential.Pace {
  fileprivate var value: YAMLValue? {
    guard case .scheduled(let weeks, let starts) = self else { return nil }
    let days = starts.map { YAMLValue.scalar($0.iso) }
    return .fields([
      ("weeks", .whole(weeks)), ("starts", days.isEmpty ? nil : .list(days, isOrdered: true)),
    ])
  }
}

extension Credential.Credit {
  fileprivate var value: YAMLValue {
    .fields([
      ("amount", .tenths(tenths)), ("unit", .text(unit)),
      ("recommended-by", recommendedBy.map { .text($0) }), ("to", destination.map { .text($0) }),
    ])
  }
}

extension Credential.Rating {
  fileprivate var value: YAMLValue {
    .fields([
      ("stars", tenths.map { .tenths($0) }), ("ratings", ratings.map { .whole($0) }),
      ("learners", learners.map { .whole($0) }),
    ])
  }
}

extension Prerequisite {
  fileprivate var value: YAMLValue {
    switch self {
    case .one(let need): need.value
    case .anyOf(let needs):
      .fields([("any-of", .list(needs.map(\.value), isOrdered: true))])
    }
  }
}

extension Prerequisite.Need {
  fileprivate var value: YAMLValue {
    switch self {
    case .skill(let id, let level): .fields([(id.text, .whole(level.rawValue))])
    case .credential(let id): .fields([("credential", .id(id))])
    }
  }
}

extension Eligibility {
  fileprivate var value: YAMLValue {
    .fields([
      ("experience-years", experienceYears.map { .whole($0) }),
      ("degree", degree.map { .scalar($0.rawValue) }), ("age", age.map { .whole($0) }),
      ("countries", .texts(countries)),
    ])
  }
}
