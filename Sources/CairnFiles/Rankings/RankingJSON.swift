import CairnModel
import CairnWords

/// `cairn/ranking@1`.
func rankingJSON(_ ranking: Ranking, _ context: ResultContext) -> JSONValue {
  [
    "format": "cairn/ranking@1", "role": context.roleValue,
    "credentials": .list(
      ranking.entries.enumerated().compactMap { index, entry in
        context.catalogue[entry.credential].map {
          entryJSON(entry, $0, rank: index + 1, of: ranking.gapValue, context)
        }
      }),
  ]
}

private func entryJSON(
  _ entry: Ranking.Entry, _ credential: Credential, rank: Int, of gapValue: Int,
  _ context: ResultContext
) -> JSONValue {
  [
    "rank": .whole(rank), "id": .id(credential.id), "title": .text(credential.title),
    "provider": .id(credential.provider),
    "coverage": gapValue == 0 ? .number("0") : .share(entry.value, of: gapValue),
    "unlocks": .ids(entry.unlocks), "hours": .whole(context.hours(of: credential)?.count),
    "price": priceJSON(
      context.price(of: credential), context.catalogue, free: context.currency),
    "trust": .whole(context.catalogue.trust(in: credential).score),
    "startable": .flag(entry.startable),
    "obstacle": .text(
      entry.obstacle.map { context.words.obstacle($0, in: context.catalogue) }),
    "covers": .list(entry.covers.map { .rise($0) }),
  ]
}

/// A price as the catalogue states it; a subscription's is by the month.
func priceJSON(
  _ price: Credential.Price?, _ catalogue: Catalogue, free currency: Currency
) -> JSONValue {
  switch price {
  case nil: return .null
  case .free: return .money(Money(minorUnits: 0, currency: currency))
  case .once(let money): return .money(money)
  case .subscription(let id):
    guard case .object(let entries) = JSONValue.money(catalogue[id]?.monthly) else { return .null }
    return .object(entries + [(key: "per", value: "month")])
  }
}
