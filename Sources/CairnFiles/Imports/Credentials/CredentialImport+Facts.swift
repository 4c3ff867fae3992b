import CairnModel

extension CredentialImport {
  /// Time, language, rating and assessment.
  mutating func addFacts(_ credential: inout Credential, _ row: RowView) {
    credential.hours = hours(row)
    if let text = row[.language] {
      if let code = readLanguage(text) {
        credential.language = code
      } else {
        report.note(.leftOut, "language", row.place, "the language \(quoted(text)) is not known")
      }
    } else if let code = languageOfScript(credential.title) {
      credential.language = code
      report.map("language", "(none, by the script of the title)", to: code)
    }
    if credential.title.unicodeScalars.contains("\u{FFFD}") {
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
    var time = StudyTime()
    var texts: [String] = []
    for field in [ImportField.hours, .effort, .length] {
      guard let text = row[field] else { continue }
      texts.append(text)
      time = time.filled(by: read(text, field, row.heading(field)))
    }
    guard !texts.isEmpty else { return nil }
    if let hours = time.studyHours(from: texts, pace: options.pace) {
      guard row.own(.estimate).flatMap(readFlag) == true else { return hours }
      return .estimated(hours.count, basis: "an estimate already in the imported file")
    }
    let said = texts.map(quoted).joined(separator: " and ")
    if time.weeks != nil {
      report.note(
        .leftOut, "hours", row.place,
        "\(said) tells the weeks but not the hours of study; --hours-a-week N reckons them")
    } else if time.hoursAWeek != nil {
      report.note(
        .leftOut, "hours", row.place, "\(said) tells the hours a week but not for how many weeks")
    } else {
      report.note(.leftOut, "hours", row.place, "\(said) tells no hours of study")
    }
    return nil
  }

  private func read(_ text: String, _ field: ImportField, _ heading: String) -> StudyTime {
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

  private func rating(_ row: RowView) -> Credential.Rating? {
    let stars = row[.rating].flatMap(readStars)
    let ratings = row[.ratings].flatMap(readCount)
    let learners = row[.learners].flatMap(readCount)
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
    guard let price = PublishedPrice(text, usual: currency) else {
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
