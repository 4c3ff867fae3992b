import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

/// Roles drawn from many postings: more requirements than anyone would write down, and plans of dozens of credentials.
@Suite("Roles of many requirements")
struct ManyRequirementsTests {
  /// A role with a requirement for each of many skills, and credentials that teach a few of them each.
  private func question(seed: UInt64, _ change: (inout Goal) -> Void) -> Question {
    var random = SeededGenerator(seed: seed)
    let skills = (0..<70).map { Skill.ID("skill-\($0)") }
    let credentials = (0..<70).map { number -> Credential in
      let taught = skills.shuffled(using: &random).prefix(random.pick(1...3))
      var credential = Credential(
        id: Credential.ID("course-\(number)"), title: "Course \(number)", provider: "school",
        kind: .course, url: "https://example.org",
        teaches: Dictionary(
          taught.map { ($0, Level(rawValue: random.pick(1...3)) ?? .foundation) },
          uniquingKeysWith: { first, _ in first }),
        source: Source(title: "example"))
      credential.hours = .published(random.pick(5...60))
      credential.price =
        number % 3 == 0
        ? .subscription("monthly")
        : .once(Money(minorUnits: random.pick(0...200) * 100, currency: "USD"))
      return credential
    }
    let role = Role(
      id: "many", title: "Many",
      requirements: skills.map {
        Requirement(
          skill: $0, level: Level(rawValue: random.pick(1...3)) ?? .foundation,
          importance: random.pick(1...5), must: random.chance(20))
      })
    let catalogue = Catalogue(
      roles: [role], providers: [Provider(id: "school", name: "School", kind: .university)],
      subscriptions: [
        Subscription(
          id: "monthly", name: "Monthly", provider: "school",
          monthly: Money(minorUnits: 4900, currency: "USD"))
      ], credentials: credentials)
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "many", start: SmallCatalogue.monday, hoursPerWeek: 8)
    change(&profile.goal)
    return Question(
      catalogue: catalogue, role: role, profile: profile, today: SmallCatalogue.monday)
  }

  private static let goals: [(name: String, change: @Sendable (inout Goal) -> Void)] = [
    ("no limits", { _ in }),
    ("a budget", { $0.budget = Money(minorUnits: 200_000, currency: "USD") }),
    (
      "a budget and a deadline",
      {
        $0.budget = Money(minorUnits: 150_000, currency: "USD")
        $0.by = SmallCatalogue.monday + 700
      }
    ),
  ]

  @Test("have a plan before the search begins", arguments: 0..<3)
  func firstPlan(goal: Int) throws {
    let (name, change) = Self.goals[goal]
    let question = question(seed: 7, change)
    var first: Plan?
    let found = plan(
      question, within: PlanningLimits(search: SearchLimits(nodes: 2)),
      report: { plan in first = first ?? plan })
    let atOnce = try #require(first, "\(name)")
    #expect(atOnce.effort.nodes == 0, "\(name)")
    #expect(atOnce.credentials.count > 5, "\(name)")
    #expect(found.score >= atOnce.score, "\(name)")
    #expect(check(PlanClaim(found), against: question) == [], "\(name)")
  }

  @Test("weeks of many credentials are improved only as far as the nodes last")
  func boundedTimeline() {
    var random = SeededGenerator(seed: 3)
    let problem = ScheduleProblem(
      items: (0..<24).map { .init(id: "item-\($0)", hours: random.pick(5...60)) },
      capacity: [8], endsWithCapacity: false, atOnce: 2)
    let found = schedule(problem, within: SearchLimits(nodes: 40))
    guard case .found(let spans) = found.outcome else {
      Issue.record("\(found.outcome)")
      return
    }
    #expect(spans.count == 24)
    #expect(found.nodes <= 40)
  }
}
