import Foundation
import Testing

@Suite("A plan that is followed", .serialized)
struct FollowingTests {
  private func planner(_ place: Workplace) throws -> TerminalScreen {
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    try screen.wait(for: "My skills", "optimal")
    return screen
  }

  @Test(
    "is kept when one leaves at once, can be checked, and slips are measured by it the next time")
  func slip() throws {
    let place = try Workplace()
    let first = try planner(place)
    defer { first.close() }
    try first.press("o")
    try first.wait(for: "Other good plans", "the best plan")
    try first.press("Enter", "q")
    try first.wait(for: "left with 0")
    let verified = try run(["verify", "data/cairn/plan.json"], in: place)
    #expect(verified.status == 0, "\(verified.errors)")

    let second = try planner(place)
    defer { second.close() }
    try second.press("[", "[")
    try second.wait(for: "of 6", "optimal")
    try second.press("S")
    try second.wait(for: "After a slip", "What has changed since", "later", "SQL Basics")
    try second.press("Enter")
    try second.wait(for: "You follow this plan now")
    try second.press("q")
    try second.wait(for: "left with 0")
  }
}
