import CairnModel
import CairnScreen

extension App {
  var homeLayout: HomeLayout { HomeLayout(size, focus: home.pane, isLinear: isLinear) }

  /// Moves the selection of the list that has the keys.
  mutating func move(by rows: Int) {
    switch pages.last {
    case nil:
      let target = home[selection: home.pane].row + rows
      select(target, in: home.pane, direction: rows < 0 ? -1 : 1)
    case .timeline: moveInTimeline(by: rows)
    case .details: scrollDetails(by: rows)
    case .why: scrollWhy(by: rows)
    case .frontier: moveInFrontier(by: rows)
    case .compare: scrollComparison(by: rows)
    case .roles: moveInRoles(by: rows)
    case .audit: moveInAudit(by: rows)
    case .goal: moveInGoal(by: rows)
    case .record: moveInRecord(by: rows)
    case .sources: moveInSources(by: rows)
    case .roleEditor: moveInRoleEditor(by: rows)
    case .postings: break
    case .otherPlans: moveInOtherPlans(by: rows)
    case .slip: moveInSlip(by: rows)
    case .picker: moveInPicker(by: rows)
    case .help: moveInHelp(by: rows)
    case .palette: moveInPalette(by: rows)
    }
  }

  /// Rows that a page up or down moves by.
  var pageHeight: Int {
    pages.isEmpty ? max(1, homeLayout.listHeight(home.pane) - 1) : max(1, bodyHeight - 4)
  }

  /// Selects a row of a pane, or the nearest that can be.
  mutating func select(_ row: Int, in pane: Home.Pane, direction: Int) {
    let rows = selectable(pane)
    let target = rows.selectable(from: row, direction: direction) ?? 0
    let height = homeLayout.listHeight(pane)
    // The heading over the first row of a part comes into sight with it.
    if target > 0, rows.indices.contains(target - 1), !rows[target - 1], height > 1 {
      home[selection: pane].select(target - 1, count: rows.count, height: height)
    }
    home[selection: pane].select(target, count: rows.count, height: height)
  }

  mutating func click(_ point: Point) -> [Effect] {
    guard pages.isEmpty else { return clickOnPage(point) }
    let layout = homeLayout
    guard let pane = Home.Pane.allCases.first(where: { layout[$0].contains(point) }) else {
      return []
    }
    home.pane = pane
    if pane == .credentials, let column = credentialColumns.sorting(at: point, in: layout) {
      home.sorting = column
      arrangeCredentials()
      return []
    }
    let list = layout.list(pane)
    guard list.contains(point) else { return [] }
    let rows = selectable(pane)
    let first = home[selection: pane].first(count: rows.count, height: list.height)
    let row = first + point.y - list.y
    guard rows.indices.contains(row), rows[row] else { return [] }
    if row == home[selection: pane].row { return open() }
    select(row, in: pane, direction: 1)
    return []
  }

  mutating func wheel(_ point: Point, by rows: Int) -> [Effect] {
    if pages.isEmpty {
      let layout = homeLayout
      guard let pane = Home.Pane.allCases.first(where: { layout[$0].contains(point) }) else {
        return []
      }
      home.pane = pane
    }
    move(by: rows)
    return []
  }

  /// Enter: everything about the selected row.
  mutating func open() -> [Effect] {
    switch place {
    case .skills, .needs: show(.audit(AuditPage(at: selectedSkill, in: auditSkills)))
    case .credentials, .plan, .timeline:
      guard let credential = selectedCredential else { return [] }
      show(.details(DetailsPage(credential: credential)))
    case .why, .compare, .sources: return []
    case .record: beginRecordForm()
    case .roleEditor: beginRoleTitle()
    case .postings: return draftRole()
    case .otherPlans: return adoptSelectedPlan()
    case .slip: return adoptNearestPlan()
    case .picker: return takePicked()
    case .frontier: return takeFrontierPoint()
    case .roles: return chooseSelectedRole()
    case .goal: beginGoalField()
    case .help: return runSelectedHelp()
    case .palette: return runSelectedPalette()
    case .audit, .details: break
    }
    return []
  }

  mutating func beginFilter() {
    if case .roles(var page) = pages.last {
      page.filter.isTyping = true
      replacePage(.roles(page))
    } else if case .sources(var page) = pages.last {
      page.filter.isTyping = true
      replacePage(.sources(page))
    } else if pages.isEmpty {
      home[filter: home.pane].isTyping = true
    }
  }

  mutating func clearFilter() {
    guard home[filter: home.pane].isActive else { return }
    home[filter: home.pane].clear()
    arrangeHome()
  }

  /// Nil where no filter is being typed or the key is none of its business.
  mutating func typeFilter(_ key: Key) -> [Effect]? {
    let pane = home.pane
    guard home[filter: pane].isTyping else { return nil }
    let before = home[filter: pane].text
    switch home[filter: pane].type(key) {
    case .passed:
      // Arrows and page keys move in the list while one types; ^C still leaves.
      return nil
    case .accepted: break
    case .cleared: arrangeHome()
    case .changed:
      guard home[filter: pane].text != before else { break }
      arrange(pane, after: before)
      select(0, in: pane, direction: 1)
      return searchLibrary(pane)
    }
    return []
  }

  /// Asks for what the words find in the library beyond what is here.
  private mutating func searchLibrary(_ pane: Home.Pane) -> [Effect] {
    home.found = []
    let words = home[filter: pane].text
    return pane == .credentials && catalogue.scope != nil && !words.isEmpty ? [.search(words)] : []
  }

  private mutating func arrange(_ pane: Home.Pane, after search: String) {
    guard pane == .credentials else { return arrangeHome() }
    let isLonger = home[filter: pane].text.hasPrefix(search)
    arrangeCredentials(narrowing: isLonger && !FuzzySearch(search).isEmpty)
  }

  mutating func sortByNextColumn() {
    let all = Home.Sorting.allCases
    home.sorting = all[(home.sorting.rawValue + 1) % all.count]
    arrangeCredentials()
    select(0, in: .credentials, direction: 1)
  }

  /// Puts a changed page in the place of the last one.
  /// Keeps the selections of open pages on rows that there are, after a change.
  mutating func settlePages() {
    switch pages.last {
    case .record: moveInRecord(by: 0)
    case .roleEditor where role == nil: pages.removeLast()
    case .roleEditor: moveInRoleEditor(by: 0)
    case .otherPlans: moveInOtherPlans(by: 0)
    case .slip: moveInSlip(by: 0)
    default: break
    }
  }

  mutating func replacePage(_ page: Page) {
    pages[pages.count - 1] = page
  }
}
