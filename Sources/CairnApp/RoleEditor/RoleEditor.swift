import CairnModel
import CairnScreen
import CairnWords

/// What the current role asks for, to be changed.
package struct RoleEditor: Hashable, Sendable {
  var selection = Selection()
  /// The title while it is being typed.
  var form: Form?
  /// How many credentials teach a skill at each level or above, from 1 to 4.
  let taught: [Skill.ID: [Int]]

  init(_ catalogue: Catalogue) {
    var taught: [Skill.ID: [Int]] = [:]
    for credential in catalogue.credentials {
      for (skill, level) in credential.teaches {
        for step in 0..<level.rawValue { taught[skill, default: [0, 0, 0, 0]][step] += 1 }
      }
    }
    self.taught = taught
  }
}

extension App {
  /// The requirements as the screen lists them: must first, the more important ones first in each part.
  var requirementRows: [Row<Skill.ID>] {
    guard let needs = role?.requirements else { return [] }
    var rows: [Row<Skill.ID>] = []
    for (must, heading) in [(true, phrases.home.must), (false, phrases.home.nice)] {
      let part = needs.enumerated().filter { $0.element.must == must }
        .sorted { (-$0.element.importance, $0.offset) < (-$1.element.importance, $1.offset) }
      guard !part.isEmpty else { continue }
      rows += [.heading(heading)] + part.map { .item($0.element.skill) }
    }
    return rows
  }

  var editedRequirement: Requirement? {
    guard case .roleEditor(let page) = pages.last,
      let skill = requirementRows.item(at: page.selection.row)
    else { return nil }
    return requirement(of: skill)
  }

  func requirement(of skill: Skill.ID) -> Requirement? {
    role?.requirements.first { $0.skill == skill }
  }

  var roleEditorHeight: Int { max(1, bodyHeight - 3) }

  mutating func showRoleEditor() {
    show(.roleEditor(RoleEditor(catalogue)))
    moveInRoleEditor(by: 0)
  }

  mutating func moveInRoleEditor(by step: Int) {
    guard case .roleEditor(var page) = pages.last else { return }
    page.selection.move(
      by: step, through: requirementRows.map { $0.item != nil }, height: roleEditorHeight)
    replacePage(.roleEditor(page))
  }

  // MARK: Changes

  /// Changes the current role under a name. A role of the catalogue is not the learner's: the first change
  /// makes a copy of their own, which becomes the target.
  private mutating func changeRole(_ name: String, _ edit: (inout Role) -> Void) -> [Effect] {
    guard var edited = role else { return [] }
    edit(&edited)
    guard edited != role else { return [] }
    if ownRoles[edited.id] == nil { edited = edited.copy(as: freeRoleID(for: edited)) }
    return changeBelongings(name) {
      $0.roles[edited.id] = edited
      $0.profile.goal.role = edited.id
    }
  }

  func freeRoleID(for role: Role) -> Role.ID {
    var number = 1
    while true {
      let id = Role.ID("my-" + role.id.text + (number == 1 ? "" : "-\(number)"))
      if catalogue[id] == nil { return id }
      number += 1
    }
  }

  /// Changes the requirement of the selected row, which stays selected.
  private mutating func changeRequirement(
    _ what: String, _ value: String, _ edit: (Requirement) -> Requirement
  ) -> [Effect] {
    guard let old = editedRequirement else { return [] }
    let new = edit(old)
    let name = phrases.roleEditor.changed(catalogue.name(of: old.skill), what, value)
    let effects = changeRole(name) { role in
      role.requirements = role.requirements.map { $0.skill == old.skill ? new : $0 }
    }
    selectRequirement(old.skill)
    return effects
  }

  private mutating func selectRequirement(_ skill: Skill.ID) {
    guard case .roleEditor(var page) = pages.last else { return }
    let rows = requirementRows
    guard let row = rows.firstIndex(where: { $0.item == skill }) else { return }
    page.selection.select(row, count: rows.count, height: roleEditorHeight)
    replacePage(.roleEditor(page))
  }

  mutating func changeRequiredLevel(up: Bool) -> [Effect] {
    guard let need = editedRequirement,
      let level = up ? need.level.next : need.level.previous, level > .none
    else { return [] }
    return changeRequirement(phrases.roleEditor.level, String(level.rawValue)) {
      Requirement(skill: $0.skill, level: level, importance: $0.importance, must: $0.must)
    }
  }

  mutating func changeImportance(by step: Int) -> [Effect] {
    guard let need = editedRequirement else { return [] }
    let importance = max(1, min(5, need.importance + step))
    return changeRequirement(phrases.roleEditor.importance, String(importance)) {
      Requirement(skill: $0.skill, level: $0.level, importance: importance, must: $0.must)
    }
  }

  mutating func toggleMust() -> [Effect] {
    guard let need = editedRequirement else { return [] }
    let say = phrases.home
    return changeRequirement("", (need.must ? say.nice : say.must).lowercased()) {
      Requirement(skill: $0.skill, level: $0.level, importance: $0.importance, must: !$0.must)
    }
  }

  mutating func addRequirement(_ skill: Skill.ID) -> [Effect] {
    let name = phrases.roleEditor.added(catalogue.name(of: skill))
    let need = Requirement(skill: skill, level: .intermediate, importance: 3, must: false)
    let effects = changeRole(name) { $0.requirements.append(need) }
    selectRequirement(skill)
    return effects
  }

  mutating func removeRequirement() -> [Effect] {
    guard let need = editedRequirement else { return [] }
    let effects = changeRole(phrases.roleEditor.removed(catalogue.name(of: need.skill))) {
      $0.requirements.removeAll { $0.skill == need.skill }
    }
    moveInRoleEditor(by: 0)
    return effects
  }

  // MARK: The title

  mutating func beginRoleTitle() {
    guard case .roleEditor(var page) = pages.last, let role else { return }
    page.form = Form(text: role.title)
    replacePage(.roleEditor(page))
  }

  mutating func typeInRoleEditor(_ key: Key) -> [Effect]? {
    guard case .roleEditor(var page) = pages.last, var form = page.form else { return nil }
    switch form.type(key) {
    case .passed: return nil
    case .left: page.form = nil
    case .changed: page.form = form
    case .accepted where form.text.isEmpty:
      form.complaint = phrases.roleEditor.wantsTitle
      page.form = form
    case .accepted:
      page.form = nil
      replacePage(.roleEditor(page))
      return changeRole(phrases.roleEditor.renamed(form.text)) { $0.title = form.text }
    }
    replacePage(.roleEditor(page))
    return []
  }
}

extension Role {
  /// The same role under another id, saying where it came from.
  func copy(as id: Role.ID) -> Role {
    Role(
      id: id, title: title, field: field, summary: summary, sources: sources, basis: basis,
      requirements: requirements)
  }
}
