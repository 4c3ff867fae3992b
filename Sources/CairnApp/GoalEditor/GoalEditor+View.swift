import CairnModel
import CairnScreen
import CairnWords

extension App {
  func drawGoal(_ grid: inout Grid, _ body: Rect, _ page: GoalEditor) {
    grid.box(
      body, title: Line(phrases.goal.title + " ", Style(.accent, .bold)),
      aside: proof(width: body.width), glyphs: glyphs, style: Style(.activeFrame))
    let list = GoalLayout(body).list
    let count = GoalEditor.Field.allCases.count
    let first = page.selection.first(count: count, height: list.height)
    for offset in 0..<max(0, min(list.height, count - first)) {
      guard let field = GoalEditor.Field(rawValue: first + offset) else { break }
      drawField(field, &grid, list.row(offset), page)
    }
    grid.scrollMark(
      Rect(x: list.x, y: list.y, width: body.maxX - 1 - list.x, height: list.height), first: first,
      count: count, glyphs: glyphs, style: Style(.activeFrame))
  }

  private func drawField(
    _ field: GoalEditor.Field, _ grid: inout Grid, _ row: Rect, _ page: GoalEditor
  ) {
    let columns = GoalColumns(width: row.width)
    let isSelected = field == page.field
    grid.put(
      "  " + goalName(field), x: row.x, y: row.y, width: columns.name - 1,
      ellipsis: glyphs.ellipsis)
    let x = row.x + columns.name
    if isSelected, let form = page.form {
      let complaint = Line(form.complaint ?? "", .bad)
      let room = row.width - columns.name - (complaint.width > 0 ? complaint.width + 2 : 0)
      let width = max(14, min(form.line.graphemes.count + 14, room))
      grid.input(form.line, x: x, y: row.y, width: width)
      grid.put(
        complaint, x: x + width + 2, y: row.y, width: row.maxX - x - width - 2,
        ellipsis: glyphs.ellipsis)
      return
    }
    let value = shown(field, of: profile)
    let price = goalPrice(field)
    let isLong = price == nil && (columns.help == 0 || value.columns > columns.value)
    grid.put(
      value, x: x, y: row.y, style: isSet(field) ? .bold : .faint,
      width: isLong ? row.maxX - x : columns.value, ellipsis: glyphs.ellipsis)
    let aside = x + columns.value + 2
    if let price {
      grid.put(
        price, x: aside, y: row.y, style: .accent, width: row.maxX - aside,
        ellipsis: glyphs.ellipsis)
    } else if columns.help > 0, !isLong {
      grid.put(
        goalHelp(field), x: aside, y: row.y, style: .faint, width: row.maxX - aside,
        ellipsis: glyphs.ellipsis)
    }
    if isSelected {
      grid.mark(
        Rect(x: row.x, y: row.y, width: columns.name + columns.value, height: 1), glyphs: glyphs,
        isActive: true)
    }
  }

  /// What a little more of the limit would change; nil where the field is none or that is not known.
  private func goalPrice(_ field: GoalEditor.Field) -> String? {
    if field == .minTrust {
      guard case .trust(let filter) = insights[.trust] else { return nil }
      return words.trustFilter(filter, in: catalogue).trimmingEnd(".")
    }
    guard case .limitPrices(let prices) = insights[.limitPrices] else { return nil }
    let price = prices.first { price in
      switch (price.step, field) {
      case (.hoursPerWeek, .hours), (.budget, .budget), (.months, .by), (.credentials, .atMost):
        true
      default: false
      }
    }
    return price.map(words.limitPrice)
  }

  func goalExplanation(_ page: GoalEditor) -> String {
    if let complaint = page.form?.complaint { return goalName(page.field) + ": " + complaint + "." }
    let price = page.form == nil ? goalPrice(page.field) : nil
    return goalHelp(page.field) + (price.map { " " + $0 + "." } ?? "")
  }

  func goalName(_ field: GoalEditor.Field) -> String {
    let say = phrases.goal
    return switch field {
    case .hours: say.hours
    case .away: say.away
    case .budget: say.budget
    case .start: say.start
    case .by: say.by
    case .atOnce: say.atOnce
    case .atMost: say.atMost
    case .prefer: say.prefer
    case .minTrust: say.minTrust
    case .audit: say.audit
    case .languages: say.languages
    case .country: say.country
    case .degree: say.degree
    case .experience: say.experience
    case .age: say.age
    }
  }

  private func goalHelp(_ field: GoalEditor.Field) -> String {
    let say = phrases.goal
    return switch field {
    case .hours: say.hoursHelp
    case .away: say.awayHelp
    case .budget: say.budgetHelp
    case .start: say.startHelp
    case .by: say.byHelp
    case .atOnce: say.atOnceHelp
    case .atMost: say.atMostHelp
    case .prefer: say.preferHelp
    case .minTrust: say.minTrustHelp
    case .audit: say.auditHelp
    case .languages: say.languagesHelp
    case .country: say.countryHelp
    case .degree: say.degreeHelp
    case .experience: say.experienceHelp
    case .age: say.ageHelp
    }
  }

  /// Whether a field says something that the default does not.
  private func isSet(_ field: GoalEditor.Field) -> Bool {
    switch field {
    case .hours, .atOnce, .prefer, .languages, .audit: true
    default: !typed(field).isEmpty
    }
  }

  /// A field's value as one reads it.
  func shown(_ field: GoalEditor.Field, of profile: Profile) -> String {
    let say = phrases.goal
    let goal = profile.goal
    let answers = profile.eligibility
    return switch field {
    case .hours: words.hours(goal.hoursPerWeek)
    case .away: goal.weeksAway.isEmpty ? say.none : words.list(goal.weeksAway.map(shown))
    case .budget: goal.budget.map(words.money) ?? say.noLimit
    case .start: goal.start.map(words.date) ?? say.today
    case .by: goal.by.map(words.date) ?? say.none
    case .atOnce: String(goal.atOnce)
    case .atMost: goal.atMost.map(String.init) ?? say.noLimit
    case .prefer: shown(goal.preference)
    case .minTrust: goal.minTrust.map(String.init) ?? say.none
    case .audit: goal.audit ? words.phrases.summary.yes : words.phrases.summary.no
    case .languages: words.list(profile.languages)
    case .country: answers.country ?? say.notSaid
    case .degree: answers.degree.map { words.name($0) } ?? say.notSaid
    case .experience: answers.experienceYears.map(say.years) ?? say.notSaid
    case .age: answers.age.map(say.years) ?? say.notSaid
    }
  }

  private func shown(_ away: Goal.Away) -> String {
    let days =
      away.from == away.to
      ? words.dayAndMonth(away.from)
      : words.dayAndMonth(away.from) + "–" + words.dayAndMonth(away.to)
    return days + (away.hours > 0 ? " (" + words.hours(away.hours) + ")" : "")
  }

  private func shown(_ preference: Preference) -> String {
    guard case .own(let weights) = preference else { return words.name(preference) }
    return phrases.goal.ownWeights(weights.price, weights.hours, weights.each, weights.distrust)
  }

  /// A field's value as one types it.
  func typed(_ field: GoalEditor.Field) -> String {
    let goal = profile.goal
    let answers = profile.eligibility
    return switch field {
    case .hours: String(goal.hoursPerWeek)
    case .away: goal.weeksAway.map(\.typed).joined(separator: ", ")
    case .budget: typed(goal.budget)
    case .start: goal.start?.iso ?? ""
    case .by: goal.by?.iso ?? ""
    case .atOnce: String(goal.atOnce)
    case .atMost: goal.atMost.map(String.init) ?? ""
    case .prefer: goal.preference.isNamed ? words.name(goal.preference) : goal.preference.typed
    case .minTrust: goal.minTrust.map(String.init) ?? ""
    case .audit: goal.audit ? words.phrases.summary.yes : words.phrases.summary.no
    case .languages: profile.languages.joined(separator: ", ")
    case .country: answers.country ?? ""
    case .degree: answers.degree.map { words.name($0) } ?? ""
    case .experience: answers.experienceYears.map(String.init) ?? ""
    case .age: answers.age.map(String.init) ?? ""
    }
  }
}

extension Goal.Away {
  fileprivate var typed: String {
    let days = from == to ? from.iso : from.iso + ".." + to.iso
    return days + (hours > 0 ? " \(hours)" : "")
  }
}

extension Preference {
  fileprivate var isNamed: Bool { if case .own = self { false } else { true } }
  fileprivate var typed: String {
    "\(weights.price) \(weights.hours) \(weights.each) \(weights.distrust)"
  }
}

/// Where the fields of the goal lie.
struct GoalLayout {
  let list: Rect

  init(_ body: Rect) {
    let isRoomy = body.height >= GoalEditor.Field.allCases.count + 5
    list = body.inset(columns: 2, rows: isRoomy ? 2 : 1)
  }
}

/// Widths of the columns of the goal; what a limit costs stands beside it.
private struct GoalColumns {
  let (name, value, help): (Int, Int, Int)

  init(width: Int) {
    name = width >= 76 ? 20 : 17
    value = width >= 100 ? 22 : 14
    help = width >= 100 ? width - name - value - 2 : 0
  }
}
