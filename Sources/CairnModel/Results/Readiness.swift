/// How much of what a role asks for is held: Σ importance × min(level, required).
package struct Readiness: Hashable, Sendable {
  package let held: Int
  package let asked: Int

  package init(held: Int, asked: Int) {
    self.held = held
    self.asked = asked
  }

  /// 0–1; 1 where nothing is asked.
  package var share: Double { asked == 0 ? 1 : Double(held) / Double(asked) }
  /// Whole percent, rounded down, so that 100 means all of it.
  package var percent: Int { asked == 0 ? 100 : held * 100 / asked }

  /// The readiness for a role at some levels, over all requirements or the must ones.
  package init(_ role: Role, at levels: Levels, mustOnly: Bool = false) {
    var (held, asked) = (0, 0)
    for need in role.requirements where need.must || !mustOnly {
      held += need.importance * min(levels[need.skill], need.level).rawValue
      asked += need.importance * need.level.rawValue
    }
    self.init(held: held, asked: asked)
  }
}
