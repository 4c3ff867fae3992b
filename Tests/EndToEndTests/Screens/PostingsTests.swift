import Foundation
import Testing

@Suite("Postings pasted in a terminal", .serialized)
struct PastingTests {
  @Test("P takes postings and drafts a role from them, which is kept in the user's folder")
  func paste() throws {
    let place = try Workplace()
    let screen = try TerminalScreen(place, ["--profile", "me.yaml"])
    defer { screen.close() }
    try screen.wait(for: "My skills", "optimal")
    try screen.press("P")
    try screen.wait(for: "A role from job postings")
    try screen.paste("Report writer\n\nYou must have advanced SQL.\nStatistics is a plus.\n")
    try screen.wait(for: "1 posting,")
    try screen.paste("Report writer\n\nSQL is required, and charts.\n")
    try screen.wait(for: "2 postings,")
    try screen.press("Enter")
    try screen.wait(for: "Report writer", "SQL", "Statistics", "Charts")
    try screen.press("q")
    try screen.wait(for: "left with 0")
    let role = try place.text(of: "data/cairn/catalogs/roles/my-report-writer.yaml")
    #expect(role.contains("sql") && role.contains("charts"))
    #expect(try place.text(of: "me.yaml").contains("role: my-report-writer"))
  }
}
