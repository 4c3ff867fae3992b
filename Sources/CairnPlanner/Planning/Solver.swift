import CairnModel

/// Answers a compiled question and variations of it, with timelines that are remembered between them.
struct Solver {
  let question: Question
  let compilation: Compilation
  let limits: SearchLimits
  private var timelines: Timelines

  init(_ question: Question, limits: SearchLimits) {
    self.question = question
    self.limits = limits
    compilation = compile(question)
    timelines = Timelines(
      dates: Dates(question: question, compilation: compilation), limits: limits)
  }

  /// The best set of an instance with the candidates and weeks of this question.
  mutating func best(
    of instance: Instance, report: ((Selection, DatedSet) -> Void)? = nil
  ) -> Selection {
    var timelines = timelines
    defer { self.timelines = timelines }
    return select(
      instance, within: limits,
      admit: { timelines.admission(of: $0) },
      report: report.map { report in
        { found in
          if let draft = timelines.draft(of: found.chosen) { report(found, draft) }
        }
      })
  }

  /// Why nothing better than an optimal selection of this question exists; nil where that would take too long.
  mutating func certificate(of selection: Selection) -> Certificate? {
    var timelines = timelines
    defer { self.timelines = timelines }
    let skills = compilation.skills
    return certify(
      selection, of: compilation.instance,
      within: SearchLimits(nodes: Self.nodesForCertificate, isOver: limits.isOver),
      skillName: { skills[$0].text }, admit: { timelines.admission(of: $0) })
  }

  /// Nodes of a certificate: more would make it large to carry.
  private static let nodesForCertificate = 5_000

  /// The weeks of a set, in its order; nil where none were found.
  mutating func datedSet(of chosen: [Int]) -> DatedSet? { timelines.datedSet(of: chosen) }

  func credential(_ index: Int) -> Credential.ID { compilation.choices[index].credential }

  /// The candidate that stands for taking a credential whole; nil where it can't be planned.
  func candidate(_ id: Credential.ID) -> Int? {
    compilation.choices.firstIndex { $0.credential == id && !$0.completesParts }
  }
}

/// The weeks of a chosen set, with whether they are proved best.
struct DatedSet {
  let spans: [Schedule.Span]
  let isBest: Bool
}

/// Timelines of the sets that a search looked at, so that none is worked out twice.
private struct Timelines {
  let dates: Dates
  let limits: SearchLimits
  private var any: [[Int]: Schedule.Outcome] = [:]
  private var best: [[Int]: Schedule.Outcome] = [:]

  /// Nodes for the best timeline of one set: enough to decide a dozen credentials, few enough to stay responsive.
  private static let nodesForBest = 60_000
  /// Nodes for any timeline of a set that the search might take.
  private static let nodesForAny = 2_000

  init(dates: Dates, limits: SearchLimits) {
    self.dates = dates
    self.limits = limits
  }

  mutating func admission(of chosen: [Int]) -> Admission {
    if dates.alwaysFits(chosen) { return .admitted }
    return switch anyOutcome(of: chosen.sorted()) {
    case .best, .found: .admitted
    case .none: .refused
    case .undecided: .undecided
    }
  }

  /// Weeks of a set that is only shown on the way to a better one: the first that are found.
  mutating func draft(of chosen: [Int]) -> DatedSet? {
    arranged(anyOutcome(of: chosen.sorted()), as: chosen)
  }

  /// The best weeks of a set, or the best that were found in time.
  mutating func datedSet(of chosen: [Int]) -> DatedSet? {
    let sorted = chosen.sorted()
    let outcome =
      best[sorted]
      ?? CairnPlanner.schedule(
        dates.problem(for: sorted),
        within: SearchLimits(nodes: Self.nodesForBest, isOver: limits.isOver)
      ).outcome
    best[sorted] = outcome
    return arranged(outcome, as: chosen)
  }

  private mutating func anyOutcome(of sorted: [Int]) -> Schedule.Outcome {
    if let known = any[sorted] { return known }
    let schedule = CairnPlanner.schedule(
      dates.problem(for: sorted),
      within: SearchLimits(nodes: Self.nodesForAny, isOver: limits.isOver), takesAny: true)
    any[sorted] = schedule.outcome
    return schedule.outcome
  }

  /// Spans are kept in the order of the sorted set; callers want those of `chosen`.
  private func arranged(_ outcome: Schedule.Outcome, as chosen: [Int]) -> DatedSet? {
    let position = Dictionary(uniqueKeysWithValues: chosen.sorted().enumerated().map { ($1, $0) })
    switch outcome {
    case .best(let spans), .found(let spans):
      let isBest = if case .best = outcome { true } else { false }
      return DatedSet(
        spans: chosen.compactMap { position[$0].map { spans[$0] } }, isBest: isBest)
    case .none, .undecided: return nil
    }
  }
}
