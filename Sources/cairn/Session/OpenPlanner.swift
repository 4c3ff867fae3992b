import CairnFiles
import CairnModel
import CairnPlanner
import Foundation

/// Bare `cairn`: the full screen on a terminal; elsewhere the plan summary, or how to make a profile.
func openPlanner(_ sources: SourceOptions, _ screen: ScreenOptions) throws {
  guard Console.isTerminal else { return try printSummary(sources) }
  throw Stop(.refused, "cairn: the full screen is not there yet")
}

private func printSummary(_ sources: SourceOptions) throws {
  let store = ProfileStore(path: sources.profile)
  guard store.exists || sources.role != nil || sources.profile != nil else {
    Console.result(
      """
      cairn plans which credentials to take for a role. There is no profile yet:

        cairn profile init --name NAME --role ROLE    makes one ('cairn role list' shows the roles)
        cairn plan --role ROLE                        plans without one
        cairn                                         on a terminal opens a worked example
      """)
    return
  }
  let setting = try sources.load()
  let limit = Clock.milliseconds + 10_000
  let found = plan(
    try setting.question(),
    within: PlanningLimits(
      search: SearchLimits(isOver: { Clock.milliseconds >= limit }), now: { Clock.milliseconds }))
  Console.result(write(found, as: .text, try setting.context()))
}
