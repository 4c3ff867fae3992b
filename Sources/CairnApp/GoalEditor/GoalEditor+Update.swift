import CairnModel
import CairnScreen
import CairnWords

extension App {
  mutating func moveInGoal(by rows: Int) {
    guard case .goal(var page) = pages.last else { return }
    let count = GoalEditor.Field.allCases.count
    page.selection.move(by: rows, count: count, height: count)
    page.complaint = nil
    replacePage(.goal(page))
  }

  /// Begins to type the selected field; a field with few values goes to the next one.
  mutating func beginGoalField() {
    guard case .goal(var page) = pages.last else { return }
    page.complaint = nil
    page.line = InputLine(editable(page.field))
    replacePage(.goal(page))
  }

  /// A key while a field is typed; nil for keys that are no text.
  mutating func typeInGoal(_ key: Key) -> [Effect]? {
    guard case .goal(var page) = pages.last, var line = page.line else { return nil }
    switch key {
    case .escape:
      page.line = nil
      page.complaint = nil
    case .enter, .tab, .up, .down:
      return acceptGoalField(page, line.text, then: key)
    case .control("c"): return nil
    case .character(" ") where page.field == .prefer || page.field == .audit:
      page.line = InputLine(next(page.field, after: line.text))
    default:
      _ = line.apply(key)
      page.line = line
      page.complaint = nil
    }
    replacePage(.goal(page))
    return []
  }

  private mutating func acceptGoalField(_ page: GoalEditor, _ text: String, then key: Key)
    -> [Effect]
  {
    var page = page
    switch parse(text.trimmed, as: page.field) {
    case .failure(let complaint):
      page.complaint = complaint.text
      replacePage(.goal(page))
      return []
    case .success(let goal):
      page.line = nil
      page.complaint = nil
      replacePage(.goal(page))
      let name = goalName(page.field)
      let value = shown(page.field, of: goal)
      let effects = changeGoal(name, value) { $0 = goal }
      if key != .enter { moveInGoal(by: key == .up ? -1 : 1) }
      return effects
    }
  }

  struct Complaint: Error { let text: String }

  /// The goal with one field as typed.
  private func parse(_ text: String, as field: GoalEditor.Field) -> Result<Goal, Complaint> {
    var goal = profile.goal
    let say = phrases.goal
    func number(_ range: ClosedRange<Int>) -> Result<Int, Complaint> {
      guard let value = Int(text), range.contains(value) else {
        return .failure(Complaint(text: say.wantsNumber(range.lowerBound, range.upperBound)))
      }
      return .success(value)
    }
    func optional(_ range: ClosedRange<Int>) -> Result<Int?, Complaint> {
      text.isEmpty ? .success(nil) : number(range).map { $0 }
    }
    func date() -> Result<CivilDate?, Complaint> {
      if text.isEmpty { return .success(nil) }
      return CivilDate(iso: text).map { .success($0) } ?? .failure(Complaint(text: say.wantsDate))
    }
    func with<Value>(_ value: Result<Value, Complaint>, _ edit: (inout Goal, Value) -> Void)
      -> Result<Goal, Complaint>
    {
      value.map {
        edit(&goal, $0)
        return goal
      }
    }
    switch field {
    case .hours: return with(number(1...80)) { $0.hoursPerWeek = $1 }
    case .budget: return with(money(text)) { $0.budget = $1 }
    case .start: return with(date()) { $0.start = $1 }.flatMap { inOrder($0, say.afterDeadline) }
    case .by: return with(date()) { $0.by = $1 }.flatMap { inOrder($0, say.beforeStart) }
    case .atOnce: return with(number(1...9)) { $0.atOnce = $1 }
    case .atMost: return with(optional(1...99)) { $0.atMost = $1 }
    case .minTrust: return with(optional(0...10)) { $0.minTrust = $1 }
    case .prefer:
      if let found = Preference.named.first(where: { $0.name == text }) {
        goal.preference = found.preference
      }
      return .success(goal)
    case .audit:
      goal.audit = text == words.phrases.summary.yes
      return .success(goal)
    }
  }

  private func inOrder(_ goal: Goal, _ complaint: String) -> Result<Goal, Complaint> {
    guard let by = goal.by, by <= goal.start ?? today else { return .success(goal) }
    return .failure(Complaint(text: complaint))
  }

  private func money(_ text: String) -> Result<Money?, Complaint> {
    if text.isEmpty { return .success(nil) }
    let parts = text.split(separator: " ")
    let currency =
      parts.count == 2
      ? Currency(parts[1].uppercased()) : profile.goal.budget?.currency ?? profile.currency
    guard (1...2).contains(parts.count), let currency,
      let money = Money(decimal: parts[0], currency: currency)
    else { return .failure(Complaint(text: phrases.goal.wantsMoney)) }
    return .success(money)
  }

  /// The next of a field's few values.
  private func next(_ field: GoalEditor.Field, after text: String) -> String {
    let names =
      field == .prefer
      ? Preference.named.map(\.name) : [words.phrases.summary.no, words.phrases.summary.yes]
    let index = names.firstIndex(of: text) ?? -1
    return names[(index + 1) % names.count]
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
