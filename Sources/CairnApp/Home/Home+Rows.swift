import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// The rows of the panes, worked out whenever what they show has changed.
extension App {
  /// Arranges all panes; each selection stays on its row's subject.
  mutating func arrangeHome() {
    let skill = home.skills.item(at: home[selection: .skills].row)
    home.skills = skillRows()
    settle(.skills, on: skill.flatMap { skill in home.skills.firstIndex { $0.item == skill } })

    let need = home.needs.item(at: home[selection: .needs].row)
    home.needs = needRows()
    settle(.needs, on: need.flatMap { need in home.needs.firstIndex { $0.item == need } })

    arrangeCredentials()
    arrangePlan()
  }

  /// A longer search finds only what the shorter one found.
  mutating func arrangeCredentials(narrowing: Bool = false) {
    let row = home[selection: .credentials].row
    let selected = home.credentials.indices.contains(row) ? home.credentials[row] : nil
    home.credentials =
      narrowing ? matching(home.credentials, home[filter: .credentials].search) : credentialRows()
    // The first row stays the first row: whoever has not moved wants to see the best.
    let again = row == 0 ? nil : selected.flatMap { home.credentials.firstIndex(of: $0) }
    settle(.credentials, on: again)
  }

  mutating func arrangePlan() {
    settle(.plan, on: nil)
  }

  private mutating func settle(_ pane: Home.Pane, on row: Int?) {
    select(row ?? home[selection: pane].row, in: pane, direction: 1)
  }

  /// Whether each row of a pane can be selected.
  func selectable(_ pane: Home.Pane) -> [Bool] {
    switch pane {
    case .skills: home.skills.map { $0.item != nil }
    case .needs: home.needs.map { $0.item != nil }
    case .credentials: Array(repeating: true, count: home.credentials.count)
    case .plan: Array(repeating: true, count: plan?.steps.count ?? 0)
    }
  }

  /// Skills that are claimed or asked for, by area; while a filter is on, any skill that it finds.
  private func skillRows() -> [Row<Skill.ID>] {
    let search = home[filter: .skills].search
    let asked = Set(role?.requirements.map(\.skill) ?? [])
    var (areas, byArea) = ([String](), [String: [Skill.ID]]())
    for skill in catalogue.skills {
      let isMine = profile.skills[skill.id] != nil || standing.levels[skill.id] > .none
      guard search.isEmpty ? isMine || asked.contains(skill.id) : skill.matches(search) else {
        continue
      }
      if byArea[skill.area] == nil { areas.append(skill.area) }
      byArea[skill.area, default: []].append(skill.id)
    }
    return areas.flatMap { area in
      [.heading(area.uppercased())] + (byArea[area] ?? []).map(Row.item)
    }
  }

  /// What the role asks for: must first, the largest gap first in each part.
  private func needRows() -> [Row<Int>] {
    guard let entries = gap?.entries else { return [] }
    let search = home[filter: .needs].search
    let found = entries.indices.filter {
      search.isEmpty || search.match(catalogue.name(of: entries[$0].requirement.skill)) != nil
    }
    var rows: [Row<Int>] = []
    for (must, title) in [(true, phrases.home.must), (false, phrases.home.nice)] {
      let part = found.filter { entries[$0].requirement.must == must }.sorted {
        let (a, b) = (entries[$0], entries[$1])
        return (b.value, b.requirement.importance, $0) < (a.value, a.requirement.importance, $1)
      }
      if !part.isEmpty { rows += [.heading(title)] + part.map(Row.item) }
    }
    return rows
  }

  /// Credentials that help, in the order asked for; while a filter is on, any that it finds.
  private func credentialRows() -> [Credential.ID] {
    let search = home[filter: .credentials].search
    var rows = ranking?.entries.map(\.credential) ?? []
    if !search.isEmpty {
      rows += catalogue.credentials.lazy.map(\.id).filter { entries[$0] == nil }
      rows = matching(rows, search)
      let listed = Set(rows)
      rows += home.found.filter { !listed.contains($0) }
    }
    return sorted(rows)
  }

  /// Takes in what the library holds beyond what is here, unless other words are looked for by now.
  mutating func take(_ found: Found, for words: String) {
    guard words == home[filter: .credentials].text else { return }
    catalogue.putAside(found.catalogue)
    home.found = found.credentials
    arrangeCredentials()
  }

  private func matching(_ rows: [Credential.ID], _ search: FuzzySearch) -> [Credential.ID] {
    let issuers = Set(catalogue.providers.filter { search.matches($0.name) }.map(\.id))
    return rows.filter { id in
      guard let credential = catalogue[id] else { return false }
      return search.matches(credential.title) || issuers.contains(credential.issuer)
    }
  }

  private func sorted(_ rows: [Credential.ID]) -> [Credential.ID] {
    switch home.sorting {
    case .gap: rows
    case .title: sorted(rows) { $0.title.lowercased() }
    case .hours: sorted(rows) { $0.hours?.count ?? .max }
    case .price: sorted(rows) { comparablePrice(of: $0) ?? .max }
    case .trust: sorted(rows) { -catalogue.trust(in: $0).score }
    }
  }

  private func sorted<Value: Comparable>(
    _ rows: [Credential.ID], by value: (Credential) -> Value
  ) -> [Credential.ID] {
    let keyed = rows.enumerated().compactMap { index, id in
      catalogue[id].map { (id: id, value: value($0), index: index) }
    }
    return keyed.sorted { ($0.value, $0.index) < ($1.value, $1.index) }.map(\.id)
  }

  /// What it costs in minor units of the question's currency; a subscription for the months that its
  /// hours take.
  func comparablePrice(of credential: Credential) -> Int? {
    let currency = profile.goal.budget?.currency ?? profile.currency
    let money: Money? =
      switch credential.price {
      case nil: nil
      case .free: Money(minorUnits: 0, currency: currency)
      case .once(let money): money
      case .subscription(let id):
        catalogue[id].map {
          let months = months(for: credential)
          return Money(
            minorUnits: $0.monthly.minorUnits * months, currency: $0.monthly.currency)
        }
      }
    guard let money else { return nil }
    if money.currency == currency { return money.minorUnits }
    return catalogue.rates?.convert(money, to: currency)?.minorUnits
  }
}

extension App {
  /// Started months that its hours take at the learner's pace; one where the hours are not known.
  private func months(for credential: Credential) -> Int {
    let hoursAMonth = max(1, profile.goal.hoursPerWeek * 13 / 3)
    return max(1, ((credential.hours?.count ?? 0) + hoursAMonth - 1) / hoursAMonth)
  }
}

extension Skill {
  func matches(_ search: FuzzySearch) -> Bool {
    search.matches(name) || aliases.contains { search.matches($0) }
  }
}
