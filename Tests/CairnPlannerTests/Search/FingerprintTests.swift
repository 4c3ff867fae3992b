import CairnTestSupport
import Testing

@testable import CairnPlanner

/// A search that takes another way than before should do so on purpose: then these figures change with it.
@Suite("Node counts")
struct FingerprintTests {
  /// Credentials of three levels that build on each other, under limits that leave a part of them out.
  private func instance(seed: UInt64) -> Instance {
    var random = SeededGenerator(seed: seed)
    let skills = 24
    let candidates = (0..<60).map { index -> Instance.Candidate in
      let level = random.pick(1...3)
      let taught = Array((0..<skills).shuffled(using: &random).prefix(random.pick(1...3)))
      let hours = random.pick(4...60)
      let price = random.pick(0...40) * 10
      return Instance.Candidate(
        id: "c\(index)", teaches: taught.map { .init(skill: $0, level: level) },
        needs: level > 1 ? taught.prefix(1).map { [.skill($0, atLeast: level - 1)] } : [],
        price: price, hours: hours, burden: price + 15 * hours + 60)
    }
    return Instance(
      requires: (0..<skills).map {
        .init(
          skill: $0, level: random.pick(1...3), importance: random.pick(1...5),
          must: random.chance(20))
      }, candidates: candidates, limits: .init(price: 1500, hours: 300))
  }

  @Test("are the same on every machine, and as they were")
  func nodes() {
    let found = (0..<8 as Range<UInt64>).map { select(instance(seed: $0)).nodes }
    #expect(found == [9, 4, 16, 68, 12, 11, 37, 10])
  }
}
