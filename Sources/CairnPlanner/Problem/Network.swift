/// The whole instance as steps and who brings and needs them. A step holds once one of the candidates that
/// bring it is finished: a skill at a level, a named candidate, or a clause of which one need suffices. Steps
/// that hold from the beginning are left out, so are skipped candidates.
struct Network {
  /// Steps that must hold when a candidate starts: its own and those of its companions. A set can be followed
  /// with companions starting no later exactly if it can be followed with these needs and holds each
  /// companion: then the companion is ready whenever the candidate is.
  private(set) var needs = Rows()
  private(set) var brings = Rows()
  /// Weight of each step in the gain of must requirements and of all.
  private(set) var must: [Int] = []
  private(set) var value: [Int] = []
  /// Candidates that can never be chosen: skipped, with an empty clause, or with a companion like that.
  private(set) var isBanned: [Bool]
  /// All companions, direct or not, of the candidates that have any.
  private(set) var companions: [Int: [Int]] = [:]

  var stepCount: Int { must.count }

  private static let levels = 8

  private let instance: Instance
  private var skills: [Int: Int32] = [:]
  private var held: [Int] = []
  private var stepOfLevel: [Int32] = []
  private var stepOfCandidate: [Int: Int32] = [:]
  private var stepOfClause: [[Instance.Need]: Int32] = [:]
  private var clausesOfStep: [Int: [Int32]] = [:]

  init(_ instance: Instance) {
    self.instance = instance
    isBanned = [Bool](repeating: false, count: instance.candidates.count)
    for skip in instance.skips { isBanned[skip] = true }
    addRequirements()
    addNeeds()
    addCompanions()
    addBrings()
  }

  private mutating func addRequirements() {
    for requirement in instance.requires {
      let skill = index(of: requirement.skill)
      let top = min(requirement.level, Self.levels - 1)
      for level in stride(from: held[skill] + 1, through: top, by: 1) {
        let step = step(skill: skill, level: level)
        value[step] += requirement.importance
        if requirement.must { must[step] += requirement.importance }
      }
    }
  }

  private mutating func addNeeds() {
    needs.reserve(rows: instance.candidates.count, entries: 2 * instance.candidates.count)
    for (index, candidate) in instance.candidates.enumerated() {
      for clause in candidate.needs where !isBanned[index] { add(clause, of: index) }
      needs.endRow()
    }
  }

  private mutating func add(_ clause: [Instance.Need], of candidate: Int) {
    if case .skill(let skill, let level)? = clause.first, clause.count == 1 {
      let skill = index(of: skill)
      guard level > held[skill] else { return }
      guard level < Self.levels else { return isBanned[candidate] = true }
      let step = Int32(step(skill: skill, level: level))
      if !needs.isAdded(step) { needs.add(step) }
      return
    }
    if clause.contains(where: holdsAlready) { return }
    let open = clause.filter(canHold)
    guard !open.isEmpty else { return isBanned[candidate] = true }
    let step = Int32(step(of: open))
    if !needs.isAdded(step) { needs.add(step) }
  }

  private func holdsAlready(_ need: Instance.Need) -> Bool {
    if case .skill(let skill, let level) = need {
      instance.have[skill] ?? 0 >= level
    } else {
      false
    }
  }

  private func canHold(_ need: Instance.Need) -> Bool {
    switch need {
    case .skill(_, let level): level < Self.levels
    case .candidate(let candidate): !isBanned[candidate]
    }
  }

  private mutating func step(of clause: [Instance.Need]) -> Int {
    if clause.count == 1 { return step(of: clause[0]) }
    if let known = stepOfClause[clause] { return Int(known) }
    let step = newStep()
    stepOfClause[clause] = Int32(step)
    for need in clause {
      clausesOfStep[self.step(of: need), default: []].append(Int32(step))
    }
    return step
  }

  private mutating func step(of need: Instance.Need) -> Int {
    switch need {
    case .skill(let skill, let level): return step(skill: index(of: skill), level: level)
    case .candidate(let candidate):
      if let known = stepOfCandidate[candidate] { return Int(known) }
      let step = newStep()
      stepOfCandidate[candidate] = Int32(step)
      return step
    }
  }

  private mutating func addCompanions() {
    for (index, candidate) in instance.candidates.enumerated()
    where !candidate.companions.isEmpty && !isBanned[index] {
      companions[index] = instance.companions(of: index).subtracting([index]).sorted()
    }
    guard !companions.isEmpty else { return }
    let banned = isBanned
    for (index, all) in companions where all.contains(where: { banned[$0] }) {
      isBanned[index] = true
    }
    let own = needs
    needs = Rows()
    for index in instance.candidates.indices {
      let all = [index] + (companions[index] ?? [])
      needs.append(all.count == 1 ? Array(own[index]) : Set(all.flatMap { own[$0] }).sorted())
    }
  }

  private mutating func addBrings() {
    brings.reserve(rows: instance.candidates.count, entries: 4 * instance.candidates.count)
    for (index, candidate) in instance.candidates.enumerated() {
      if !isBanned[index] { addBrings(of: candidate, at: index) }
      brings.endRow()
    }
  }

  private mutating func addBrings(of candidate: Instance.Candidate, at index: Int) {
    for taught in candidate.teaches {
      guard let skill = skills[taught.skill] else { continue }
      for level in stride(from: 1, through: min(taught.level, Self.levels - 1), by: 1) {
        addBrought(stepOfLevel[Int(skill) * Self.levels + level])
      }
    }
    if let step = stepOfCandidate[index] { addBrought(step) }
  }

  private mutating func addBrought(_ step: Int32) {
    guard step >= 0, !brings.isAdded(step) else { return }
    brings.add(step)
    if clausesOfStep.isEmpty { return }
    for clause in clausesOfStep[Int(step)] ?? [] where !brings.isAdded(clause) {
      brings.add(clause)
    }
  }

  /// What each step stands for: the needs of which one suffices.
  func meanings() -> [[Instance.Need]] {
    var meanings = [[Instance.Need]](repeating: [], count: stepCount)
    for (skill, index) in skills {
      for level in 1..<Self.levels {
        let step = Int(stepOfLevel[Int(index) * Self.levels + level])
        if step >= 0 { meanings[step] = [.skill(skill, atLeast: level)] }
      }
    }
    for (candidate, step) in stepOfCandidate { meanings[Int(step)] = [.candidate(candidate)] }
    for (clause, step) in stepOfClause { meanings[Int(step)] = clause }
    return meanings
  }

  private mutating func index(of skill: Int) -> Int {
    if let known = skills[skill] { return Int(known) }
    let index = held.count
    skills[skill] = Int32(index)
    held.append(instance.have[skill] ?? 0)
    stepOfLevel += repeatElement(-1, count: Self.levels)
    return index
  }

  private mutating func step(skill: Int, level: Int) -> Int {
    let slot = skill * Self.levels + level
    if stepOfLevel[slot] < 0 { stepOfLevel[slot] = Int32(newStep()) }
    return Int(stepOfLevel[slot])
  }

  private mutating func newStep() -> Int {
    must.append(0)
    value.append(0)
    return must.count - 1
  }
}
