/// How far somebody is with a credential that is made of others.
package struct Stack: Hashable, Sendable {
  package let whole: Credential.ID
  /// Its parts that are held, and those that are not, in its own order.
  package let held: [Credential.ID]
  package let missing: [Credential.ID]
}

extension Catalogue {
  /// The wholes that are begun: at least one part is held, the whole is not. Those with the fewest
  /// parts missing come first, then those with the most held, then by id.
  package func stacks(holding held: Set<Credential.ID>) -> [Stack] {
    wholes.lazy.compactMap { self[$0] }.filter { !held.contains($0.id) }
      .map { whole in
        Stack(
          whole: whole.id, held: whole.parts.filter(held.contains),
          missing: whole.parts.filter { !held.contains($0) })
      }
      .filter { !$0.held.isEmpty }
      .sorted {
        ($0.missing.count, $1.held.count, $0.whole) < ($1.missing.count, $0.held.count, $1.whole)
      }
  }

  /// The academic credit that credentials carry together: once per destination, and what is a part
  /// of another of them counts only in the whole. In order of unit, then destination.
  package func credit(of credentials: [Credential.ID]) -> [Credential.Credit] {
    struct Purse: Hashable {
      let unit: String
      let destination: String
    }
    let taken = credentials.compactMap { self[$0] }
    let carriers = taken.filter { part in
      !taken.contains { !$0.credit.isEmpty && $0.parts.contains(part.id) }
    }
    var purses: [Purse: [Credential.Credit]] = [:]
    for credit in carriers.flatMap(\.credit) {
      purses[Purse(unit: credit.unit, destination: credit.destination ?? ""), default: []]
        .append(credit)
    }
    return purses.sorted { ($0.key.unit, $0.key.destination) < ($1.key.unit, $1.key.destination) }
      .map { purse, credits in
        let recommenders = Set(credits.map(\.recommendedBy))
        return Credential.Credit(
          tenths: credits.reduce(0) { $0 + $1.tenths }, unit: purse.unit,
          recommendedBy: recommenders.count == 1 ? credits[0].recommendedBy : nil,
          destination: purse.destination.isEmpty ? nil : purse.destination)
      }
  }
}
