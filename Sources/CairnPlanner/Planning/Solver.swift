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
          if let datedSet = timelines.datedSet(of: found.chosen) { report(found, datedSet) }
        }
      })
  }

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
  private var admissions: [[Int]: Admission] = [:]
  private var known: [[Int]: Schedule.Outcome] = [:]

  /// Nodes for the best timeline of one set: enough to decide a dozen credentials, few enough to stay responsive.
  private static let nodesForBest = 100_000
  /// Nodes for any timeline of a set that the search might take.
  private static let nodesForAny = 5_000

  init(dates: Dates, limits: SearchLimits) {
    self.dates = dates
    self.limits = limits
  }

  mutating func admission(of chosen: [Int]) -> Admission {
    if dates.alwaysFits(chosen) { return .admitted }
    let sorted = chosen.sorted()
    if let admission = admissions[sorted] { return admission }
    let any = CairnPlanner.schedule(
      dates.problem(for: sorted),
      within: SearchLimits(nodes: Self.nodesForAny, isOver: limits.isOver), takesAny: true)
    let admission: Admission =
      switch any.outcome {
      case .best, .found: .admitted
      case .none: .refused
      case .undecided: .undecided
      }
    admissions[sorted] = admission
    return admission
  }

  mutating func datedSet(of chosen: [Int]) -> DatedSet? {
    let sorted = chosen.sorted()
    let position = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    let arranged: ([Schedule.Span]) -> [Schedule.Span] = { spans in
      chosen.compactMap { position[$0].map { spans[$0] } }
    }
    return switch outcome(of: sorted) {
    case .best(let spans): DatedSet(spans: arranged(spans), isBest: true)
    case .found(let spans): DatedSet(spans: arranged(spans), isBest: false)
    case .none, .undecided: nil
    }
  }

  private mutating func outcome(of sorted: [Int]) -> Schedule.Outcome {
    if let outcome = known[sorted] { return outcome }
    let schedule = CairnPlanner.schedule(
      dates.problem(for: sorted),
      within: SearchLimits(nodes: Self.nodesForBest, isOver: limits.isOver))
    known[sorted] = schedule.outcome
    return schedule.outcome
  }
}
