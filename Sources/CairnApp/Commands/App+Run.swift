import CairnModel
import CairnScreen
import CairnWords

extension App {
  /// Carries a command out, or says why that can't be done now.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = obstacle(to: command) {
      notice = words.command(command.rawValue).name + ": " + reason + "."
      return []
    }
    defer { tour = tour?.after(command) }
    return carryOut(command)
  }

  private mutating func carryOut(_ command: Command) -> [Effect] {
    switch command {
    case .nextPane: home.go(by: 1)
    case .previousPane: home.go(by: -1)
    case .skillsPane: home.pane = .skills
    case .needsPane: home.pane = .needs
    case .credentialsPane: home.pane = .credentials
    case .planPane: home.pane = .plan
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .pageDown: move(by: pageHeight)
    case .pageUp: move(by: -pageHeight)
    case .first: move(by: -1_000_000)
    case .last: move(by: 1_000_000)
    case .back: back()
    case .filter: beginFilter()
    case .sort: sortByNextColumn()
    case .mark: toggleMark()
    case .freeze: place == .otherPlans ? freezePlan() : freezePoint()
    case .prerequisites: togglePrerequisites()
    case .tour: toggleTour()
    case .add: showPicker(place == .record ? .earned : .requirement)
    case .open: return open()
    case .sources: return showSources()
    case .slip: return showSlip()
    case .why, .compare, .timeline, .frontier, .otherPlans, .roles, .postings, .editRole, .audit,
      .goal, .record, .palette, .help:
      openPage(command)
    case .copy: return selectedText.map { [.copy($0)] } ?? []
    case .theme: useNextTheme()
    case .mouse: return toggleMouse()
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default: return edit(command)
    }
    return []
  }

  /// The commands that change the profile.
  private mutating func edit(_ command: Command) -> [Effect] {
    switch command {
    case .raise: changeNumber(up: true)
    case .lower: changeNumber(up: false)
    case .important: changeImportance(by: 1)
    case .unimportant: changeImportance(by: -1)
    case .must: toggleMust()
    case .remove: place == .record ? removeFromRecord() : removeRequirement()
    case .begin: toggleBegun()
    case .pin: togglePin()
    case .skip: toggleSkip()
    case .earned: toggleEarned()
    case .moreHours: changeHours(by: 1)
    case .fewerHours: changeHours(by: -1)
    case .moreBudget: changeBudget(up: true)
    case .lessBudget: changeBudget(up: false)
    case .later: changeDeadline(byMonths: 1)
    case .sooner: changeDeadline(byMonths: -1)
    case .undo: undo()
    case .redo: redo()
    default: []
    }
  }

  /// Raises or lowers the number of the selected row, whatever it counts.
  private mutating func changeNumber(up: Bool) -> [Effect] {
    switch place {
    case .record: changeHoursDone(up: up)
    case .roleEditor: changeRequiredLevel(up: up)
    default: changeLevel(up: up)
    }
  }

  private mutating func openPage(_ command: Command) {
    switch command {
    case .timeline: show(.timeline(TimelinePage(selected: selectedCredential, in: plan)))
    case .frontier:
      if place == .frontier { turnFrontier() } else { show(.frontier(FrontierPage())) }
    case .otherPlans: show(.otherPlans(OtherPlansPage()))
    case .why: if let id = selectedCredential { show(.why(WhyPage(credential: id))) }
    case .compare: show(.compare(ComparePage(comparable)))
    case .roles: show(.roles(RolePicker(self)))
    case .postings: show(.postings(PostingsPage()))
    case .audit: show(.audit(AuditPage(at: selectedSkill, in: auditSkills)))
    case .goal: show(.goal(GoalEditor()))
    case .editRole: showRoleEditor()
    case .record: show(showRecord())
    case .palette: show(.palette(PalettePage()))
    case .help: show(.help(HelpPage(asked: place)))
    default: break
    }
  }

  /// Shows a page over the present one; where one of its sort is open already, back to that one's place.
  mutating func show(_ page: Page) {
    if let open = pages.firstIndex(where: { $0.place == page.place }) {
      pages.removeSubrange(open...)
    }
    pages.append(page)
  }

  private mutating func back() {
    if !pages.isEmpty {
      pages.removeLast()
    } else if home[filter: home.pane].isActive {
      clearFilter()
    } else {
      tour = nil
    }
  }

  private mutating func toggleMouse() -> [Effect] {
    mouse.toggle()
    notice = mouse ? phrases.mouseOn : phrases.mouseOff
    return [.mouse(isOn: mouse)]
  }

  private mutating func useNextTheme() {
    let next = (Theme.all.firstIndex(of: theme) ?? -1) + 1
    theme = Theme.all[next % Theme.all.count]
    notice = theme.name
  }
}
