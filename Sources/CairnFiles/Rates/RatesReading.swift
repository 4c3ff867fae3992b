import CairnModel

/// Units that one unit of the base may buy at most; keeps conversions inside 64 bits.
private let largestRate = 1_000_000

/// The rates of a `cairn/rates@1` file; single rates with an error are left out.
func readRates(_ root: Node, _ findings: Findings) -> Rates? {
  let keys = ["format", "base", "date", "source", "rates"]
  guard let fields = Fields(root, "a rates file", keys: keys, findings) else { return nil }
  let base = fields.required("base", findings.currency)
  let date = fields.required("date", findings.date)
  let source = fields.optional("source", findings.text)
  _ = fields.required("rates") { $0 }
  let millionths = readRateTable(fields, findings)
  guard let base, let date else { return nil }
  return Rates(base: base, date: date, source: source ?? "", millionths: millionths)
}

/// The good entries of `rates`, in millionths.
func readRateTable(_ fields: Fields, _ findings: Findings) -> [Currency: Int] {
  var millionths: [Currency: Int] = [:]
  for (key, value, place) in fields.pairs("rates") {
    guard let currency = findings.currency(key, at: place),
      let rate = findings.decimal(value, digits: 6, most: largestRate)
    else { continue }
    guard rate > 0 else {
      findings.error("out-of-range", at: value.start, "a rate is above 0")
      continue
    }
    millionths[currency] = rate
  }
  return millionths
}
