import CairnFiles
import CairnModel
import CairnPlanner
import Foundation
import Testing

@testable import CairnLibrary

@Suite("The shipped catalogues in an index")
struct ShippedTests {
  /// As their files tell it.
  private static let catalogue = Result<Catalogue, any Error> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "catalogs")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    let files = try paths.filter { $0.hasSuffix(".yaml") }.map { path in
      (name: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
    }
    return readCatalogue(files.filter { formatOf($0.bytes) != .profile }).0
  }

  private static let index = Result<LibraryIndex, any Error> {
    let shipped = try ShippedTests.catalogue.get()
    return try LibraryIndex.write(at: nil) { writer in
      try writer.add(shipped)
      return []
    }
  }

  private let today = CivilDate(day: 20_780)

  /// A learner with a few levels, without limits.
  private func question(_ catalogue: Catalogue, _ role: Role) -> Question {
    var profile = Profile(name: "Kim")
    for need in role.requirements.prefix(2) { profile.skills[need.skill] = .init(.foundation) }
    return Question(catalogue: catalogue, role: role, profile: profile, today: today)
  }

  @Test("the index holds all that the files say, and in every role's part the same ranking")
  func rankings() throws {
    let (catalogue, index) = (try Self.catalogue.get(), try Self.index.get())
    #expect(catalogue.roles.count >= 40)
    #expect(try index.everything() == catalogue)
    for role in catalogue.roles {
      let asked = question(catalogue, role)
      let part = try index.catalogue(of: asked.scope)
      #expect(rank(question(part, role)) == rank(asked), "\(role.id)")
    }
  }

  @Test("every role's part holds whatever may stand in a plan, as the files have it")
  func parts() throws {
    let (catalogue, index) = (try Self.catalogue.get(), try Self.index.get())
    for role in catalogue.roles {
      let part = try index.catalogue(of: question(catalogue, role).scope)
      let wanted = plannable(for: role, in: catalogue)
      let missing = wanted.filter { part[$0] == nil || part[$0] != catalogue[$0] }
      #expect(missing.isEmpty, "\(role.id): \(missing)")
    }
  }

  @Test("without what others replace, a role's plan is the same", arguments: [3, 17, 31])
  func plans(number: Int) throws {
    let (catalogue, index) = (try Self.catalogue.get(), try Self.index.get())
    let role = catalogue.roles.sorted { $0.id < $1.id }[number]
    let part = try index.catalogue(of: question(catalogue, role).scope, few: 0)
    #expect(part.credentials.count < plannable(for: role, in: catalogue).count, "\(role.id)")
    let (small, large) = (plan(question(part, role)), plan(question(catalogue, role)))
    #expect(small.score == large.score, "\(role.id)")
    #expect(small.steps == large.steps, "\(role.id)")
  }

  /// All that teaches what the role asks for, and all that these may need: worked out from the definition, sweep by
  /// sweep.
  private func plannable(for role: Role, in catalogue: Catalogue) -> Set<Credential.ID> {
    var wanted = Dictionary(
      role.requirements.map { ($0.skill, Level.foundation) },
      uniquingKeysWith: { first, _ in first })
    var named: Set<Credential.ID> = []
    var found: Set<Credential.ID> = []
    while true {
      let before = found
      for credential in catalogue.credentials where !found.contains(credential.id) {
        let teaches = credential.teaches.contains { skill, level in
          wanted[skill].map { level >= $0 } ?? false
        }
        guard teaches || named.contains(credential.id) else { continue }
        found.insert(credential.id)
        named.formUnion(credential.corequisites + credential.parts)
        for need in credential.prerequisites.flatMap(\.alternatives) {
          switch need {
          case .credential(let id): named.insert(id)
          case .skill(let skill, let level):
            wanted[skill] = min(wanted[skill] ?? .specialist, level)
          }
        }
      }
      if found == before { return found }
    }
  }
}
