import CairnModel

/// The rows of a certificate in the making: the relaxation's rows said in needs and credentials, numbered as they come
/// into use.
struct RowBook {
  private(set) var certificate = Certificate()
  private let instance: Instance
  private let whole: DenseProblem
  /// What each step of the problem stands for.
  private let meanings: [[Instance.Need]]
  private let skillName: (Int) -> String
  private var rowNumbers: [Certificate.Row: Int] = [:]
  private var credentialNumbers: [Int: Int] = [:]
  private var skillNumbers: [Int: Int] = [:]

  init(_ instance: Instance, _ whole: DenseProblem, skillName: @escaping (Int) -> String) {
    self.instance = instance
    self.whole = whole
    self.skillName = skillName
    let meanings = Network(instance).meanings()
    self.meanings = whole.networkStep.map { meanings[Int($0)] }
  }

  mutating func add(_ nodes: [Certificate.Node], to claim: Certificate.Claim) {
    certificate[claim] = nodes
  }

  /// The level whose worth a step is.
  func worth(ofStep step: Int) -> (skill: Int, level: Int)? {
    guard case .skill(let skill, let level)? = meanings[step].first else { return nil }
    return (skill, level)
  }

  // MARK: What a row says

  /// A row of a tier's relaxation in the instance's own numbers.
  func meaning(of row: Relaxation.Row) -> Certificate.Row {
    switch row {
    case .price: .price
    case .hours: .hours
    case .count: .count
    case .condition, .clash:
      preconditionFailure("a certificate is made without conditions and clashes")
    case .floor(.must): .must
    case .floor(.value): .value
    case .floor(.burden): .burden
    case .months(let subscription):
      .months(of: whole.subscription.firstIndex(of: subscription).map { whole.candidates[$0] } ?? 0)
    case .coverage(let step):
      .support(support(of: UnfoundedSet(step: Int32(step), steps: [Int32(step)]), item: -1))
    case .unfounded(let set, let item): .support(support(of: set, item: item))
    case .companion(let item, let other):
      .companion(whole.candidates[item], whole.candidates[other])
    case .conflict(let item, let other):
      .exclusion(whole.candidates[item], whole.candidates[other])
    case .month(let item): .month(of: whole.candidates[item])
    case .except(let items): .except(items.map { whole.candidates[$0] }.sorted())
    }
  }

  private func support(of set: UnfoundedSet, item: Int) -> Certificate.Support {
    var least: [Int: Int] = [:]
    var named: Set<Int> = []
    for need in set.steps.flatMap({ meanings[Int($0)] }) {
      switch need {
      case .skill(let skill, let level): least[skill] = min(level, least[skill] ?? .max)
      case .candidate(let candidate): named.insert(candidate)
      }
    }
    var relying = Certificate.Relying.credential(item < 0 ? 0 : whole.candidates[item])
    if item < 0, let worth = worth(ofStep: Int(set.step)) {
      relying = .worth(Certificate.SkillLevel(skill: worth.skill, level: worth.level))
    }
    return Certificate.Support(
      skills: least.sorted { $0.key < $1.key }.map {
        Certificate.SkillLevel(skill: $0.key, level: $0.value)
      },
      credentials: named.sorted(), relying: relying)
  }

  // MARK: Numbers

  /// The number of a row that is said in the instance's own numbers.
  mutating func number(_ row: Certificate.Row) -> Int {
    if let known = rowNumbers[row] { return known }
    rowNumbers[row] = certificate.rows.count
    certificate.rows.append(listed(row))
    return certificate.rows.count - 1
  }

  mutating func number(ofCandidate candidate: Int) -> Int {
    if let known = credentialNumbers[candidate] { return known }
    credentialNumbers[candidate] = certificate.credentials.count
    certificate.credentials.append(instance.candidates[candidate].id)
    return certificate.credentials.count - 1
  }

  private mutating func number(ofSkill skill: Int) -> Int {
    if let known = skillNumbers[skill] { return known }
    skillNumbers[skill] = certificate.skills.count
    certificate.skills.append(skillName(skill))
    return certificate.skills.count - 1
  }

  /// The row in positions of the lists of names.
  private mutating func listed(_ row: Certificate.Row) -> Certificate.Row {
    switch row {
    case .price, .hours, .count, .must, .value, .burden: return row
    case .months(let candidate): return .months(of: number(ofCandidate: candidate))
    case .month(let candidate): return .month(of: number(ofCandidate: candidate))
    case .companion(let one, let other):
      return .companion(number(ofCandidate: one), number(ofCandidate: other))
    case .exclusion(let one, let other):
      return .exclusion(number(ofCandidate: one), number(ofCandidate: other))
    case .except(let set): return .except(set.map { number(ofCandidate: $0) })
    case .support(var support):
      for index in support.skills.indices {
        support.skills[index].skill = number(ofSkill: support.skills[index].skill)
      }
      support.credentials = support.credentials.map { number(ofCandidate: $0) }
      switch support.relying {
      case .worth(let worth):
        support.relying = .worth(
          Certificate.SkillLevel(skill: number(ofSkill: worth.skill), level: worth.level))
      case .credential(let candidate):
        support.relying = .credential(number(ofCandidate: candidate))
      }
      return .support(support)
    }
  }
}
