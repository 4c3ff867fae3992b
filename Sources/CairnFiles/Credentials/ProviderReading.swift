import CairnModel

func readProvider(_ node: Node, _ findings: Findings) -> Provider? {
  let keys = ["id", "name", "kind", "url", "country"]
  guard let fields = Fields(node, "a provider", keys: keys, findings) else { return nil }
  let id: Provider.ID? = fields.required("id", findings.identifier)
  let name = fields.required("name", findings.text)
  let kind: Provider.Kind? = fields.required("kind", findings.word("kind of provider"))
  let url = fields.optional("url", findings.url)
  let country = fields.optional("country", findings.country)
  guard let id, let name, let kind else { return nil }
  return Provider(id: id, name: name, kind: kind, url: url, country: country)
}

func readSubscription(_ node: Node, _ findings: Findings) -> Subscription? {
  let keys = ["id", "name", "provider", "monthly", "source", "checked"]
  guard let fields = Fields(node, "a subscription", keys: keys, findings) else { return nil }
  let id: Subscription.ID? = fields.required("id", findings.identifier)
  let name = fields.required("name", findings.text)
  let provider: Provider.ID? = fields.required("provider", findings.reference(.provider))
  let monthly = fields.required("monthly", findings.money)
  let source = fields.optional("source", findings.text)
  let checked = fields.optional("checked", findings.month)
  guard let id, let name, let provider, let monthly else { return nil }
  return Subscription(
    id: id, name: name, provider: provider, monthly: monthly,
    source: source.map {
      Source(title: $0, url: $0.hasPrefix("http") ? $0 : nil, checked: checked)
    })
}
