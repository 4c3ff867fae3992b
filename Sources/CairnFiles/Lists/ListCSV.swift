import CairnModel

/// The headings of credentials in a spreadsheet.
let credentialColumns = [
  "id", "title", "provider", "issuer", "kind", "hours", "estimate", "price", "currency",
  "subscription", "assessment", "valid-months", "trust", "language", "teaches", "url", "source",
  "checked",
]

/// A credential under these headings; unknown is empty.
func credentialRow(_ credential: Credential, in catalogue: Catalogue) -> [String] {
  let price = published(credential.price, in: catalogue)
  var subscription = ""
  if case .subscription(let id) = credential.price { subscription = id.text }
  let teaches = credential.teaches.sorted { $0.key < $1.key }
    .map { "\($0.key) \($0.value.rawValue)" }
  return [
    credential.id.text, credential.title, catalogue.name(of: credential.provider),
    catalogue.name(of: credential.issuer), credential.kind.rawValue,
    credential.hours.map { String($0.count) } ?? "",
    credential.hours.map { String($0.isEstimate) } ?? "", price?.decimal ?? "",
    price?.currency.code ?? "", subscription, credential.assessment?.rawValue ?? "",
    credential.validMonths.map(String.init) ?? "",
    String(catalogue.trust(in: credential).score), credential.language,
    teaches.joined(separator: "; "), credential.url, credential.source.title,
    credential.source.checked ?? "",
  ]
}

/// The amount that a catalogue names: once, or by the month for a subscription.
private func published(_ price: Credential.Price?, in catalogue: Catalogue) -> Money? {
  switch price {
  case nil: nil
  case .free: Money(minorUnits: 0, currency: "USD")
  case .once(let money): money
  case .subscription(let id): catalogue[id]?.monthly
  }
}
