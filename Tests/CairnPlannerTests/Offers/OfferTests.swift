import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Offers")
struct OfferTests {
  private func availability(
    _ credential: Credential, rates: Rates? = nil, _ change: (inout Profile) -> Void = { _ in }
  ) -> Availability {
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
    change(&profile)
    let catalogue = Catalogue(
      roles: [SmallCatalogue.role], providers: [SmallCatalogue.provider],
      subscriptions: [
        Subscription(
          id: "monthly", name: "Monthly", provider: "school",
          monthly: Money(minorUnits: 4900, currency: "USD"))
      ], credentials: [credential], rates: rates)
    let question = Question(
      catalogue: catalogue, role: SmallCatalogue.role, profile: profile,
      today: SmallCatalogue.monday)
    return OfferDesk(question).availability(of: credential)
  }

  private func changed(_ change: (inout Credential) -> Void) -> Credential {
    var credential = SmallCatalogue.credential("sql-basics", ["sql": .foundation])
    change(&credential)
    return credential
  }

  private func offer(_ availability: Availability) throws -> Offer {
    guard case .offered(let offer) = availability else { throw Unexpected(what: availability) }
    return offer
  }

  private struct Unexpected: Error { let what: Availability }

  @Test("what rules a credential out is named")
  func obstacles() {
    let cases: [(Credential, (inout Profile) -> Void, Obstacle)] = [
      (changed { $0.price = nil }, { _ in }, .unknownPrice),
      (changed { $0.hours = nil }, { _ in }, .unknownHours),
      (changed { $0.language = "fr" }, { _ in }, .otherLanguage("fr")),
      (
        changed { $0.availableUntil = SmallCatalogue.monday + -1 }, { _ in },
        .noLongerOffered(since: SmallCatalogue.monday + -1)
      ),
      (
        changed { $0.countries = ["DE"] }, { $0.eligibility.country = "FR" },
        .notOffered(country: "FR", in: ["DE"])
      ),
      (changed { _ in }, { $0.goal.minTrust = 9 }, .distrusted(score: 5, minimum: 9)),
      (changed { _ in }, { $0.skips = ["sql-basics"] }, .skipped),
      (changed { _ in }, { $0.earned = [.init(credential: "sql-basics")] }, .earned),
      (
        changed { $0.price = .once(Money(minorUnits: 100, currency: "EUR")) }, { _ in },
        .noRate(from: "EUR")
      ),
      (
        changed { $0.pace = .scheduled(weeks: 4, starts: [SmallCatalogue.monday + -7]) }, { _ in },
        .noStartDate
      ),
    ]
    for (credential, change, obstacle) in cases {
      #expect(availability(credential, change) == .blocked(obstacle))
    }
  }

  @Test("one of several conditions of entry suffices, and unanswered is not met")
  func eligibility() {
    let asked = changed {
      $0.eligibility = [
        Eligibility(experienceYears: 3, degree: .bachelor),
        Eligibility(experienceYears: 5, degree: .secondary),
      ]
    }
    #expect(
      availability(asked) == .blocked(.notEligible(.experience(years: 3, answered: nil))))
    let senior: (inout Profile) -> Void = {
      $0.eligibility = .init(experienceYears: 6, degree: .secondary)
    }
    #expect((try? offer(availability(asked, senior))) != nil)
    #expect(
      availability(asked) { $0.eligibility = .init(experienceYears: 3, degree: .associate) }
        == .blocked(.notEligible(.degree(.bachelor, answered: .associate))))
  }

  @Test("a country of entry that is asked for must be answered")
  func country() throws {
    let asked = changed { $0.eligibility = [Eligibility(countries: ["IN"])] }
    #expect(availability(asked) == .blocked(.notEligible(.country(["IN"], answered: nil))))
    _ = try offer(availability(asked) { $0.eligibility.country = "IN" })
  }

  @Test("what is done and paid is not asked again")
  func progress() throws {
    let left = try offer(
      availability(changed { _ in }) {
        $0.progress = [
          .init(
            credential: "sql-basics", hoursDone: 12, paid: Money(minorUnits: 4000, currency: "USD"))
        ]
      })
    #expect(left.hours == 8)
    #expect(left.price == Money(minorUnits: 6000, currency: "USD"))
  }

  @Test("a free audit costs nothing where it is wanted, and is marked as one")
  func audit() throws {
    let free = changed { $0.freeToAudit = true }
    #expect(try offer(availability(free)).audit == false)
    let audited = try offer(availability(free) { $0.goal.audit = true })
    #expect(audited.audit)
    #expect(audited.price.minorUnits == 0)
  }

  @Test("prices are converted through the rates and rounded up")
  func conversion() throws {
    let rates = Rates(
      base: "EUR", date: SmallCatalogue.monday, source: "example", millionths: ["USD": 1_100_000])
    let euro = changed { $0.price = .once(Money(minorUnits: 9999, currency: "EUR")) }
    // 99.99 × 1.1 = 109.989.
    #expect(try offer(availability(euro, rates: rates)).price.minorUnits == 10_999)
  }

  @Test("a subscription costs its credential nothing of its own; an override drops it")
  func subscription() throws {
    let monthly = changed { $0.price = .subscription("monthly") }
    #expect(try offer(availability(monthly)).subscription == "monthly")
    let held = try offer(
      availability(monthly) {
        $0.overrides["sql-basics"] = .init(price: Money(minorUnits: 0, currency: "USD"))
      })
    #expect(held.subscription == nil)
    #expect(
      availability(changed { $0.price = .subscription("nowhere") }) == .blocked(.unknownPrice))
  }

  @Test("the burden is the printed sum of money, hours, one credential and missing trust")
  func burden() throws {
    let offer = try offer(availability(changed { _ in }))
    // 100 dollars, 20 hours, 5 of 10 points of trust.
    #expect(offer.burden(Preference.balanced.weights) == 100 + 15 * 20 + 60 + 20 * 5)
  }

  @Test("expired credentials keep counting as earned, and no longer raise levels")
  func expiry() {
    let catalogue = Catalogue(credentials: [changed { $0.validMonths = 12 }])
    var profile = Profile(name: "Example")
    profile.earned = [
      .init(credential: "sql-basics", date: SmallCatalogue.monday.adding(months: -14))
    ]
    let standing = Standing(of: profile, in: catalogue, on: SmallCatalogue.monday)
    #expect(standing.earned == ["sql-basics"])
    #expect(standing.levels["sql"] == .none)
    let earlier = Standing(
      of: profile, in: catalogue, on: SmallCatalogue.monday.adding(months: -4))
    #expect(earlier.levels["sql"] == .foundation)
  }
}

@Suite("Stacks")
struct StackTests {
  private func plan(
    _ credentials: [Credential], _ change: (inout Profile) -> Void = { _ in }
  ) -> Plan {
    var profile = Profile(name: "Example")
    profile.goal = Goal(role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
    change(&profile)
    return CairnPlanner.plan(
      Question(
        catalogue: SmallCatalogue.catalogue(credentials), role: SmallCatalogue.role,
        profile: profile, today: SmallCatalogue.monday))
  }

  private var parts: [Credential] {
    [
      SmallCatalogue.credential("part-one", ["sql": .advanced], hours: 20, dollars: 50),
      SmallCatalogue.credential("part-two", ["charts": .intermediate], hours: 20, dollars: 50),
    ]
  }

  private func whole(dollars: Int) -> Credential {
    var whole = SmallCatalogue.credential(
      "whole", ["sql": .advanced, "charts": .intermediate], hours: 40, dollars: dollars)
    whole.parts = ["part-one", "part-two"]
    return whole
  }

  @Test("a whole and one of its parts are never both taken")
  func exclusion() {
    #expect(plan(parts + [whole(dollars: 60)]).credentials == ["whole"])
    #expect(Set(plan(parts + [whole(dollars: 900)]).credentials) == ["part-one", "part-two"])
    let pinned = plan(parts + [whole(dollars: 60)]) { $0.pins = ["whole", "part-one"] }
    #expect(pinned.verdict == .infeasible([.pinsTogether(["part-one", "whole"])]))
  }

  @Test("finishing all parts is finishing the whole, for what asks for the whole")
  func prerequisite() {
    let next = SmallCatalogue.credential(
      "next", ["talking": .foundation], hours: 5, dollars: 10,
      needs: [.one(.credential("whole"))])
    let plan = plan(parts + [whole(dollars: 900), next])
    #expect(Set(plan.credentials) == ["part-one", "part-two", "next"])
    let start = plan.steps.first { $0.credential == "next" }?.start
    #expect(plan.steps.filter { $0.credential != "next" }.allSatisfy { $0.finish < start! })
  }

  @Test("earned parts lower the hours of the whole")
  func earnedPart() {
    let plan = plan(parts + [whole(dollars: 60)]) {
      $0.earned = [.init(credential: "part-two")]
      $0.pins = ["whole"]
    }
    #expect(plan.steps.first { $0.credential == "whole" }?.hours == 20)
  }

  @Test("where a fee is left, the whole is had by its parts and that fee")
  func completion() throws {
    var certificate = whole(dollars: 900)
    certificate.teaches["talking"] = .foundation
    certificate.completion = .init(price: Money(minorUnits: 2000, currency: "USD"), hours: 2)
    let plan = plan(parts + [certificate])
    #expect(Set(plan.credentials) == ["part-one", "part-two", "whole"])
    let step = try #require(plan.steps.first { $0.credential == "whole" })
    #expect(step.hours == 2)
    #expect(step.price.minorUnits == 2000)
    #expect(
      check(
        PlanClaim(plan),
        against: Question(
          catalogue: SmallCatalogue.catalogue(parts + [certificate]), role: SmallCatalogue.role,
          profile: {
            var profile = Profile(name: "Example")
            profile.goal = Goal(
              role: "analyst", start: SmallCatalogue.monday, hoursPerWeek: 10)
            return profile
          }(), today: SmallCatalogue.monday)) == [])
  }
}
