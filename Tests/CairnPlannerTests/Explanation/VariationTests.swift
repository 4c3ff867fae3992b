import CairnModel
import CairnTestSupport
import Testing

@testable import CairnPlanner

@Suite("Answers that start from what is known")
struct VariationTests {
  /// A question of which every set has a timeline, its best plan, and all its plans, found by looking at every set.
  private struct Case {
    let question: Question
    let best: Plan
    let plans: [(set: Set<Credential.ID>, score: Score)]
    /// Credentials that bring something asked for, or lead to one that does.
    let useful: Set<Credential.ID>

    init?(seed: UInt64) {
      let random = Question.random(seed: seed)
      var profile = random.profile
      profile.goal.by = nil
      profile.goal.budget = nil
      profile.pins = []
      let credentials = random.catalogue.credentials
      guard credentials.allSatisfy({ $0.pace == .selfPaced && $0.parts.isEmpty }) else {
        return nil
      }
      question = random.with(profile)
      best = plan(question)
      guard !best.steps.isEmpty else { return nil }
      let compilation = compile(question)
      let instance = compilation.instance
      useful = Set(
        DenseProblem(instance).candidates.map { compilation.choices[$0].credential })
      plans = (0..<(1 << instance.candidates.count)).compactMap { bits in
        let chosen = instance.candidates.indices.filter { bits >> $0 & 1 == 1 }
        guard instance.isPlan(chosen) else { return nil }
        return (
          Set(chosen.map { compilation.choices[$0].credential }),
          instance.totals(of: chosen).score
        )
      }
    }
  }

  private static let cases: [(seed: UInt64, case: Case)] =
    (0..<140 as Range<UInt64>).compactMap { seed in Case(seed: seed).map { (seed, $0) } }

  @Test(
    "essentials are in every plan of best must gain and 95 % of the best gain, and nothing else is")
  func essentialsOfAll() {
    for (seed, known) in Self.cases {
      let good = known.plans.filter {
        $0.score.must == known.best.score.must
          && $0.score.value * 100 >= known.best.score.value * 95
      }
      let expected = known.best.credentials.filter { id in
        good.allSatisfy { $0.set.contains(id) }
      }
      let found = essentials(of: known.best, for: known.question)
      #expect(found == Essentials(credentials: expected, isComplete: true), "seed \(seed)")
    }
  }

  @Test("other good plans share at most half with each plan before, and none that does is better")
  func alternativesAmongAll() {
    var count = 0
    for (seed, known) in Self.cases {
      let found = alternatives(2, to: known.best, of: known.question)
      #expect(found.isComplete, "seed \(seed)")
      var before = [Set(known.best.credentials)]
      for alternative in found.plans {
        let taken = Set(alternative.plan.credentials)
        #expect(isDifferent(taken, from: before), "seed \(seed)")
        // What brings nothing is never taken only to be different.
        let best = known.plans.filter {
          $0.set.isSubset(of: known.useful) && isDifferent($0.set, from: before)
        }.map(\.score).max()
        #expect(alternative.isProved && alternative.plan.score == best, "seed \(seed)")
        #expect(check(PlanClaim(alternative.plan), against: known.question) == [], "seed \(seed)")
        before.append(taken)
        count += 1
      }
    }
    #expect(count > 20)
  }

  private func isDifferent(_ set: Set<Credential.ID>, from before: [Set<Credential.ID>]) -> Bool {
    before.allSatisfy { earlier in
      let shared = set.intersection(earlier).count
      return 2 * shared <= earlier.count && 2 * shared <= set.count
    }
  }

  @Test("after a slip no plan as good, at 105 % of the burden, has fewer changes")
  func nearestPlan() {
    for (seed, known) in Self.cases {
      // An old plan that was made for other wishes.
      var wishes = known.question.profile
      wishes.goal.preference = .own(BurdenWeights(price: 0, hours: 1, each: 1, distrust: 9))
      let old = PlanClaim(plan(known.question.with(wishes)))
      let found = replan(known.question, best: known.best, from: old)
      let before = Set(old.steps.map(\.credential))
      let best = known.best.score
      let expected = known.plans.filter {
        $0.score.must == best.must && $0.score.value == best.value
          && $0.score.burden * 100 <= best.burden * 105
      }.map { $0.set.symmetricDifference(before).count }.min()
      #expect(found.isNearest, "seed \(seed)")
      #expect(found.added.count + found.dropped.count == expected, "seed \(seed)")
      #expect(check(PlanClaim(found.plan), against: known.question) == [], "seed \(seed)")
    }
  }

  @Test("what a slip cost is told in days, hours behind, readiness and money")
  func slip() throws {
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
    let question = Question(
      catalogue: SmallCatalogue.catalogue(), role: SmallCatalogue.role, profile: profile,
      today: SmallCatalogue.monday)
    let old = PlanClaim(plan(question))
    // Six weeks later the basics are earned, and nothing else is done.
    profile.goal.start = SmallCatalogue.monday + 42
    profile.earned = [.init(credential: "sql-basics")]
    let late = question.with(profile)
    let found = replan(late, best: plan(late), from: old)
    #expect(found.finished == ["sql-basics"])
    #expect(found.added == [] && found.dropped == [])
    // 95 h are left at 10 h a week: ten weeks from the seventh instead of the end of the twelfth.
    #expect(found.daysLater == 28)
    // 60 h were planned by now, 20 h are done.
    #expect(found.hoursBehind == 40)
    #expect(found.readinessLost == 0)
    #expect(found.extraPrice == Money(minorUnits: 0, currency: "USD"))
    #expect(found.fromBest == nil)
  }

  @Test("a plan that starts from the one before a change is the one found afresh, for fewer nodes")
  func warmEqualsCold() {
    var (warmNodes, coldNodes) = (0, 0)
    for seed in 0..<260 as Range<UInt64> {
      let question = Question.random(seed: seed)
      let known = Answer(question: question, plan: plan(question))
      var random = SeededGenerator(seed: seed)
      let changed = question.with(question.profile.changed(known.plan, using: &random))
      let (cold, warm) = (plan(changed), plan(changed, from: known))
      #expect(warm.verdict == cold.verdict, "seed \(seed)")
      #expect(warm.credentials == cold.credentials, "seed \(seed)")
      #expect(warm.score == cold.score && warm.timeline == cold.timeline, "seed \(seed)")
      warmNodes += warm.effort.nodes
      coldNodes += cold.effort.nodes
    }
    #expect(warmNodes < coldNodes, "\(warmNodes) of \(coldNodes) nodes")
  }

  @Test("a least trust says what it removed and which of it would be in the plan")
  func trust() throws {
    var profile = Profile(name: "Example")
    profile.goal = Goal(
      role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10, minTrust: 10)
    let question = Question(
      catalogue: SmallCatalogue.catalogue(), role: SmallCatalogue.role, profile: profile,
      today: SmallCatalogue.monday)
    let found = try #require(trustFilter(of: plan(question), for: question))
    #expect(found.removed == SmallCatalogue.credentials.count)
    #expect(
      Set(found.wouldBeIn) == ["sql-basics", "sql-pro", "charts-course", "talking-badge"])
    #expect(found.without?.value == 25)
    profile.goal.minTrust = nil
    let trusting = question.with(profile)
    #expect(trustFilter(of: plan(trusting), for: trusting) == nil)
  }

  @Test("each role has the cost of its best plan, nearest role first")
  func roles() {
    var profile = Profile(name: "Example")
    profile.goal = Goal(start: SmallCatalogue.monday, hoursPerWeek: 10)
    let costs = roleCosts(SmallCatalogue.catalogue(), profile, today: SmallCatalogue.monday)
    #expect(costs.map(\.role) == ["analyst"])
    #expect(costs.first?.hours == 115)
    #expect(costs.first?.price == Money(minorUnits: 47_000, currency: "USD"))
    #expect(costs.first?.isProved == true)
  }
}

extension Profile {
  /// One change: a skip, a pin, a level or a limit.
  fileprivate func changed(_ plan: Plan, using random: inout SeededGenerator) -> Profile {
    var changed = self
    switch random.pick(0...6) {
    case 0: if let id = plan.credentials.randomElement(using: &random) { changed.skips.insert(id) }
    case 1: changed.pins.insert(Credential.ID("c\(random.pick(0...8))"))
    case 2: changed.skills[Skill.ID("s\(random.pick(0...4))")] = .init(.intermediate)
    case 3:
      changed.goal.budget = Money(
        minorUnits: max(0, plan.price.minorUnits + random.pick(-200...200) * 100), currency: "USD")
    case 4: changed.goal.hoursPerWeek = max(1, goal.hoursPerWeek + random.pick(-2...2))
    case 5: changed.goal.atMost = max(0, plan.steps.count + random.pick(-1...1))
    default: changed.goal.by = goal.by.map { $0 + random.pick(-40...40) }
    }
    return changed
  }
}
