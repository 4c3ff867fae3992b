import CairnModel

/// How long something takes, as far as its text tells: hours of study, calendar weeks, hours a week.
struct StudyTime: Equatable {
  struct Span: Equatable {
    var low: Double
    var high: Double

    var middle: Double { (low + high) / 2 }
    var isExact: Bool { low == high }

    static func + (a: Span, b: Span) -> Span { Span(low: a.low + b.low, high: a.high + b.high) }
    static func * (span: Span, factor: Double) -> Span {
      Span(low: span.low * factor, high: span.high * factor)
    }
  }

  var hours: Span?
  var weeks: Span?
  var hoursAWeek: Span?

  /// Weeks in a month, as course pages count them.
  static let weeksInAMonth = 4.0

  /// Reads `Approx. 12 hours`, `3 - 6 Months`, `2–3 hours per week` or `1 hr 40 mins`, several of
  /// them, and ISO 8601 such as `PT160H` or `P9M`. A number by itself is in `unit`.
  init(_ text: String, unit: Unit? = nil) {
    if let iso = Self.iso8601(text) {
      self = iso
      return
    }
    self.init()
    let tokens = tokens(text)
    var index = 0
    while index < tokens.count {
      guard case .number(let first) = tokens[index] else {
        index += 1
        continue
      }
      var span = Span(low: first, high: first)
      index += 1
      if let (second, next) = Self.upperEnd(tokens, index) {
        span.high = max(first, second)
        index = next
      } else if tokens[index...].first == .sign("+") {
        index += 1
      }
      if tokens[index...].first == .dash { index += 1 }
      if case .word(let word)? = tokens[index...].first, Self.fillers.contains(word) { index += 1 }
      guard case .word(let word)? = tokens[index...].first, let found = Unit(word) else {
        if tokens.count == 1, let unit { add(span, unit, isWeekly: false) }
        continue
      }
      index += 1
      let weekly = Self.weekly(tokens, index)
      add(span, found, isWeekly: weekly != nil)
      index = weekly ?? index
    }
  }

  init() {}

  /// Both times together; where both tell the same thing, the first holds.
  func filled(by other: StudyTime) -> StudyTime {
    var both = self
    both.hours = hours ?? other.hours
    both.weeks = weeks ?? other.weeks
    both.hoursAWeek = hoursAWeek ?? other.hoursAWeek
    return both
  }

  private mutating func add(_ span: Span, _ unit: Unit, isWeekly: Bool) {
    guard span.high > 0, span.high < 1e6 else { return }
    switch unit {
    case .minutes, .hours:
      let hours = span * (unit == .minutes ? 1 / 60 : 1)
      if isWeekly {
        hoursAWeek = hoursAWeek ?? hours
      } else {
        // `1 hr 40 mins` is one time in two parts.
        self.hours = unit == .minutes ? self.hours.map { $0 + hours } ?? hours : self.hours ?? hours
      }
    case .days: weeks = weeks ?? span * (1 / 7.0)
    case .weeks: weeks = weeks ?? span
    case .months: weeks = weeks ?? span * Self.weeksInAMonth
    case .years: weeks = weeks ?? span * (12 * Self.weeksInAMonth)
    }
  }
}

extension StudyTime {
  enum Unit: Equatable {
    case minutes, hours, days, weeks, months, years

    init?(_ word: String) {
      switch word {
      case "m", "min", "mins", "minute", "minutes", "minutos": self = .minutes
      case "h", "hr", "hrs", "hour", "hours", "horas", "hora", "stunden": self = .hours
      case "d", "day", "days": self = .days
      case "w", "wk", "wks", "week", "weeks", "semanas", "semana", "wochen": self = .weeks
      case "mo", "mos", "mth", "mths", "month", "months", "meses", "mes", "monate": self = .months
      case "y", "yr", "yrs", "year", "years": self = .years
      default: return nil
      }
    }

    /// The unit that a heading names: `duration_minutes`.
    init?(heading: String) {
      let words = heading.split { !$0.isLetter }.map { $0.lowercased() }
      guard let unit = words.lazy.compactMap({ $0.count > 1 ? Unit($0) : nil }).first else {
        return nil
      }
      self = unit
    }
  }

  /// Words between a number and its unit: `1.5 total hours`.
  private static let fillers: Set = ["total", "study", "learning", "video", "full", "contact"]

  /// The number after a dash or `to`.
  private static func upperEnd(_ tokens: [Token], _ index: Int) -> (Double, Int)? {
    guard index + 1 < tokens.count, tokens[index] == .dash || tokens[index] == .word("to"),
      case .number(let value) = tokens[index + 1]
    else { return nil }
    return (value, index + 2)
  }

  /// Where `per week`, `/week`, `a week` or `weekly` ends that begins here.
  private static func weekly(_ tokens: [Token], _ start: Int) -> Int? {
    var index = start
    if tokens[index...].first == .word("of") { index += 2 }
    guard index < tokens.count else { return nil }
    if tokens[index] == .word("weekly") { return index + 1 }
    let links: [Token] = [
      .word("per"), .word("a"), .word("each"), .word("every"), .sign("/"), .word("por"),
      .word("pro"),
    ]
    guard index + 1 < tokens.count, links.contains(tokens[index]),
      case .word(let word) = tokens[index + 1], Unit(word) == .weeks
    else { return nil }
    return index + 2
  }

  /// `PT1H40M`, `P4W`, `P9M`: months before the `T`, minutes after it.
  private static func iso8601(_ text: String) -> StudyTime? {
    let letters = Array(text.uppercased())
    guard letters.count > 2, letters.first == "P",
      letters.allSatisfy({ $0.isASCII && ($0.isNumber || "PTYMWDHS.,".contains($0)) })
    else { return nil }
    var time = StudyTime()
    var (digits, isTime) = ("", false)
    for letter in letters.dropFirst() {
      if letter == "T" { isTime = true }
      if letter.isNumber || letter == "." || letter == "," {
        digits.append(letter == "," ? "." : letter)
        continue
      }
      defer { digits = "" }
      guard let value = Double(digits) else { continue }
      let span = Span(low: value, high: value)
      switch (letter, isTime) {
      case ("H", _): time.add(span, .hours, isWeekly: false)
      case ("M", true): time.add(span, .minutes, isWeekly: false)
      case ("Y", _): time.add(span, .years, isWeekly: false)
      case ("M", false): time.add(span, .months, isWeekly: false)
      case ("W", _): time.add(span, .weeks, isWeekly: false)
      case ("D", _): time.add(span, .days, isWeekly: false)
      default: break
      }
    }
    return time
  }
}

extension StudyTime {
  /// Whole hours of study: as published, or reckoned from weeks and hours a week with the texts as
  /// its basis. `pace` stands in for hours a week that nothing names; nil where hours can't be told.
  func studyHours(from texts: [String], pace: Int? = nil) -> Credential.Hours? {
    let published = texts.map { "'" + $0 + "'" }.joined(separator: " and ")
    if let hours {
      guard let count = Self.whole(hours.middle) else { return nil }
      return hours.isExact
        ? .published(count) : .estimated(count, basis: "the middle of \(published), as published")
    }
    guard let weeks else { return nil }
    if let hoursAWeek {
      return Self.whole(weeks.middle * hoursAWeek.middle).map {
        .estimated($0, basis: "weeks times hours a week of \(published), as published")
      }
    }
    guard let pace else { return nil }
    return Self.whole(weeks.middle * Double(pace)).map {
      .estimated($0, basis: "\(published) as published, at \(pace) hours a week as asked for")
    }
  }

  private static func whole(_ hours: Double) -> Int? {
    // A hair below the next hour is not another hour.
    let count = (hours - 1e-9).rounded(.up)
    return count >= 1 && count <= Double(mostHours) ? Int(count) : nil
  }
}
