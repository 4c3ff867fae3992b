package import CairnScreen

/// Everything that a key can do. Names, hints and help stand in the screen's words under the same name.
package enum Command: String, CaseIterable, Sendable {
  case nextPane, previousPane, skillsPane, needsPane, credentialsPane, planPane
  case down, up, pageDown, pageUp, first, last
  case open, back, add, remove
  case raise, lower, important, unimportant, must, pin, skip, begin, earned, mark, compare
  case filter, sort
  case why, timeline, frontier, otherPlans, slip, freeze, prerequisites
  case roles, postings, editRole, audit, goal, record, sources
  case moreHours, fewerHours, moreBudget, lessBudget, later, sooner
  case undo, redo
  case palette, help, tour
  case copy, theme, mouse, suspend, quit
}

/// The keys of a command and where they work.
package struct Binding: Sendable {
  package let command: Command
  /// The first one is shown.
  package let keys: [Key]
  package let places: Set<Place>
  /// Where the line of hints names it; `with` shares the hint.
  let hinted: Set<Place>
  let with: Command?

  init(
    _ command: Command, _ keys: [Key], in places: Set<Place>, hinted: Set<Place> = [],
    with: Command? = nil
  ) {
    self.command = command
    self.keys = keys
    self.places = places
    self.hinted = hinted
    self.with = with
  }
}

extension Set<Place> {
  static let panes: Set = [.skills, .needs, .credentials, .plan]
  /// Where a credential is selected.
  static let credentials: Set = [Place.credentials, .plan, .timeline, .details, .why, .record]
  /// Where the selected row has a number to raise and lower.
  static let numbers: Set = [Place.skills, .needs, .audit, .record, .roleEditor]
  /// Where Enter does something with the selected row.
  static let opening: Set = lists.union([.postings])
    .subtracting([.details, .why, .compare, .audit, .sources])
  static let lists: Set = panes.union([
    .timeline, .details, .why, .frontier, .compare, .roles, .audit, .goal, .record, .sources,
    .roleEditor, .otherPlans, .slip, .picker, .help, .palette,
  ])
  /// All but the places where letters are text.
  static let letters: Set = lists.subtracting([.help, .palette, .picker])
  static let anywhere = Set(Place.allCases)
}

extension Command {
  /// The one table of keys: hints, help, palette and documents come from it. In the order of help;
  /// hints come in the same order, as many as fit.
  package static let table: [Binding] = [
    Binding(.nextPane, [.tab, .character("l"), .right], in: .panes, hinted: .panes),
    Binding(.previousPane, [.backTab, .character("h"), .left], in: .panes),
    Binding(.skillsPane, [.character("1")], in: .panes),
    Binding(.needsPane, [.character("2")], in: .panes),
    Binding(.credentialsPane, [.character("3")], in: .panes),
    Binding(.planPane, [.character("4")], in: .panes),
    Binding(.down, [.character("j"), .down, .control("n")], in: .lists),
    Binding(.up, [.character("k"), .up, .control("p")], in: .lists),
    Binding(.pageDown, [.pageDown, .control("f")], in: .lists),
    Binding(.pageUp, [.pageUp, .control("b")], in: .lists),
    Binding(.first, [.home], in: .lists),
    Binding(.last, [.end, .character("G")], in: .lists),
    Binding(
      .open, [.enter], in: .opening, hinted: .opening),
    Binding(
      .add, [.character("n"), .insert], in: [.record, .roleEditor],
      hinted: [.record, .roleEditor]),
    Binding(
      .remove, [.character("d"), .delete], in: [.record, .roleEditor],
      hinted: [.record, .roleEditor]),
    Binding(
      .raise, [.character("+"), .character("=")], in: .numbers, hinted: .numbers,
      with: .lower),
    Binding(.lower, [.character("-"), .character("_")], in: .numbers),
    Binding(
      .important, [.character("i")], in: [.roleEditor], hinted: [.roleEditor],
      with: .unimportant),
    Binding(.unimportant, [.character("I")], in: [.roleEditor]),
    Binding(.must, [.character("!")], in: [.roleEditor], hinted: [.roleEditor]),
    Binding(
      .pin, [.character(" ")], in: .credentials,
      hinted: .credentials.subtracting([.record])),
    Binding(
      .skip, [.character("x")], in: .credentials,
      hinted: .credentials),
    Binding(.begin, [.character("b")], in: .credentials, hinted: [.details]),
    Binding(.earned, [.character("E")], in: .credentials, hinted: [.details, .record]),
    Binding(.mark, [.character("m")], in: .credentials),
    Binding(.compare, [.character("c")], in: .credentials, hinted: [.credentials, .details]),
    Binding(
      .filter, [.character("/")], in: [.skills, .needs, .credentials, .roles, .sources],
      hinted: [.skills, .credentials, .roles, .sources]),
    Binding(.sort, [.character("s")], in: [.credentials], hinted: [.credentials]),
    Binding(
      .why, [.character("w")], in: .credentials.subtracting([.why]),
      hinted: .credentials.subtracting([.why, .record])),
    Binding(
      .timeline, [.character("t")], in: .letters, hinted: [.skills, .needs, .credentials, .plan]),
    Binding(.prerequisites, [.character("p")], in: [.timeline], hinted: [.timeline]),
    Binding(.frontier, [.character("f")], in: .letters, hinted: [.plan, .frontier, .otherPlans]),
    Binding(
      .otherPlans, [.character("o")], in: .letters, hinted: [.plan, .frontier, .timeline, .slip]),
    Binding(.slip, [.character("S")], in: .letters, hinted: [.timeline, .otherPlans]),
    Binding(
      .freeze, [.character("A")], in: [.frontier, .otherPlans], hinted: [.frontier, .otherPlans]),
    Binding(.roles, [.character("r")], in: .letters, hinted: [.skills, .needs]),
    Binding(.postings, [.character("P")], in: .letters, hinted: [.roles]),
    Binding(.editRole, [.character("R")], in: .letters, hinted: [.needs, .roles]),
    Binding(.audit, [.character("a")], in: .letters),
    Binding(.goal, [.character("g")], in: .letters, hinted: [.skills, .plan, .timeline]),
    Binding(.record, [.character("e")], in: .letters),
    Binding(.sources, [.character("C")], in: .letters),
    Binding(
      .fewerHours, [.character("[")], in: .letters, hinted: [.timeline], with: .moreHours),
    Binding(.moreHours, [.character("]")], in: .letters),
    Binding(
      .lessBudget, [.character("{")], in: .letters, hinted: [.timeline], with: .moreBudget),
    Binding(.moreBudget, [.character("}")], in: .letters),
    Binding(.sooner, [.character("<")], in: .letters, hinted: [.timeline], with: .later),
    Binding(.later, [.character(">")], in: .letters),
    Binding(.undo, [.character("u")], in: .letters, hinted: .letters),
    Binding(.redo, [.character("U"), .control("r")], in: .letters),
    Binding(
      .back, [.escape], in: .anywhere,
      hinted: .lists.union([.postings]).subtracting(.panes)),
    Binding(.palette, [.character(":")], in: .letters, hinted: .panes),
    Binding(.help, [.character("?"), .function(1)], in: .letters, hinted: .letters),
    Binding(.tour, [.character("V")], in: .letters),
    Binding(.copy, [.character("y")], in: .letters),
    Binding(.theme, [.character("T")], in: .letters),
    Binding(.mouse, [.character("M")], in: .letters),
    Binding(.suspend, [.control("z")], in: .anywhere),
    Binding(.quit, [.character("q"), .control("c")], in: .anywhere),
  ]

  /// The command that a key means in a place; letters are text where a line is typed.
  package static func bound(to key: Key, in place: Place) -> Command? {
    table.first { $0.places.contains(place) && $0.keys.contains(key) }?.command
  }

  /// Whether it only moves the selection: quicker by its key than by its name.
  var isMove: Bool {
    switch self {
    case .nextPane, .previousPane, .skillsPane, .needsPane, .credentialsPane, .planPane, .down, .up,
      .pageDown, .pageUp, .first, .last:
      true
    default: false
    }
  }

  package var binding: Binding {
    guard let binding = Self.table.first(where: { $0.command == self }) else {
      preconditionFailure("every command stands in the table: \(self)")
    }
    return binding
  }
}
