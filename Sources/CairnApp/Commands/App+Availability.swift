import CairnModel
import CairnPlanner
import CairnWords

extension App {
  /// Why a command can't be used now, in words; nil where it can.
  package func obstacle(to command: Command) -> String? {
    let say = phrases.disabled
    if reading != nil, !isPossible(whileReading: command) { return say.reading }
    switch command {
    case .undo: return history.done.isEmpty ? say.nothingToUndo : nil
    case .redo: return history.undone.isEmpty ? say.nothingToRedo : nil
    case .raise where place == .record, .lower where place == .record:
      return obstacleToHours(up: command == .raise)
    case .raise, .lower, .important, .unimportant, .must, .remove, .add:
      if place == .roleEditor { return obstacleToEditing(command) }
      if place == .record {
        return command == .remove && recordItem == nil ? phrases.record.selectRow : nil
      }
      guard let skill = selectedSkill else { return say.selectSkill }
      let level = profile.skills[skill]?.level ?? .none
      let next = command == .raise ? level.next : level.previous
      return next != nil ? nil : command == .raise ? say.highest : say.lowest
    case .open where place == .slip: return replan == nil ? say.noOtherPlan : nil
    case .freeze where place == .otherPlans:
      return plansBeside.count < 2 ? say.noOtherPlan : nil
    case .freeze:
      if case .frontier(let page) = pages.last, selectedPoint(page) != nil { return nil }
      return phrases.frontier.noPoint
    case .frontier, .otherPlans, .slip: return plan == nil ? say.noPlan : nil
    case .why where plan == nil: return say.noPlan
    case .compare: return comparable.count < 2 ? say.markTwo : nil
    case .begin:
      guard let id = selectedCredential else { return say.selectCredential }
      return standing.earned.contains(id) ? phrases.record.isEarned : nil
    case .pin, .skip, .earned, .mark, .why:
      return selectedCredential == nil ? say.selectCredential : nil
    case .lessBudget: return profile.goal.budget == nil ? say.noBudget : nil
    case .moreBudget: return profile.goal.budget == nil ? say.noBudget : nil
    case .later, .sooner: return profile.goal.by == nil ? say.noDeadline : nil
    case .fewerHours: return profile.goal.hoursPerWeek <= 1 ? say.lowestHours : nil
    case .editRole: return role == nil ? phrases.roleEditor.noRole : nil
    case .roles: return catalogue.roles.isEmpty ? say.noRoles : nil
    case .copy: return selectedText == nil ? say.selectRow : nil
    default: return nil
    }
  }

  private func obstacleToHours(up: Bool) -> String? {
    guard let item = recordItem, let progress = progress(of: item.credential) else {
      return phrases.record.selectRow
    }
    let all = hours(of: item.credential) ?? .max
    if up { return progress.hoursDone >= all ? phrases.record.noMoreHours : nil }
    return progress.hoursDone == 0 ? phrases.record.noFewerHours : nil
  }

  private func obstacleToEditing(_ command: Command) -> String? {
    let say = phrases.roleEditor
    if command == .add { return nil }
    guard let need = editedRequirement else { return phrases.disabled.selectSkill }
    return switch command {
    case .raise: need.level.next == nil ? phrases.disabled.highest : nil
    case .lower: need.level.previous == Level.none ? say.lowestLevel : nil
    case .important: need.importance >= 5 ? say.mostImportant : nil
    case .unimportant: need.importance <= 1 ? say.leastImportant : nil
    case .remove: role?.requirements.count == 1 ? say.lastOne : nil
    default: nil
    }
  }
}

extension App {
  /// Whether a command moves, tells of the program or leaves it: all that can be done before there is a learner.
  private func isPossible(whileReading command: Command) -> Bool {
    switch command {
    case .back, .filter, .help, .palette, .theme, .mouse, .suspend, .quit: true
    case .open: !pages.isEmpty
    default: command.isMove
    }
  }
}
