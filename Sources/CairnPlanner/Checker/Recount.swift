package import CairnModel

/// Adds a certificate up again, in whole numbers and with the instance alone: whether it shows that no plan is better
/// than one of this score. `skills` numbers the names of skills as the instance does. `isUntimely` is asked of better
/// sets that the certificate sets aside: true where it is shown that no timeline fits, false where a timeline is
/// known, nil where that is not clear; instances without a timeline have no such sets.
package func recount(
  _ certificate: Certificate, of score: Score, in instance: Instance, skills: [String: Int],
  isUntimely: (([Int]) -> Bool?)? = nil
) throws(Certificate.Fault) -> Certificate.Recount {
  var recounter = try Recounter(
    certificate, of: score, in: ProofProblem(instance), skills: skills, isUntimely: isUntimely)
  for claim in Certificate.Claim.allCases { try recounter.walk(claim) }
  return recounter.recount
}

/// Walks the trees of a certificate.
struct Recounter {
  private let problem: ProofProblem
  private let certificate: Certificate
  private let score: Score
  /// Candidates and skills of the instance by position in the certificate's lists.
  private let candidates: [Int]
  private let skills: [Int]
  private let isUntimely: (([Int]) -> Bool?)?
  private var rebuilt: [Int: ProofProblem.Row] = [:]
  private var setAside: Set<[Int]> = []
  private(set) var recount = Certificate.Recount()

  init(
    _ certificate: Certificate, of score: Score, in problem: ProofProblem, skills: [String: Int],
    isUntimely: (([Int]) -> Bool?)?
  ) throws(Certificate.Fault) {
    self.problem = problem
    self.certificate = certificate
    self.score = score
    self.isUntimely = isUntimely
    let known = Dictionary(
      problem.instance.candidates.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    candidates = try Self.positions(certificate.credentials, known)
    self.skills = try Self.positions(certificate.skills, skills)
  }

  private static func positions(
    _ names: [String], _ known: [String: Int]
  ) throws(Certificate.Fault) -> [Int] {
    var positions: [Int] = []
    for name in names {
      guard let position = known[name] else { throw .unknownName(name) }
      positions.append(position)
    }
    return positions
  }

  // MARK: Trees

  /// Each node narrows the boxes that it was given, and hands what is left to its two branches.
  mutating func walk(_ claim: Certificate.Claim) throws(Certificate.Fault) {
    rebuilt = [:]
    var waiting = [problem.boxes]
    for (number, node) in certificate[claim].enumerated() {
      guard var boxes = waiting.popLast() else { throw .misshapenTree(claim) }
      if try settles(node, &boxes, claim) {
        if node.split != nil { throw .misshapenTree(claim) }
        recount.leaves += 1
      } else if let split = node.split {
        let (low, high) = try branches(split, boxes, claim)
        waiting += [high, low]
      } else if let set = onlySet(of: boxes) {
        try ruleOut(set, claim)
        recount.leaves += 1
      } else {
        throw .openEnd(claim, node: number)
      }
    }
    if !waiting.isEmpty { throw .misshapenTree(claim) }
  }

  private mutating func settles(
    _ node: Certificate.Node, _ boxes: inout ProofProblem.Boxes, _ claim: Certificate.Claim
  ) throws(Certificate.Fault) -> Bool {
    if boxes.isEmpty { return true }
    for weights in node.sums {
      var sum: [(row: ProofProblem.Row, times: Int)] = []
      for weight in weights {
        // A row taken less than no times would say the opposite.
        guard weight.times >= 0 else { throw .unfoundedRow(weight.row) }
        sum.append((try row(weight.row, claim), weight.times))
      }
      if case .closed = try problem.narrow(&boxes, by: sum) { return true }
    }
    return false
  }

  private func branches(
    _ split: Certificate.Split, _ boxes: ProofProblem.Boxes, _ claim: Certificate.Claim
  ) throws(Certificate.Fault) -> (low: ProofProblem.Boxes, high: ProofProblem.Boxes) {
    let variable: Int
    switch split.choice {
    case .credential(let name): variable = try candidate(name, or: .misshapenTree(claim))
    case .months(let name):
      let candidate = try candidate(name, or: .misshapenTree(claim))
      guard let subscription = problem.instance.candidates[candidate].subscription
      else { throw .misshapenTree(claim) }
      variable = problem.variable(ofSubscription: subscription)
    }
    let (lower, upper) = (boxes.lower[variable], boxes.upper[variable])
    guard lower <= split.atMost, split.atMost < upper else { throw .misshapenTree(claim) }
    var (low, high) = (boxes, boxes)
    low.upper[variable] = split.atMost
    high.lower[variable] = split.atMost + 1
    return (low, high)
  }

  private func onlySet(of boxes: ProofProblem.Boxes) -> Set<Int>? {
    let all = problem.instance.candidates.indices
    guard all.allSatisfy({ boxes.lower[$0] == boxes.upper[$0] }) else { return nil }
    return Set(all.filter { boxes.upper[$0] == 1 })
  }

  // MARK: Rows

  private mutating func row(
    _ number: Int, _ claim: Certificate.Claim
  ) throws(Certificate.Fault) -> ProofProblem.Row {
    if let known = rebuilt[number] { return known }
    guard certificate.rows.indices.contains(number) else { throw .unfoundedRow(number) }
    let named = try resolved(certificate.rows[number], number)
    if case .except(let set) = named { try ruleOut(Set(set), claim) }
    guard let row = problem.row(named, for: claim, of: score) else { throw .unfoundedRow(number) }
    rebuilt[number] = row
    return row
  }

  /// The row in the instance's own numbers.
  private func resolved(
    _ row: Certificate.Row, _ number: Int
  ) throws(Certificate.Fault) -> Certificate.Row {
    let fault = Certificate.Fault.unfoundedRow(number)
    switch row {
    case .price, .hours, .count, .must, .value, .burden: return row
    case .months(let name): return .months(of: try candidate(name, or: fault))
    case .month(let name): return .month(of: try candidate(name, or: fault))
    case .companion(let one, let other):
      return .companion(try candidate(one, or: fault), try candidate(other, or: fault))
    case .exclusion(let one, let other):
      return .exclusion(try candidate(one, or: fault), try candidate(other, or: fault))
    case .support(let support): return .support(try resolved(support, fault))
    case .except(let set):
      var found: [Int] = []
      for name in set { found.append(try candidate(name, or: fault)) }
      return .except(found)
    }
  }

  private func resolved(
    _ support: Certificate.Support, _ fault: Certificate.Fault
  ) throws(Certificate.Fault) -> Certificate.Support {
    var result = support
    result.skills = []
    for named in support.skills { result.skills.append(try resolved(named, fault)) }
    result.credentials = []
    for name in support.credentials { result.credentials.append(try candidate(name, or: fault)) }
    switch support.relying {
    case .worth(let named): result.relying = .worth(try resolved(named, fault))
    case .credential(let name): result.relying = .credential(try candidate(name, or: fault))
    }
    return result
  }

  private func resolved(
    _ named: Certificate.SkillLevel, _ fault: Certificate.Fault
  ) throws(Certificate.Fault) -> Certificate.SkillLevel {
    guard skills.indices.contains(named.skill) else { throw fault }
    return Certificate.SkillLevel(skill: skills[named.skill], level: named.level)
  }

  private func candidate(
    _ name: Int, or fault: Certificate.Fault
  ) throws(Certificate.Fault) -> Int {
    guard candidates.indices.contains(name) else { throw fault }
    return candidates[name]
  }

  // MARK: Sets

  /// Throws where a set is a plan that breaks the claim, unless no timeline fits it.
  private mutating func ruleOut(
    _ set: Set<Int>, _ claim: Certificate.Claim
  ) throws(Certificate.Fault) {
    guard breaks(claim, problem.sums(of: set).score), problem.isPlan(set) else { return }
    let sorted = set.sorted()
    if setAside.contains(sorted) { return }
    let names = sorted.map { problem.instance.candidates[$0].id }
    guard let isUntimely else { throw .betterPlan(names) }
    switch isUntimely(sorted) {
    case true?: recount.shownUntimely += 1
    case false?: throw .betterPlan(names)
    case nil: recount.trusted.append(names)
    }
    setAside.insert(sorted)
  }

  private func breaks(_ claim: Certificate.Claim, _ other: Score) -> Bool {
    switch claim {
    case .must: other.must > score.must
    case .value: other.must >= score.must && other.value > score.value
    case .burden:
      other.must >= score.must && other.value >= score.value && other.burden < score.burden
    }
  }
}
