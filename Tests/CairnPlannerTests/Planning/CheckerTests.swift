import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("The checker")
struct CheckerTests {
  private func question(_ change: (inout Profile) -> Void = { _ in }) -> Question {
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
    change(&profile)
    return Question(
      catalogue: SmallCatalogue.catalogue(), role: SmallCatalogue.role, profile: profile,
      today: SmallCatalogue.monday)
  }

  /// A claim that is right, spoiled in one way, and a finding that must come of it.
  static let spoilings: [(name: String, spoil: @Sendable (inout PlanClaim) -> Void, id: Finding)] =
    [
      ("a step twice", { $0.steps.append($0.steps[0]) }, .repeated("sql-basics")),
      (
        "an unknown credential", { $0.steps[0].credential = "nowhere" },
        .unknownCredential("nowhere")
      ),
      (
        "an early start", { $0.steps[3].start = SmallCatalogue.monday },
        .startsWithout("sql-pro", .one(.skill("sql", atLeast: .foundation)))
      ),
      (
        "hours that are too few", { $0.steps[3].hours = 1 }, .wrongHours("sql-pro", said: 1, is: 60)
      ),
      (
        "days that are no weeks", { $0.steps[3].finish = $0.steps[3].finish + 1 },
        .wrongDates("sql-pro")
      ),
      ("a wrong sum of hours", { $0.hours += 1 }, .wrongTotal(.hours)),
      ("a wrong price", { $0.price = Money(minorUnits: 1, currency: "USD") }, .wrongTotal(.price)),
      ("a wrong burden", { $0.burden -= 1 }, .wrongTotal(.burden)),
      ("a wrong readiness", { $0.readiness = Change(now: 0, after: 1) }, .wrongTotal(.readiness)),
      ("a wrong share of musts", { $0.must = Change(now: 0.5, after: 1) }, .wrongTotal(.must)),
      ("a wrong end", { $0.finish = SmallCatalogue.monday }, .wrongTotal(.finish)),
      ("a wrong number of weeks", { $0.weeks = 3 }, .wrongTotal(.weeks)),
      ("an unmet requirement kept quiet", { $0.unmet = [] }, .wrongUnmet("magic")),
      ("gains that are not there", { $0.steps[0].gains = [] }, .wrongGains("sql-basics")),
    ]

  @Test("finds each kind of lie", arguments: spoilings.indices)
  func lies(index: Int) throws {
    let question = question()
    var claim = PlanClaim(plan(question))
    claim.steps.sort { ($0.start, $0.finish) < ($1.start, $1.finish) }
    let order: [Credential.ID] = ["sql-basics", "charts-course", "talking-badge", "sql-pro"]
    claim.steps.sort { order.firstIndex(of: $0.credential)! < order.firstIndex(of: $1.credential)! }
    #expect(check(claim, against: question) == [])
    let spoiling = Self.spoilings[index]
    spoiling.spoil(&claim)
    #expect(check(claim, against: question).contains(spoiling.id), "\(spoiling.name)")
  }

  @Test("holds a plan against limits that it was not made for")
  func otherLimits() {
    let claim = PlanClaim(plan(question()))
    let poorer = question {
      $0.goal.budget = Money(minorUnits: 10_000, currency: "USD")
      $0.goal.by = SmallCatalogue.monday + 27
      $0.goal.atMost = 2
      $0.goal.atOnce = 1
      $0.goal.hoursPerWeek = 5
      $0.skips = ["talking-badge"]
      $0.pins = ["charts-deluxe"]
    }
    let findings = check(claim, against: poorer)
    #expect(findings.contains(.ruledOut("talking-badge", .skipped)))
    #expect(findings.contains(.pinMissing("charts-deluxe")))
    #expect(findings.contains(.tooMany(count: 4, of: 2)))
    #expect(
      findings.contains(
        .overBudget(
          Money(minorUnits: 47_000, currency: "USD"), of: Money(minorUnits: 10_000, currency: "USD")
        )))
    #expect(findings.contains { if case .pastDeadline = $0 { true } else { false } })
    #expect(findings.contains { if case .weekTooFull = $0 { true } else { false } })
  }
}
