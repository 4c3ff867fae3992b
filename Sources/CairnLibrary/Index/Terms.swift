import CairnModel

/// What a credential asks, in numbers that stand beside each of its teachings: enough to tell that another one is at
/// least as good for every learner.
struct Terms {
  let hours: Int
  /// Minor units of its currency; 0 where it has none of its own.
  let price: Int
  let trust: Int
  let facts: Int

  init(hours: Int, price: Int, trust: Int, facts: Int) {
    (self.hours, self.price, self.trust, self.facts) = (hours, price, trust, facts)
  }

  init(of credential: Credential, trust: Int) {
    var facts = 0
    var price = 0
    var currency = 0
    switch credential.price {
    case .free: facts |= Self.isFree
    case .once(let money):
      price = money.minorUnits
      currency = Self.number(money.currency.code) ?? 0
    case .subscription, nil: break
    }
    let isPlannable = credential.price != nil && credential.hours != nil
    if !isPlannable { facts |= Self.isUnplannable }
    if credential.freeToAudit { facts |= Self.isAuditable }
    let language = Self.number(credential.language)
    if let language {
      facts |= language << 8 | currency << 32
      if isPlannable, credential.isOpenToAll, facts & Self.isFree != 0 || currency != 0 {
        facts |= Self.canReplace
      }
      if credential.completion == nil { facts |= Self.canBeReplaced }
    }
    self.init(hours: credential.hours?.count ?? 0, price: price, trust: trust, facts: facts)
  }

  var canReplace: Bool { facts & Self.canReplace != 0 }

  /// Whether any plan with the other one is no better than with this one in its place, if this one teaches no less of
  /// what counts. Where both cost alike, neither replaces the other, as then their ids decide.
  func replaces(_ other: Terms) -> Bool {
    guard canReplace, other.facts & Self.canBeReplaced != 0,
      facts & Self.languageMask == other.facts & Self.languageMask
    else { return false }
    if other.facts & Self.isUnplannable != 0 { return true }
    let isFree = facts & Self.isFree != 0
    guard hours <= other.hours, trust >= other.trust else { return false }
    guard
      isFree
        || (facts & Self.currencyMask == other.facts & Self.currencyMask && price <= other.price)
    else { return false }
    if other.facts & Self.isAuditable != 0, !isFree, facts & Self.isAuditable == 0 { return false }
    // A burden counts whole major units, of at most 1000 minor ones.
    return hours < other.hours || trust > other.trust || price + 1000 <= other.price
  }

  private static let (isFree, isAuditable, isUnplannable) = (1, 2, 4)
  private static let (canReplace, canBeReplaced) = (8, 16)
  private static let (languageMask, currencyMask) = (0xFF_FFFF << 8, 0xFF_FFFF << 32)

  /// Up to three letters as a number; nil for more.
  private static func number(_ code: String) -> Int? {
    guard code.utf8.count <= 3 else { return nil }
    return code.utf8.reduce(0) { $0 << 8 | Int($1) }
  }
}

extension Credential {
  /// Whether anyone can take it at any time and pace, whatever else they take.
  fileprivate var isOpenToAll: Bool {
    prerequisites.isEmpty && corequisites.isEmpty && parts.isEmpty && eligibility.isEmpty
      && countries.isEmpty && availableUntil == nil && pace == .selfPaced
      && hoursAWeekAtMost == nil
  }
}
