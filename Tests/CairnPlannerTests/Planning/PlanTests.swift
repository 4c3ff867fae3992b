import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Plans")
struct PlanTests {
  private func question(
    _ change: (inout Profile) -> Void = { _ in },
    credentials: [Credential] = SmallCatalogue.credentials
  ) -> Question {
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
    change(&profile)
    return Question(
      catalogue: SmallCatalogue.catalogue(credentials), role: SmallCatalogue.role,
      profile: profile, today: SmallCatalogue.monday)
  }

  @Test("a plan takes the least burden that closes all that can be closed, in a possible order")
  func best() {
    let plan = plan(question())
    #expect(plan.verdict == .optimal)
    #expect(
      Set(plan.credentials) == ["sql-basics", "sql-pro", "charts-course", "talking-badge"])
    #expect(plan.readiness.now.percent == 0)
    // Of 5×3 + 4×2 + 2×1 + 1×1 = 26 only magic is out of reach.
    #expect(plan.readiness.after == Readiness(held: 25, asked: 26))
    #expect(plan.price == Money(minorUnits: 47_000, currency: "USD"))
    #expect(plan.hours == 115)
    let start = Dictionary(uniqueKeysWithValues: plan.steps.map { ($0.credential, $0.start) })
    let finish = Dictionary(uniqueKeysWithValues: plan.steps.map { ($0.credential, $0.finish) })
    #expect(finish["sql-basics"]! < start["sql-pro"]!)
    // 115 h at 10 h a week.
    #expect(plan.timeline.weeks == 12)
  }

  @Test("what nothing teaches stays unmet, and says so")
  func nothingTeaches() throws {
    let unmet = try #require(plan(question()).unmet.first)
    #expect(unmet.requirement.skill == "magic")
    #expect(unmet.reason == .nothingTeaches(best: .none))
  }

  @Test("a budget that is too small for a chain names the least money")
  func budget() throws {
    let plan = plan(
      question { $0.goal.budget = Money(minorUnits: 20_000, currency: "USD") })
    #expect(Set(plan.credentials) == ["sql-basics", "charts-course", "talking-badge"])
    let sql = try #require(plan.unmet.first { $0.requirement.skill == "sql" })
    #expect(sql.have == .foundation)
    #expect(
      sql.reason
        == .beyond(
          limits: [.budget], least: Least(price: Money(minorUnits: 30_000, currency: "USD"))))
  }

  @Test("an unknown price keeps a credential out of the plan and in the ranking")
  func unknownPrice() throws {
    let question = question()
    #expect(plan(question).leftOut["unpriced"] == .unknownPrice)
    let ranking = rank(question)
    let unpriced = try #require(ranking.entries.first { $0.credential == "unpriced" })
    #expect(unpriced.value == 15)
    #expect(unpriced.startable)
    #expect(unpriced.obstacle == .unknownPrice)
    // Of the same value, but with a burden that is known.
    #expect(ranking.entries.first?.credential == "sql-pro")
  }

  @Test("a credential that closes nothing itself is ranked for what it unlocks")
  func unlocking() throws {
    let question = question { $0.skills["charts"] = .init(.intermediate) }
    let basics = try #require(
      rank(question).entries.first { $0.credential == "sql-basics" })
    #expect(basics.unlocks == ["sql-pro"])
    #expect(!rank(question).entries.contains { $0.credential == "charts-course" })
  }

  @Test("a pin is taken whatever it costs, a skip never")
  func pinsAndSkips() {
    let plan = plan(
      question {
        $0.pins = ["charts-deluxe"]
        $0.skips = ["talking-badge"]
      })
    #expect(plan.credentials.contains("charts-deluxe"))
    #expect(!plan.credentials.contains("charts-course"))
    #expect(!plan.credentials.contains("talking-badge"))
    #expect(plan.steps.first { $0.credential == "charts-deluxe" }?.pinned == true)
  }

  @Test("pins that can't be had make the plan infeasible, with the reason")
  func infeasible() {
    let both = plan(
      question {
        $0.pins = ["sql-pro"]
        $0.skips = ["sql-pro"]
      })
    #expect(both.verdict == .infeasible([.pinnedAndSkipped("sql-pro")]))
    let poor = plan(
      question {
        $0.pins = ["charts-deluxe"]
        $0.goal.budget = Money(minorUnits: 40_000, currency: "USD")
      })
    #expect(poor.verdict == .infeasible([.pinsExceed(.budget)]))
    let unreachable = plan(
      question(
        { $0.pins = ["sql-pro"] },
        credentials: SmallCatalogue.credentials.filter { $0.id != "sql-basics" }))
    #expect(unreachable.verdict == .infeasible([.pinUnreachable("sql-pro")]))
    let hasty = plan(
      question {
        $0.pins = ["sql-pro"]
        $0.goal.by = SmallCatalogue.monday + 27
      })
    #expect(hasty.verdict == .infeasible([.pinsExceed(.hours)]))
  }

  @Test("a pin that is earned already is no limit")
  func earnedPin() {
    let plan = plan(
      question {
        $0.pins = ["sql-basics"]
        $0.earned = [.init(credential: "sql-basics")]
      })
    #expect(plan.verdict == .optimal)
    #expect(!plan.credentials.contains("sql-basics"))
  }

  @Test("a subscription is paid once for all its credentials, by the month")
  func subscription() throws {
    var credentials = SmallCatalogue.credentials
    for index in credentials.indices where credentials[index].id != "unpriced" {
      credentials[index].price = .subscription("monthly")
    }
    let plan = plan(question(credentials: credentials))
    let use = try #require(plan.subscriptions.first)
    // 115 h at ⌊10 × 13 ÷ 3⌋ = 43 h a month; 12 weeks are 84 days, three started times 30.
    #expect(use.estimatedMonths == 3)
    #expect(use.chargedMonths == 3)
    #expect(plan.price == Money(minorUnits: 3 * 4900, currency: "USD"))
  }

  @Test("an override makes a credential cost what it costs me")
  func overrides() {
    let plan = plan(
      question {
        $0.overrides["charts-deluxe"] = .init(
          price: Money(minorUnits: 0, currency: "USD"), hours: 10, reason: "employer")
      })
    #expect(plan.credentials.contains("charts-deluxe"))
  }

  @Test("the independent checker agrees with every plan of 600 random questions")
  func checked() {
    for seed in 0..<600 as Range<UInt64> {
      let question = Question.random(seed: seed)
      let plan = plan(question)
      if case .infeasible = plan.verdict { continue }
      let findings = check(PlanClaim(plan), against: question)
      #expect(findings == [], "seed \(seed)")
      #expect(plan.verdict == .optimal, "seed \(seed)")
    }
  }

  @Test("more money, more hours or one more credential never make a plan worse")
  func monotone() {
    for seed in 1000..<1150 as Range<UInt64> {
      let question = Question.random(seed: seed)
      let before = plan(question)
      if case .infeasible = before.verdict { continue }
      var richer = question.profile
      if let budget = richer.goal.budget {
        richer.goal.budget = Money(
          minorUnits: budget.minorUnits + 10_000, currency: budget.currency)
      }
      if let most = richer.goal.atMost { richer.goal.atMost = most + 1 }
      richer.goal.by = richer.goal.by.map { $0 + 28 }
      let after = plan(
        Question(
          catalogue: question.catalogue, role: question.role, profile: richer,
          today: question.today))
      #expect(after.score >= before.score, "seed \(seed)")
    }
  }
}
