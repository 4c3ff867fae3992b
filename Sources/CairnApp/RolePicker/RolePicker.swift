import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// Every role with one's readiness for it, nearest first.
package struct RolePicker: Equatable, Sendable {
  struct Candidate: Hashable {
    let role: Role.ID
    let readiness: Readiness
    let must: Readiness
    let met: Int
  }

  let candidates: [Candidate]
  package var filter = Filter()
  var selection = Selection()

  init(_ app: App) {
    let levels = app.standing.levels
    candidates = app.catalogue.roles.map { role in
      Candidate(
        role: role.id, readiness: Readiness(role, at: levels),
        must: Readiness(role, at: levels, mustOnly: true),
        met: role.requirements.count { levels[$0.skill] >= $0.level })
    }
    .sorted { a, b in
      (b.readiness.share, a.role.text) < (a.readiness.share, b.role.text)
    }
    if let row = candidates.firstIndex(where: { $0.role == app.role?.id }) {
      selection.select(row, count: candidates.count, height: app.roleListHeight)
    }
  }
}

extension App {
  var roleListHeight: Int { max(1, bodyHeight - 3) }

  func found(in page: RolePicker) -> [RolePicker.Candidate] {
    let search = page.filter.search
    guard !search.isEmpty else { return page.candidates }
    return page.candidates.filter { candidate in
      guard let role = catalogue[candidate.role] else { return false }
      return search.match(role.title) != nil || search.match(role.field) != nil
    }
  }

  mutating func typeInRoles(_ key: Key) -> [Effect]? {
    guard case .roles(var page) = pages.last else { return nil }
    let before = page.filter.text
    guard page.filter.type(key) != .passed else { return nil }
    if page.filter.text != before {
      page.selection.select(0, count: found(in: page).count, height: roleListHeight)
    }
    replacePage(.roles(page))
    return []
  }

  mutating func moveInRoles(by rows: Int) {
    guard case .roles(var page) = pages.last else { return }
    page.selection.move(by: rows, count: found(in: page).count, height: roleListHeight)
    replacePage(.roles(page))
  }

  private func selectedRole(_ page: RolePicker) -> Role? {
    let all = found(in: page)
    return all.indices.contains(page.selection.row)
      ? catalogue[all[page.selection.row].role] : nil
  }

  mutating func chooseSelectedRole() -> [Effect] {
    guard case .roles(let page) = pages.last, let role = selectedRole(page) else { return [] }
    pages.removeLast()
    return choose(role)
  }

  var rolesExplanation: String {
    guard case .roles(let page) = pages.last, let role = selectedRole(page) else { return "" }
    guard let estimate = estimates[role.id] else { return role.title + ": " + role.summary }
    let finish = estimate.finish.map(words.date) ?? phrases.goal.today
    return role.title + ": "
      + phrases.pages.rolesCost(
        words.percent(estimate.readiness.percent), words.hours(estimate.hours),
        words.price(estimate.price), finish) + " " + role.summary
  }
}
