import CairnApp
import CairnFiles
import CairnModel
import Foundation

/// The plan that the learner follows, saved as `cairn plan --format json` writes it.
enum AdoptedPlan {
  /// Keeps a plan in place of the one before.
  static func save(_ plan: Plan, _ context: ResultContext) throws(Stop) {
    let text = write(plan, as: .json, context)
    try Disk.replace(Locations.plan, with: Array(text.utf8))
  }

  /// The plan as the screen compares with it; nil where none was kept, or it can't be read.
  static var followed: FollowedPlan? {
    guard let bytes = try? Disk.read(Locations.plan) else { return nil }
    return readPlan(Locations.plan, bytes).0.map { FollowedPlan(role: $0.role, claim: $0.claim) }
  }

  /// A saved plan; stops where there is none or it can't be read.
  static func read(_ path: String?) throws(Stop) -> PlanDocument {
    let path = path ?? Locations.plan
    guard path != Locations.plan || Locations.exists(path) else {
      throw Stop(
        .refused,
        "cairn: no plan is yours yet: 'cairn plan --adopt' keeps one, or name a file with --from")
    }
    let (document, diagnostics) = readPlan(path, try Disk.read(path))
    tell(diagnostics)
    guard let document else { throw Stop(.no) }
    return document
  }
}
