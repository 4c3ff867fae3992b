import CairnModel

/// `40`, or `{estimate: 80, basis: …}`.
func readHours(_ node: Node, _ findings: Findings) -> Credential.Hours? {
  guard case .map = node.content else {
    return readHourCount(node, findings).map { .published($0) }
  }
  guard let fields = Fields(node, "'hours'", keys: ["estimate", "basis"], findings) else {
    return nil
  }
  let count = fields.required("estimate") { readHourCount($0, findings) }
  let basis = fields.required("basis", findings.text)
  guard let count, let basis else { return nil }
  return .estimated(count, basis: basis)
}

/// Hours above 0 as published; part of an hour counts as a whole one.
private func readHourCount(_ node: Node, _ findings: Findings) -> Int? {
  guard let text = node.scalar, text.contains(".") else {
    return findings.wholeNumber(node, in: 1...mostHours)
  }
  guard let hundredths = findings.decimal(node, digits: 2, most: mostHours) else { return nil }
  guard hundredths > 0 else {
    findings.error("out-of-range", at: node.start, "\(quoted(text)) is out of range: above 0")
    return nil
  }
  return (hundredths + 99) / 100
}

/// `free`, `165 USD`, or `{subscription: ID}`.
func readPrice(_ node: Node, _ findings: Findings) -> Credential.Price? {
  if node.scalar == "free" { return .free }
  guard case .map = node.content else { return findings.money(node).map { .once($0) } }
  let fields = Fields(node, "'price'", keys: ["subscription"], findings)
  return fields?.required("subscription", findings.reference(.subscription)).map {
    .subscription($0)
  }
}

/// `self-paced`, or `{weeks: 8, starts: [2027-01-11]}`.
func readPace(_ node: Node, _ findings: Findings) -> Credential.Pace? {
  if node.scalar == "self-paced" { return .selfPaced }
  guard let fields = Fields(node, "'pace'", keys: ["weeks", "starts"], findings) else {
    return nil
  }
  let starts = fields.list("starts", findings.date)
  return fields.required("weeks", findings.wholeNumber(1...520)).map {
    .scheduled(weeks: $0, starts: starts.sorted())
  }
}

func readAccreditation(_ node: Node, _ findings: Findings) -> Credential.Accreditation? {
  let fields = Fields(node, "an accreditation", keys: ["by", "url"], findings)
  let url = fields?.optional("url", findings.url)
  return fields?.required("by", findings.text).map { Credential.Accreditation(by: $0, url: url) }
}

func readCredit(_ node: Node, _ findings: Findings) -> Credential.Credit? {
  let keys = ["amount", "unit", "recommended-by", "to"]
  guard let fields = Fields(node, "a credit", keys: keys, findings) else { return nil }
  let tenths = fields.required("amount") { findings.decimal($0, digits: 1, most: 10_000) }
  let unit = fields.required("unit", findings.text)
  let by = fields.optional("recommended-by", findings.text)
  let destination = fields.optional("to", findings.text)
  guard let tenths, let unit else { return nil }
  return Credential.Credit(tenths: tenths, unit: unit, recommendedBy: by, destination: destination)
}

func readRating(_ node: Node, _ findings: Findings) -> Credential.Rating? {
  let keys = ["stars", "ratings", "learners"]
  guard let fields = Fields(node, "'rating'", keys: keys, findings) else { return nil }
  let most = 10_000_000_000
  let stars = fields.optional("stars") { node -> Int? in
    guard let tenths = findings.decimal(node, digits: 1, most: 1_000) else { return nil }
    guard tenths <= 50 else {
      findings.error("out-of-range", at: node.start, "stars are 0 to 5")
      return nil
    }
    return tenths
  }
  return Credential.Rating(
    tenths: stars, ratings: fields.optional("ratings", findings.wholeNumber(0...most)),
    learners: fields.optional("learners", findings.wholeNumber(0...most)))
}

func readCompletion(_ node: Node, _ findings: Findings) -> Credential.Completion? {
  let keys = ["price", "hours"]
  guard let fields = Fields(node, "'completion'", keys: keys, findings) else { return nil }
  let price = fields["price"]?.scalar == "free" ? nil : fields.optional("price", findings.money)
  let hours = fields.optional("hours") { node -> Int? in
    node.scalar == "0" ? 0 : readHours(node, findings)?.count
  }
  return Credential.Completion(price: price, hours: hours ?? 0)
}
