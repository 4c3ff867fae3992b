import CairnModel

extension CredentialImport {
  /// Time, language, rating and assessment.
  mutating func addFacts(_ credential: inout Credential, _ row: RowView) {
    credential.hours = hours(row)
    if let text = row[.language] {
      if let code = meanings.language(text) {
        credential.language = code
      } else {
        report.note(.leftOut, "language", row.place, "the language \(quoted(text)) is not known")
      }
    } else if let code = languageOfScript(credential.title) {
      credential.language = code
      report.map("language", "(none, by the script of the title)", to: code)
    }
    if holds(credential.title, "\u{FFFD}") {
      report.note(
        .leftOut, "lost-sign", row.place,
        "\(quoted(credential.title)): a sign had been lost before the file was written")
    }
    credential.rating = rating(row)
    if let word = row[.assessment] { credential.assessment = Credential.Assessment(rawValue: word) }
    if let text = row[.validMonths], let months = Int(text), (1...600).contains(months) {
      credential.validMonths = months
    }
  }

  private mutating func hours(_ row: RowView) -> Credential.Hours? {
    let fields = [ImportField.hours, .effort, .length]
    let texts = fields.map { row[$0] }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    let isEstimate = row.own(.estimate).flatMap(readFlag) == true
    let pace = options.pace
    let found = meanings.hours(isEstimate ? texts + ["estimate"] : texts) {
      let headings = fields.map { row.heading($0) }
      return Self.hours(texts, fields, headings, isEstimate: isEstimate, pace: pace)
    }
    if let problem = found.problem { report.note(.leftOut, "hours", row.place, problem) }
    return found.hours
  }

  private static func hours(
    _ texts: [String?], _ fields: [ImportField], _ headings: [String], isEstimate: Bool, pace: Int?
  ) -> StudyHours {
    var time = StudyTime()
    for (field, (text, heading)) in zip(fields, zip(texts, headings)) {
      if let text { time = time.filled(by: read(text, field, heading)) }
    }
    let texts = texts.compactMap(\.self)
    if let hours = time.studyHours(from: texts, pace: pace) {
      guard isEstimate else { return StudyHours(hours: hours) }
      let basis = "an estimate already in the imported file"
      return StudyHours(hours: .estimated(hours.count, basis: basis))
    }
    let said = texts.map(quoted).joined(separator: " and ")
    if time.weeks != nil {
      return StudyHours(
        problem: said + " tells the weeks but not the hours of study; --hours-a-week N reckons them"
      )
    }
    return StudyHours(
      problem: said
        + (time.hoursAWeek != nil
          ? " tells the hours a week but not for how many weeks" : " tells no hours of study"))
  }

  private static func read(
    _ text: String, _ field: ImportField, _ heading: String
  ) -> StudyTime {
    let named = StudyTime.Unit(heading: plainHeading(heading))
    guard field == .effort else {
      return StudyTime(text, unit: named ?? (field == .length ? .weeks : .hours))
    }
    var time = StudyTime(text, unit: .hours)
    // Under such a heading hours are hours a week, whether the cell says so or not.
    if time.hoursAWeek == nil, time.weeks == nil {
      (time.hoursAWeek, time.hours) = (time.hours, nil)
    }
    return time
  }

  private mutating func rating(_ row: RowView) -> Credential.Rating? {
    let stars = row[.rating].flatMap { meanings.stars($0) }
    let ratings = row[.ratings].flatMap { meanings.count($0) }
    let learners = row[.learners].flatMap { meanings.count($0) }
    guard stars != nil || ratings ?? 0 > 0 || learners ?? 0 > 0 else { return nil }
    return Credential.Rating(
      tenths: stars, ratings: ratings == 0 ? nil : ratings, learners: learners == 0 ? nil : learners
    )
  }

  /// The price, where it is one and its currency is told.
  mutating func addCost(_ credential: inout Credential, _ row: RowView) {
    let isPaid = row[.paid].flatMap(readFlag)
    if let id = row.own(.subscription).map({ Subscription.ID($0) }) {
      if catalogue[id] != nil {
        credential.price = .subscription(id)
      } else {
        report.note(
          .leftOut, "subscription", row.place, "no catalogue in use has the subscription '\(id)'")
      }
      return
    }
    guard let text = row[.price] else {
      if isPaid == false { credential.price = .free }
      return
    }
    let currency = row[.currency].flatMap(readCurrency)
    guard let price = meanings.price(text, usual: currency) else {
      if isPaid == false {
        credential.price = .free
      } else {
        report.note(.leftOut, "price", row.place, "the price \(quoted(text)) is not understood")
      }
      return
    }
    credential.freeToAudit = price.isFreeToAudit
    switch price.reading {
    case .free: credential.price = isPaid == true ? nil : .free
    case .once(let money):
      // More than a house costs no course.
      if money.majorUnits > 100_000_000 {
        report.note(.leftOut, "price", row.place, "the price \(quoted(text)) is too large")
      } else {
        credential.price = .once(money)
      }
    case .noCurrency:
      report.note(
        .leftOut, "price-without-currency", row.place,
        "the price \(quoted(text)) names no currency; --set currency=USD gives one for all rows")
    case .recurring:
      report.note(
        .leftOut, "subscription-price", row.place,
        "\(quoted(text)) is the price of a subscription, which one row says too little of")
    }
  }
}
