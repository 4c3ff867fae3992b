import CairnModel
import CairnScreen
import CairnWords

extension App {
  var goalHeight: Int { max(1, GoalLayout(Frame(size).body).list.height) }

  mutating func moveInGoal(by rows: Int) {
    guard case .goal(var page) = pages.last else { return }
    page.selection.move(by: rows, count: GoalEditor.Field.allCases.count, height: goalHeight)
    replacePage(.goal(page))
  }

  /// Begins to type the selected field.
  mutating func beginGoalField() {
    guard case .goal(var page) = pages.last else { return }
    page.form = Form(field: page.field.rawValue, text: typed(page.field))
    replacePage(.goal(page))
  }

  /// A key while a field is typed; nil for keys that are no text.
  mutating func typeInGoal(_ key: Key) -> [Effect]? {
    guard case .goal(var page) = pages.last, var form = page.form else { return nil }
    if key == .character(" "), page.field.isChoice, !form.text.contains(where: \.isNumber) {
      form.line = InputLine(next(page.field, after: form.text))
      page.form = form
    } else {
      switch form.type(key) {
      case .passed: return nil
      case .left: page.form = nil
      case .changed: page.form = form
      case .accepted(let key): return acceptGoalField(page, form, then: key)
      }
    }
    replacePage(.goal(page))
    return []
  }

  private mutating func acceptGoalField(_ page: GoalEditor, _ form: Form, then key: Key)
    -> [Effect]
  {
    var page = page
    switch edited(page.field, as: form.text) {
    case .failure(let complaint):
      page.form?.complaint = complaint.text
      replacePage(.goal(page))
      return []
    case .success(let edited):
      page.form = nil
      replacePage(.goal(page))
      let name = phrases.change.goal(goalName(page.field), shown(page.field, of: edited))
      let effects = change(name) { $0 = edited }
      if key != .enter { moveInGoal(by: key == .up || key == .backTab ? -1 : 1) }
      return effects
    }
  }

  /// The profile with one field as typed.
  private func edited(_ field: GoalEditor.Field, as text: String) -> Result<Profile, Complaint> {
    func with<Value>(
      _ value: Result<Value, Complaint>, _ path: WritableKeyPath<Profile, Value>
    ) -> Result<Profile, Complaint> {
      value.map {
        var profile = profile
        profile[keyPath: path] = $0
        return profile
      }
    }
    return switch field {
    case .hours: with(whole(text, in: 1...80), \.goal.hoursPerWeek)
    case .away: with(weeksAway(text), \.goal.weeksAway)
    case .budget: with(optionalMoney(text), \.goal.budget)
    case .start: with(optionalDate(text), \.goal.start).flatMap { inOrder($0, .start) }
    case .by: with(optionalDate(text), \.goal.by).flatMap { inOrder($0, .by) }
    case .atOnce: with(whole(text, in: 1...9), \.goal.atOnce)
    case .atMost: with(optionalWhole(text, in: 1...99), \.goal.atMost)
    case .prefer: with(preference(text), \.goal.preference)
    case .minTrust: with(optionalWhole(text, in: 0...10), \.goal.minTrust)
    case .audit: with(.success(text == words.phrases.summary.yes), \.goal.audit)
    case .languages: with(languages(text), \.languages)
    case .country: with(country(text), \.eligibility.country)
    case .degree: with(.success(degree(named: text)), \.eligibility.degree)
    case .experience: with(optionalWhole(text, in: 0...70), \.eligibility.experienceYears)
    case .age: with(optionalWhole(text, in: 0...120), \.eligibility.age)
    }
  }

  private func inOrder(_ profile: Profile, _ field: GoalEditor.Field)
    -> Result<Profile, Complaint>
  {
    guard let by = profile.goal.by, by <= profile.goal.start ?? today else {
      return .success(profile)
    }
    let say = phrases.goal
    return .failure(Complaint(text: field == .by ? say.beforeStart : say.afterDeadline))
  }

  /// `2026-12-21..2027-01-03, 2027-05-01..2027-05-07 4`: days, and hours a week where there are some.
  private func weeksAway(_ text: String) -> Result<[Goal.Away], Complaint> {
    var all: [Goal.Away] = []
    for part in text.split(separator: ",") {
      let pieces = part.split(separator: " ")
      let days = (pieces.first.map(String.init) ?? "").split(separator: "..")
      guard (1...2).contains(pieces.count), let from = days.first.flatMap({ CivilDate(iso: $0) }),
        days.count <= 2, let to = days.last.flatMap({ CivilDate(iso: $0) }), from <= to,
        let hours = pieces.count == 2 ? Int(pieces[1]) : 0, (0...168).contains(hours)
      else { return .failure(Complaint(text: phrases.goal.wantsDays)) }
      all.append(Goal.Away(from: from, to: to, hours: hours))
    }
    return .success(all)
  }

  /// A name, or four numbers: price, hours, each and distrust.
  private func preference(_ text: String) -> Result<Preference, Complaint> {
    let named = Preference.named.first { $0.name == text || words.name($0.preference) == text }
    if let named { return .success(named.preference) }
    let numbers = text.split { $0 == "," || $0 == " " }.map { Int($0) }
    let weights = numbers.compactMap { $0 }.filter { (0...10_000).contains($0) }
    guard numbers.count == 4, weights.count == 4, weights[2] >= 1 else {
      return .failure(Complaint(text: phrases.goal.wantsPreference))
    }
    return .success(
      .own(
        BurdenWeights(
          price: weights[0], hours: weights[1], each: weights[2], distrust: weights[3])))
  }

  private func languages(_ text: String) -> Result<[String], Complaint> {
    let codes = text.lowercased().split { $0 == "," || $0 == " " }.map(String.init)
    let isGood = codes.allSatisfy { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) }
    return !codes.isEmpty && isGood
      ? .success(codes) : .failure(Complaint(text: phrases.goal.wantsLanguages))
  }

  private func country(_ text: String) -> Result<String?, Complaint> {
    if text.isEmpty { return .success(nil) }
    let isCode = text.count == 2 && text.allSatisfy { $0.isLetter && $0.isASCII }
    return isCode
      ? .success(text.uppercased()) : .failure(Complaint(text: phrases.goal.wantsCountry))
  }

  private func degree(named text: String) -> Eligibility.Degree? {
    Eligibility.Degree.allCases.first { words.name($0) == text }
  }

  /// The next of a field's few values.
  private func next(_ field: GoalEditor.Field, after text: String) -> String {
    let summary = words.phrases.summary
    let names =
      switch field {
      case .prefer: Preference.named.map { words.name($0.preference) }
      case .degree: [""] + Eligibility.Degree.allCases.map { words.name($0) }
      default: [summary.no, summary.yes]
      }
    let index = names.firstIndex(of: text) ?? -1
    return names[(index + 1) % names.count]
  }
}
