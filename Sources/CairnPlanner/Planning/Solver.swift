import CairnModel

/// Answers a compiled question and variations of it, with timelines that are remembered between them. What the weeks
/// of subscriptions charge has to fit the budget of the variation.
struct Solver {
  let question: Question
  let compilation: Compilation
  let limits: SearchLimits
  private var timelines: Timelines
  /// The same for every variation, unlike what the budget allows.
  private let places: [Instance.Condition]

  init(_ question: Question, limits: SearchLimits) {
    self.question = question
    self.limits = limits
    compilation = compile(question)
    let dates = Dates(question: question, compilation: compilation)
    places = dates.places
    timelines = Timelines(dates: dates, limits: limits)
  }

  /// The best set of an instance with the candidates and weeks of this question.
  mutating func best(
    of instance: Instance, from start: SearchStart = SearchStart(), until aim: SearchAim = .best,
    accepting accepts: @escaping ([Int]) -> Bool = { _ in true },
    report: ((Selection, DatedSet) -> Void)? = nil
  ) -> Selection {
    var timelines = timelines
    defer { self.timelines = timelines }
    let budget = instance.limits.price
    var instance = instance
    instance.conditions += places + timelines.dates.hours(ofSubscriptionsFor: budget)
    var start = start
    start.clashes = timelines.clashes(under: budget)
    return select(
      instance, within: limits, from: start, until: aim,
      admit: { accepts($0) ? timelines.admission(of: $0, budget) : .refused },
      report: report.map { report in
        { found in
          if let draft = timelines.draft(of: found.chosen, budget) { report(found, draft) }
        }
      })
  }

  /// Why nothing better than an optimal selection of this question exists; nil where that would take too long.
  mutating func certificate(of selection: Selection) -> Certificate? {
    var timelines = timelines
    defer { self.timelines = timelines }
    let skills = compilation.skills
    let budget = compilation.instance.limits.price
    return certify(
      selection, of: compilation.instance,
      within: SearchLimits(nodes: Self.nodesForCertificate, isOver: limits.isOver),
      skillName: { skills[$0].text }, admit: { timelines.admission(of: $0, budget) })
  }

  /// Nodes of a certificate: more would make it large to carry.
  private static let nodesForCertificate = 5_000

  /// The best weeks of a set under the question's budget, in its order; nil where none were found.
  mutating func datedSet(of chosen: [Int]) -> DatedSet? {
    timelines.datedSet(of: chosen, compilation.instance.limits.price)
  }

  /// Weeks of a set that end as early as can be, for comparisons that say only when all is finished.
  mutating func earliest(of chosen: [Int], budget: Int?) -> DatedSet? {
    timelines.earliest(of: chosen, budget)
  }

  /// What a set costs with the months that some weeks of it charge; nil where no weeks were found.
  mutating func charge(of chosen: [Int], budget: Int?) -> Int? {
    timelines.charge(of: chosen, budget)
  }

  func credential(_ index: Int) -> Credential.ID { compilation.choices[index].credential }
}

/// The weeks of a chosen set, with whether they are proved best.
struct DatedSet {
  let spans: [Schedule.Span]
  let isBest: Bool
  /// No timeline of the set takes fewer weeks.
  let fewestWeeks: Int
}

/// Timelines of the sets that a search looked at, so that none is worked out twice.
private struct Timelines {
  let dates: Dates
  let limits: SearchLimits
  private var any: [Key: Schedule] = [:]
  private var soon: [Key: Schedule] = [:]
  private var best: [Key: Schedule] = [:]
  private var clashes: [Clash] = []

  /// Candidates of which no timeline holds all under budgets up to one; nil is under any.
  private struct Clash {
    let members: [Int]
    let mostBudget: Int?
  }

  private struct Key: Hashable {
    let sorted: [Int]
    let budget: Int?
  }

  /// Nodes for the best timeline of one set: enough to decide a dozen credentials, few enough to stay responsive.
  private static let nodesForBest = 250_000
  /// Nodes for any timeline of a set that the search might take.
  private static let nodesForAny = 2_000

  /// A node takes time with the cube of a set's size.
  private func limits(_ nodes: Int, for chosen: [Int]) -> SearchLimits {
    let size = max(1, chosen.count)
    let tabled = FinishBound.mostItems
    let fewer = size <= tabled ? nodes : nodes * tabled * tabled * tabled / (size * size * size)
    return SearchLimits(nodes: max(Self.fewestNodes, fewer), isOver: limits.isOver)
  }
  private static let fewestNodes = 20
  /// Nodes to show that a part of a set has no timeline either.
  private static let nodesForClash = 300

  init(dates: Dates, limits: SearchLimits) {
    self.dates = dates
    self.limits = limits
  }

  mutating func admission(of chosen: [Int], _ budget: Int?) -> Admission {
    if dates.alwaysFits(chosen, budget: budget) { return .admitted }
    switch anySchedule(of: key(chosen, budget)).outcome {
    case .best, .found: return .admitted
    case .undecided: return .undecided
    case .none:
      guard let clash = clash(in: chosen, budget) else { return .refused }
      clashes.append(clash)
      return .clash(clash.members)
    }
  }

  /// Candidates that no weeks hold together under a budget.
  func clashes(under budget: Int?) -> [[Int]] {
    clashes.filter { clash in
      clash.mostBudget.map { most in budget.map { $0 <= most } ?? false } ?? true
    }.map(\.members)
  }

  /// As few of a refused set as still have no timeline, whatever is added to them; nil where additions may help. Drops
  /// one after the other as long as the rest has none.
  private func clash(in chosen: [Int], _ budget: Int?) -> Clash? {
    guard haveNoWeeks(chosen, budget) else { return nil }
    var members = chosen
    for candidate in chosen {
      let rest = members.filter { $0 != candidate }
      if haveNoWeeks(rest, budget) { members = rest }
    }
    return Clash(
      members: members.sorted(), mostBudget: dates.hasSubscription(members) ? budget : nil)
  }

  private func haveNoWeeks(_ members: [Int], _ budget: Int?) -> Bool {
    let schedule = CairnPlanner.schedule(
      dates.problem(forAnySetWith: members, budget: budget),
      within: limits(Self.nodesForClash, for: members), aim: .any)
    return schedule.outcome == .none
  }

  /// Weeks of a set that is only shown on the way to a better one: the first that are found.
  mutating func draft(of chosen: [Int], _ budget: Int?) -> DatedSet? {
    arranged(anySchedule(of: key(chosen, budget)), as: chosen)
  }

  mutating func charge(of chosen: [Int], _ budget: Int?) -> Int? {
    guard let dated = draft(of: chosen, budget) else { return nil }
    return dates.charge(of: chosen, dated.spans)
  }

  /// A budget is of no matter to a set without subscriptions.
  private func key(_ chosen: [Int], _ budget: Int?) -> Key {
    Key(sorted: chosen.sorted(), budget: dates.hasSubscription(chosen) ? budget : nil)
  }

  /// The best weeks of a set, or the best that were found in time.
  mutating func datedSet(of chosen: [Int], _ budget: Int?) -> DatedSet? {
    let key = key(chosen, budget)
    let found =
      best[key]
      ?? schedule(
        dates.problem(for: key.sorted, budget: key.budget),
        within: limits(Self.nodesForBest, for: chosen))
    best[key] = found
    return arranged(found, as: chosen)
  }

  mutating func earliest(of chosen: [Int], _ budget: Int?) -> DatedSet? {
    let key = key(chosen, budget)
    let found =
      best[key] ?? soon[key]
      ?? schedule(
        dates.problem(for: key.sorted, budget: key.budget),
        within: limits(Self.nodesForAny, for: chosen), aim: .earliest)
    soon[key] = found
    return arranged(found, as: chosen)
  }

  private mutating func anySchedule(of key: Key) -> Schedule {
    if let known = any[key] { return known }
    let found = schedule(
      dates.problem(for: key.sorted, budget: key.budget),
      within: limits(Self.nodesForAny, for: key.sorted), aim: .any)
    any[key] = found
    return found
  }

  /// Spans are kept in the order of the sorted set; callers want those of `chosen`.
  private func arranged(_ found: Schedule, as chosen: [Int]) -> DatedSet? {
    let position = Dictionary(uniqueKeysWithValues: chosen.sorted().enumerated().map { ($1, $0) })
    switch found.outcome {
    case .best(let spans), .found(let spans):
      let isBest = if case .best = found.outcome { true } else { false }
      return DatedSet(
        spans: chosen.compactMap { position[$0].map { spans[$0] } }, isBest: isBest,
        fewestWeeks: found.leastLastWeek + 1)
    case .none, .undecided: return nil
    }
  }
}
