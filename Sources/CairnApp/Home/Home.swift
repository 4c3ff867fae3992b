package import CairnModel
import CairnScreen

/// The home screen: skills, needs, credentials and the plan.
package struct Home: Equatable, Sendable {
  package enum Pane: Int, CaseIterable, Sendable {
    case skills, needs, credentials, plan

    var place: Place {
      switch self {
      case .skills: .skills
      case .needs: .needs
      case .credentials: .credentials
      case .plan: .plan
      }
    }
  }

  /// What the credentials are sorted by; the gap first, as that is what the program is for.
  package enum Sorting: Int, CaseIterable, Sendable { case gap, title, hours, price, trust }

  package var pane = Pane.skills
  package var sorting = Sorting.gap
  var selections = [Selection](repeating: Selection(), count: Pane.allCases.count)
  var filters = [Filter](repeating: Filter(), count: Pane.allCases.count)

  // The rows of each pane; see `arrangeHome`.
  var skills: [Row<Skill.ID>] = []
  /// Indices of the gap's entries.
  var needs: [Row<Int>] = []
  var credentials: [Credential.ID] = []
  /// What a search of the whole library found for the words of the credentials' filter.
  var found: [Credential.ID] = []

  package init() {}

  mutating func go(by step: Int) {
    let count = Pane.allCases.count
    pane = Pane.allCases[(pane.rawValue + step + count) % count]
  }

  subscript(selection pane: Pane) -> Selection {
    get { selections[pane.rawValue] }
    set { selections[pane.rawValue] = newValue }
  }

  subscript(filter pane: Pane) -> Filter {
    get { filters[pane.rawValue] }
    set { filters[pane.rawValue] = newValue }
  }
}

extension App {
  /// The skill of the selected row, wherever the keys go.
  package var selectedSkill: Skill.ID? {
    switch place {
    case .skills: home.skills.item(at: home[selection: .skills].row)
    case .needs:
      home.needs.item(at: home[selection: .needs].row).flatMap { index in
        gap?.entries[index].requirement.skill
      }
    case .audit: auditSkill
    case .roleEditor: editedRequirement?.skill
    default: nil
    }
  }

  /// The credential of the selected row, wherever the keys go.
  package var selectedCredential: Credential.ID? {
    switch pages.last {
    case .details(let page): return page.credential
    case .why(let page): return page.credential
    case .timeline(let page): return step(at: page.selection.row)?.credential
    case .record: return recordItem?.credential
    case .slip: return selectedSlip?.credential
    case nil: break
    default: return nil
    }
    switch home.pane {
    case .credentials:
      let row = home[selection: .credentials].row
      return home.credentials.indices.contains(row) ? home.credentials[row] : nil
    case .plan: return step(at: home[selection: .plan].row)?.credential
    case .skills, .needs: return nil
    }
  }

  func step(at row: Int) -> Plan.Step? {
    guard let steps = plan?.steps, steps.indices.contains(row) else { return nil }
    return steps[row]
  }
}

extension [Row<Skill.ID>] {
  func item(at row: Int) -> Skill.ID? { indices.contains(row) ? self[row].item : nil }
}

extension [Row<Int>] {
  func item(at row: Int) -> Int? { indices.contains(row) ? self[row].item : nil }
}
