import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private func question(_ change: (inout Profile) -> Void = { _ in }) -> Question {
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
    change(&profile)
    return Question(
      catalogue: SmallCatalogue.catalogue(), role: SmallCatalogue.role, profile: profile,
      today: SmallCatalogue.monday)
  }

  private func explanation(
    of id: Credential.ID, _ change: (inout Profile) -> Void = { _ in }
  ) throws -> Explanation {
    let question = question(change)
    return try #require(explain(id, in: plan(question), of: question))
  }

  private func left(_ explanation: Explanation) throws -> Explanation.Left {
    guard case .left(let left) = explanation.finding else {
      throw Unexpected(explanation: explanation)
    }
    return left
  }

  private struct Unexpected: Error { let explanation: Explanation }

  @Test("a chosen credential says what only it brings, what it unlocks and what losing it costs")
  func chosen() throws {
    let explanation = try explanation(of: "sql-basics")
    guard case .chosen(let chosen) = explanation.finding else {
      throw Unexpected(explanation: explanation)
    }
    // sql-pro goes beyond level 1, so nothing is brought by the basics alone; but they open the way.
    #expect(chosen.onlyItBrings == [])
    #expect(chosen.unlocks == ["sql-pro"])
    #expect(chosen.without?.value == -15)
    #expect(chosen.without?.dropped.sorted() == ["sql-basics", "sql-pro"])
  }

  @Test("a credential that is left says who brings the same, and at which price it would be in")
  func left() throws {
    let explanation = try explanation(of: "charts-deluxe")
    let left = try left(explanation)
    #expect(explanation.aloneValue == 8)
    #expect(left.coveredBy.map(\.by) == ["charts-course"])
    // Its burden is that of charts-course and 15 h more, 225: so it must cost 75 less, and less is needed
    // than a tie: at 150 - 225 < 0 not even free suffices.
    #expect(!left.thresholds.contains { if case .price = $0 { true } else { false } })
    #expect(left.thresholds == [.without("charts-course")])
    guard case .changes(let difference) = left.ifPinned else {
      throw Unexpected(explanation: explanation)
    }
    #expect(difference.price == Money(minorUnits: 30_000, currency: "USD"))
    #expect(difference.hours == 15)
    #expect(difference.value == 0)
  }

  @Test("every threshold is true: at it the credential is in, just beyond it is not")
  func thresholds() throws {
    let cheap: (inout Profile) -> Void = {
      $0.goal.budget = Money(minorUnits: 15_000, currency: "USD")
    }
    let left = try left(explanation(of: "sql-pro", cheap))
    let budgets = left.thresholds.compactMap { threshold -> Money? in
      if case .budget(let money) = threshold { money } else { nil }
    }
    // sql-pro alone is worth more than charts and talking together: it comes in at its own price.
    #expect(budgets == [Money(minorUnits: 30_000, currency: "USD")])
    for (minor, isIn) in [(29_900, false), (30_000, true)] {
      let plan = plan(
        question { $0.goal.budget = Money(minorUnits: minor, currency: "USD") })
      #expect(plan.credentials.contains("sql-pro") == isIn)
    }
  }

  @Test("an obstacle is the reason, and pinning does not help")
  func blocked() throws {
    let left = try left(explanation(of: "unpriced"))
    #expect(left.obstacle == .unknownPrice)
    #expect(left.ifPinned == .impossible([.pinBlocked("unpriced", .unknownPrice)]))
  }

  @Test("the frontier has every budget at which more can be covered, and nothing else")
  func moneyFrontier() throws {
    let question = question { $0.goal.budget = Money(minorUnits: 15_000, currency: "USD") }
    let frontier = frontier(.money, of: question)
    #expect(frontier.isComplete)
    #expect(frontier.points.map(\.cost) == frontier.points.map(\.cost).sorted())
    #expect(frontier.points.first?.cost == 0)
    // By hand: sql-basics is free; each further cost buys strictly more.
    for point in frontier.points {
      let at = plan(
        question.with(budget: point.cost))
      #expect(at.score.must == point.must && at.score.value == point.value)
      if point.cost > 0 {
        let below = plan(question.with(budget: point.cost - 1))
        #expect((below.score.must, below.score.value) < (point.must, point.value))
      }
    }
    #expect(frontier.points.last?.value == 25)
    #expect(frontier.points.last?.cost == 47_000)
    let knee = try #require(frontier.knee)
    #expect(frontier.points.indices.contains(knee))
  }

  @Test("the frontier over hours ends with the hours of the cheapest complete plan")
  func hoursFrontier() {
    let frontier = frontier(.hours, of: question())
    #expect(frontier.points.last?.cost == 115)
    #expect(frontier.points.first?.credentials == [])
  }

  @Test("limits have a price only where they are set")
  func prices() throws {
    let free = question()
    #expect(limitPrices(of: plan(free), for: free).map(\.step) == [.hoursPerWeek(1)])
    let tight = question { $0.goal.budget = Money(minorUnits: 20_000, currency: "USD") }
    let prices = limitPrices(of: plan(tight), for: tight)
    let money = try #require(
      prices.first { if case .budget = $0.step { true } else { false } })
    // 100 more buys sql-pro and drops charts and talking: 10 for 10 must, then more of all.
    #expect(money.difference.must >= 0)
    #expect(money.difference.value != 0 || money.difference.must != 0)
  }

  @Test("essentials are what every nearly best plan takes")
  func essentialCredentials() {
    let question = question()
    #expect(
      essentials(of: plan(question), for: question)
        == Essentials(credentials: ["sql-basics", "talking-badge", "sql-pro"], isComplete: true))
  }

  @Test("roles come nearest first")
  func nearest() {
    let other = Role(
      id: "speaker", title: "Speaker",
      requirements: [
        Requirement(skill: "talking", level: .foundation, importance: 1, must: true)
      ])
    let catalogue = Catalogue(roles: [SmallCatalogue.role, other])
    let order = nearestRoles(catalogue, levels: Levels(["talking": .foundation]))
    #expect(order.map(\.role.id) == ["speaker", "analyst"])
    #expect(order.first?.readiness.percent == 100)
  }
}

extension Question {
  fileprivate func with(budget minorUnits: Int) -> Question {
    var changed = profile
    changed.goal.budget = Money(minorUnits: minorUnits, currency: currency)
    return with(changed)
  }
}
