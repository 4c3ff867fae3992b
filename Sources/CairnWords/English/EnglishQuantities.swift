extension QuantityPhrases {
  static let english = QuantityPhrases(
    free: "free",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    perMonth: { "\($0)/mo" },
    weeks: { $0 == 1 ? "1 week" : "\($1) weeks" },
    credentials: { $0 == 1 ? "1 credential" : "\($1) credentials" },
    unknown: "?", none: "none", and: "and", or: "or")
}
