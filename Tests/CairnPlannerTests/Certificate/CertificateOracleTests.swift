import CairnModel
import CairnPlanner
import CairnTestSupport
import Testing

@Suite("Certificates of small instances")
struct CertificateOracleTests {
  @Test("the best set of every small random instance is proved again", arguments: 0..<12)
  func provesTheBest(block: Int) throws {
    for seed in UInt64(block * 40)..<UInt64((block + 1) * 40) {
      let instance = Instance.random(seed: seed, candidates: 7)
      guard let best = BruteForce(instance).best() else { continue }
      let certificate = try #require(certify(select(instance), of: instance), "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        let counted = try recount(certificate, of: best.score, in: instance)
        #expect(counted.leaves >= 3 && counted.trusted.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test("sets that timelines refuse are told, or shown again", arguments: 0..<4)
  func untimelySets(block: Int) throws {
    for seed in UInt64(3000 + block * 30)..<UInt64(3030 + block * 30) {
      let instance = Instance.random(seed: seed, candidates: 6)
      guard let ideal = BruteForce(instance).best(), !ideal.chosen.isEmpty else { continue }
      // Whatever brings as much as the ideal set is refused, so that a worse one is the best.
      let fits: ([Int]) -> Bool = {
        let score = instance.totals(of: $0).score
        return (score.must, score.value) < (ideal.score.must, ideal.score.value)
      }
      guard let best = BruteForce(instance).best(isAdmitted: fits) else { continue }
      let admit: ([Int]) -> Admission = { fits($0) ? .admitted : .refused }
      let found = select(instance, admit: admit)
      let certificate = try #require(certify(found, of: instance, admit: admit), "seed \(seed)")
      #expect(throws: Certificate.Fault.self, "seed \(seed)") {
        try recount(certificate, of: best.score, in: instance)
      }
      let skills = skillNumbers(of: instance)
      #expect(throws: Never.self, "seed \(seed)") {
        let trusting = try recount(
          certificate, of: best.score, in: instance, skills: skills, isUntimely: { _ in nil })
        #expect(!trusting.trusted.isEmpty, "seed \(seed)")
        let shown = try recount(
          certificate, of: best.score, in: instance, skills: skills, isUntimely: { !fits($0) })
        #expect(shown.trusted.isEmpty && shown.shownUntimely > 0, "seed \(seed)")
      }
    }
  }

  @Test("nothing proves a worse plan best, whatever is changed", arguments: 0..<4)
  func wrongClaims(block: Int) throws {
    for seed in UInt64(5000 + block * 25)..<UInt64(5025 + block * 25) {
      let instance = Instance.random(seed: seed, candidates: 7)
      guard let best = BruteForce(instance).best() else { continue }
      let certificate = try #require(certify(select(instance), of: instance), "seed \(seed)")
      var random = SeededGenerator(seed: seed)
      for _ in 0..<8 {
        let changed = certificate.changed(using: &random)
        for worse in scores(below: best.score) {
          #expect(throws: Certificate.Fault.self, "seed \(seed), \(worse)") {
            try recount(changed, of: worse, in: instance)
          }
        }
      }
    }
  }

  /// Each claim by itself, too weak by one.
  private func scores(below best: Score) -> [Score] {
    var scores = [Score(must: best.must, value: best.value, burden: best.burden + 1)]
    if best.value > 0 {
      scores.append(Score(must: best.must, value: best.value - 1, burden: best.burden))
    }
    if best.must > 0 {
      scores.append(Score(must: best.must - 1, value: best.value, burden: best.burden))
    }
    return scores
  }
}

extension Certificate {
  /// One of many small lies, or none.
  fileprivate func changed(using random: inout SeededGenerator) -> Certificate {
    var result = self
    let claim = Claim.allCases[random.pick(0...2)]
    let number = random.pick(0...max(0, self[claim].count - 1))
    switch random.pick(0...7) {
    case 0: result[claim][number].sums = result[claim][number].sums.map { $0.dropLast() }
    case 1:
      for sum in result[claim][number].sums.indices {
        for weight in result[claim][number].sums[sum].indices {
          result[claim][number].sums[sum][weight].times = random.pick(-3...Int.max)
        }
      }
    case 2: result[claim].remove(at: number)
    case 3: result[claim][number].split = nil
    case 4: result[claim][number].split = Split(.credential(0), atMost: random.pick(-1...1))
    case 5: result.rows.shuffle(using: &random)
    case 6: result.credentials.shuffle(using: &random)
    default: break
    }
    return result
  }
}

/// Adds up again, with skills named by their numbers.
func recount(
  _ certificate: Certificate, of score: Score, in instance: Instance
) throws(Certificate.Fault) -> Certificate.Recount {
  try recount(certificate, of: score, in: instance, skills: skillNumbers(of: instance))
}

/// The numbers of all skills that an instance speaks of, by their digits.
func skillNumbers(of instance: Instance) -> [String: Int] {
  let needed = instance.candidates.flatMap(\.needs).joined().compactMap { need -> Int? in
    if case .skill(let skill, _) = need { skill } else { nil }
  }
  let taught = instance.candidates.flatMap(\.teaches).map(\.skill)
  let all = Set(needed + taught + instance.requires.map(\.skill) + instance.have.keys)
  return Dictionary(all.map { (String($0), $0) }, uniquingKeysWith: { first, _ in first })
}
