import CairnModel
import Testing

@Suite("Civil dates")
struct CivilDateTests {
  @Test("read and write ISO 8601, and refuse days that do not exist")
  func iso() {
    #expect(CivilDate(iso: "2026-12-01")?.iso == "2026-12-01")
    #expect(CivilDate(iso: "1970-01-01")?.day == 0)
    #expect(CivilDate(iso: "2027-02-29") == nil)
    #expect(CivilDate(iso: "2028-02-29") != nil)
    #expect(CivilDate(iso: "26-12-01") == nil)
    #expect(CivilDate(iso: "2026-13-01") == nil)
    #expect(CivilDate(iso: "2026-1-1") == nil)
  }

  @Test("go back and forth between days and components for every day of eight centuries")
  func roundTrip() {
    var date = CivilDate(iso: "1600-01-01")!
    var previous = date.components
    for _ in 0..<292_194 {
      date = date + 1
      let now = date.components
      #expect(
        CivilDate(year: now.year, month: now.month, dayOfMonth: now.dayOfMonth) == date)
      #expect(previous < now)
      previous = now
    }
    #expect(date.iso == "2400-01-01")
  }

  @Test("know their weekday and the length of months")
  func calendar() {
    #expect(CivilDate(iso: "2026-11-22")!.weekday == 6)
    #expect(CivilDate(iso: "2026-11-23")!.weekday == 0)
    #expect(CivilDate(iso: "2027-01-31")!.adding(months: 1).iso == "2027-02-28")
    #expect(CivilDate(iso: "2026-11-30")!.adding(months: 14).iso == "2028-01-30")
  }
}
