import CairnApp
import CairnModel
import CairnPlanner
import CairnScreen
import Testing

@Suite("Other good plans and the way on after a slip")
struct OtherPlansTests {
  private func alternatives(_ app: App) -> [Alternatives.Alternative] {
    guard case .alternatives(let found) = app.insights[.alternatives] else { return [] }
    return found.plans
  }

  @Test("others stand below the best plan, and the selected one beside it")
  func sideBySide() {
    var app = Fixture.app(catalogue: Fixture.roomy)
    app.press("o")
    #expect(!alternatives(app).isEmpty)
    #expect(app.screen.contains("the best plan") && app.screen.contains("another, 1"))
    app.press("j")
    #expect(app.screen.contains("A: the best plan") && app.screen.contains("B: another, 1"))
    app.press("A k")
    #expect(app.screen.contains("A: another, 1") && app.screen.contains("B: the best plan"))
  }

  @Test("following another plan makes exactly that one the plan, and undo takes it back")
  func adopting() throws {
    var app = Fixture.app(catalogue: Fixture.roomy)
    app.press("o")
    try #require(!alternatives(app).isEmpty)
    for row in alternatives(app).indices {
      let wanted = Set(alternatives(app)[row].plan.credentials)
      app.press(Array(repeating: "j", count: row + 1).joined(separator: " "))
      app.press("Enter")
      let plan = try #require(app.planning.plan)
      #expect(Set(plan.credentials) == wanted, "\(row)")
      #expect(app.followed?.claim == PlanClaim(plan))
      app.press("u")
      #expect(app.profile == Fixture.profile)
      app.press("o")
    }
  }

  @Test("what is found comes bit by bit, and late news are dropped")
  func arriving() throws {
    var known = Fixture.app(catalogue: Fixture.roomy)
    known.press("o")
    let others = alternatives(known)
    try #require(!others.isEmpty)
    var app = Fixture.app(catalogue: Fixture.roomy)
    _ = app.update(.key(.character("o")))
    #expect(app.screen.contains("Working it out"))
    _ = app.update(
      .studied(
        id: app.planning.id,
        .alternatives(Alternatives(plans: [others[0]], isComplete: false))))
    #expect(app.screen.contains("another, 1") && app.screen.contains("Working it out"))
    _ = app.update(
      .studied(id: app.planning.id - 1, .alternatives(Alternatives(plans: [], isComplete: true))))
    #expect(alternatives(app).count == 1)
  }

  @Test("after a slip the nearest plan is shown with what was lost, and can be gone on with")
  func slip() throws {
    var profile = Fixture.profile
    profile.goal.by = nil
    var app = Fixture.app(profile: profile)
    let effects = app.press("o Enter Esc")
    #expect(effects.contains { if case .keepPlan = $0 { true } else { false } })
    let before = try #require(app.followed?.claim.finish)
    app.press("[ [ S")
    #expect(app.screen.contains("days later"))
    guard
      case .nearest(_, let found?) = app.insights.values.first(where: {
        if case .nearest = $0 { true } else { false }
      })
    else { throw NotFound() }
    #expect(found.added.isEmpty && found.dropped.isEmpty)
    app.press("Enter")
    #expect(app.place == .skills)
    let after = try #require(app.followed?.claim.finish)
    #expect(after > before)
    #expect(after == found.plan.finish)
  }

  private struct NotFound: Error {}

  @Test("a start that has gone by becomes today")
  func lateStart() throws {
    let plan = try #require(Fixture.app().planning.plan)
    var profile = Fixture.profile
    profile.goal.start = Fixture.today + -28
    var app = Fixture.app(profile: profile)
    _ = app.update(.planRead(FollowedPlan(role: plan.role, claim: PlanClaim(plan))))
    app.press("S Enter")
    #expect(app.profile.goal.start == Fixture.today)
    let first = try #require(app.planning.plan?.timeline.start)
    #expect(first == Fixture.today)
    app.press("u")
    #expect(app.profile == profile)
  }

  @Test("without a plan that is followed the screen teaches how to follow one, and asks the world")
  func notFollowing() throws {
    var app = Fixture.app()
    #expect(app.press("S").contains(.readPlan))
    #expect(app.screen.contains("You follow no plan yet"))
    let plan = try #require(app.planning.plan)
    _ = app.update(.planRead(FollowedPlan(role: "mediator", claim: PlanClaim(plan))))
    #expect(app.screen.contains("Mediator"))
    _ = app.update(.planRead(nil))
    #expect(app.screen.contains("You follow no plan yet"))
  }

  @Test("points of the frontier come from the dearest down, and the selection keeps its point")
  func growingFrontier() throws {
    var known = Fixture.app()
    known.press("f")
    guard case .frontier(let whole) = known.insights[.frontier(.money)] else { throw NotFound() }
    var app = Fixture.app()
    _ = app.update(.key(.character("f")))
    func tell(_ count: Int) {
      let part = Frontier(
        axis: .money, currency: whole.currency, held: whole.held, asked: whole.asked,
        points: whole.points.suffix(count), knee: nil, isComplete: false)
      _ = app.update(.studied(id: app.planning.id, .frontier(part)))
    }
    tell(2)
    #expect(app.screen.contains("Working it out"))
    app.press("j")
    let before = app.explanation
    tell(4)
    #expect(app.explanation == before)
    app.press("End")
    #expect(app.explanation == before)
  }

  @Test("the goal says what a least trust takes away")
  func trust() {
    var profile = Fixture.profile
    profile.goal.minTrust = 9
    var app = Fixture.app(200, 60, profile: profile)
    app.press("g")
    #expect(app.screen.contains("Trust 9 or more leaves"))
  }

  @Test("the record says what the earned ones add up to, and what one more would bring")
  func stacks() {
    var whole = Fixture.credentials[0]
    whole = Credential(
      id: "diploma", title: "Diploma in Charts", provider: "club", issuer: "uni", kind: .course,
      url: "https://example.org/diploma", teaches: ["charts": .intermediate],
      source: whole.source)
    whole.parts = ["charts", "statistics"]
    let catalogue = Catalogue(
      skills: Fixture.skills, roles: [Fixture.analyst], providers: [], subscriptions: [],
      credentials: Fixture.credentials + [whole])
    var profile = Fixture.profile
    profile.earned = [Profile.Earned(credential: "charts", date: Fixture.today)]
    var app = App(catalogue: catalogue, profile: profile, today: Fixture.today)
    app.settle(app.update(.started))
    app.press("e")
    #expect(app.screen.contains("WHAT THEY ADD UP TO"))
    #expect(app.screen.contains("Diploma in Charts"))
  }
}
