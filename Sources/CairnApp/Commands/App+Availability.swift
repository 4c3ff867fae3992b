import CairnModel
import CairnWords

extension App {
  /// Why a command can't be used now, in words; nil where it can.
  package func obstacle(to command: Command) -> String? {
    let say = phrases.disabled
    switch command {
    case .undo: return history.done.isEmpty ? say.nothingToUndo : nil
    case .redo: return history.undone.isEmpty ? say.nothingToRedo : nil
    case .raise, .lower:
      guard let skill = selectedSkill else { return say.selectSkill }
      let level = profile.skills[skill]?.level ?? .none
      let next = command == .raise ? level.next : level.previous
      return next != nil ? nil : command == .raise ? say.highest : say.lowest
    case .frontier: return plan == nil ? say.noPlan : nil
    case .why where plan == nil: return say.noPlan
    case .compare: return comparable.count < 2 ? say.markTwo : nil
    case .pin, .skip, .earned, .mark, .why:
      return selectedCredential == nil ? say.selectCredential : nil
    case .lessBudget: return profile.goal.budget == nil ? say.noBudget : nil
    case .moreBudget: return profile.goal.budget == nil ? say.noBudget : nil
    case .later, .sooner: return profile.goal.by == nil ? say.noDeadline : nil
    case .fewerHours: return profile.goal.hoursPerWeek <= 1 ? say.lowestHours : nil
    case .roles: return catalogue.roles.isEmpty ? say.noRoles : nil
    case .copy: return selectedText == nil ? say.selectRow : nil
    default: return nil
    }
  }
}
