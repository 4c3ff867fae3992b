import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Questions stated a second time")
struct RestatementTests {
  @Test("the checker's instance is the planner's, of every random question", arguments: 0..<4)
  func sameInstance(block: Int) {
    for seed in UInt64(block * 250)..<UInt64((block + 1) * 250) {
      let question = Question.random(seed: seed)
      let compilation = compile(question)
      guard compilation.impossible.isEmpty else { continue }
      let restatement = Restatement(question)
      let planned = lines(of: compilation.instance, compilation.skills)
      let restated = lines(of: restatement.instance, restatement.skills)
      #expect(planned.subtracting(restated) == [], "seed \(seed)")
      #expect(restated.subtracting(planned) == [], "seed \(seed)")
    }
  }

  /// An instance with names instead of numbers, and without what has no consequences: levels that are held
  /// already, the order of lists, skills that nobody asks for.
  private func lines(of instance: Instance, _ skills: [Skill.ID]) -> Set<String> {
    var lines: Set<String> = [
      "limits \(instance.limits)",
      "pins \(instance.pins.map { instance.candidates[$0].id }.sorted())",
    ]
    for need in instance.requires {
      let have = instance.have[need.skill] ?? 0
      lines.insert("\(skills[need.skill]) \(have) \(need.level) \(need.importance) \(need.must)")
    }
    for candidate in instance.candidates {
      let teaches = candidate.teaches.filter { $0.level > instance.have[$0.skill] ?? 0 }
        .map { "\(skills[$0.skill]) \($0.level)" }.sorted()
      let names = { (list: [Int]) in Set(list.map { instance.candidates[$0].id }).sorted() }
      let subscription = candidate.subscription.map { instance.subscriptions[$0] }
      lines.insert("\(candidate.id) teaches \(teaches)")
      lines.insert("\(candidate.id) needs \(clauses(of: candidate, instance, skills))")
      lines.insert("\(candidate.id) with \(names(candidate.companions))")
      lines.insert("\(candidate.id) without \(names(candidate.excludes))")
      lines.insert("\(candidate.id) by \(subscription.map { "\($0)" } ?? "itself")")
      lines.insert("\(candidate.id) \(candidate.price) \(candidate.hours) \(candidate.burden)")
    }
    return lines
  }

  private func clauses(
    of candidate: Instance.Candidate, _ instance: Instance, _ skills: [Skill.ID]
  ) -> [[String]] {
    let clauses = candidate.needs.map { clause in
      Set(
        clause.map { need in
          switch need {
          case .skill(let skill, let level): "\(skills[skill]) \(level)"
          case .candidate(let other): instance.candidates[other].id
          }
        }
      ).sorted()
    }
    return Set(clauses).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
