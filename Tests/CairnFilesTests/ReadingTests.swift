import CairnFiles
import CairnModel
import Testing

@Suite("Reading entries")
struct ReadingTests {
  private static let skills = """
    format: cairn/skills@1
    skills:
    - {id: sql, name: SQL, area: Data, kind: technical}
    - {id: no, name: no, area: yes, kind: human, levels: {1: on}}

    """

  private static let header = """
    format: cairn/credentials@1
    providers: [{id: p, name: P, kind: company, country: NO}]
    credentials:

    """

  private static func credential(_ id: String, _ more: String = "") -> String {
    """
    - id: \(id)
      title: 2024
      provider: p
      kind: course
      url: https://example.org
      source: https://example.org
      checked: 2026-11
    \(more.isEmpty ? "" : "  " + more)

    """
  }

  private func read(_ files: String...) -> (Catalogue, [Diagnostic]) {
    readCatalogue(
      files.enumerated().map { (name: "file\($0.offset).yaml", bytes: Array($0.element.utf8)) })
  }

  @Test("words that YAML 1.1 takes for truth or numbers stay text where text is wanted")
  func scalarsStayText() {
    let credential = Self.credential("c", "language: no\n  countries: [NO]\n  note: 1_000")
    let (catalogue, diagnostics) = read(Self.skills, Self.header + credential)
    #expect(rendered(diagnostics) == "")
    #expect(catalogue[Skill.ID("no")]?.area == "yes")
    #expect(catalogue[Skill.ID("no")]?.meanings == [.foundation: "on"])
    #expect(catalogue[Provider.ID("p")]?.country == "NO")
    #expect(catalogue[Credential.ID("c")]?.title == "2024")
    #expect(catalogue[Credential.ID("c")]?.language == "no")
    #expect(catalogue[Credential.ID("c")]?.countries == ["NO"])
    #expect(catalogue[Credential.ID("c")]?.note == "1_000")
  }

  @Test("a broken entry is left out, and the good ones around it stay")
  func goodEntriesStay() {
    let text =
      Self.header + Self.credential("a") + Self.credential("b", "prerequisits: []")
      + Self.credential("c", "hours: many")
      + Self.credential("d", "prerequisites: [{credential: b}]")
    let (catalogue, diagnostics) = read(text)
    #expect(catalogue.credentials.map(\.id) == ["a", "d"])
    #expect(diagnostics.map(\.id) == ["unknown-key", "wrong-type"])
    #expect(diagnostics.map(\.hint).first == "did you mean 'prerequisites'?")
  }

  @Test("one unknown id is said once, with what was meant, in whatever order the files come")
  func unknownIdAcrossFiles() {
    let text = Self.header + Self.credential("a", "teaches: {sq: 1}")
    for files in [[Self.skills, text], [text, Self.skills]] {
      let (catalogue, diagnostics) = read(files[0], files[1])
      #expect(diagnostics.map(\.id) == ["unknown-skill"])
      #expect(diagnostics.map(\.hint) == ["did you mean 'sql'?"])
      #expect(catalogue.credentials.isEmpty)
    }
  }

  @Test("a file that breaks off causes one diagnostic, not one for each id it would have declared")
  func brokenFileCausesOneDiagnostic() {
    let text = Self.header + Self.credential("a", "teaches: {sql: 1}")
    let (catalogue, diagnostics) = read(Self.skills + "  - [", text)
    #expect(diagnostics.map(\.id) == ["yaml-syntax"])
    #expect(catalogue.credentials.map(\.id) == ["a"])
  }

  @Test("a circle of prerequisites is said once, unless another way leads in")
  func circles() {
    let a = Self.credential("a", "prerequisites: [{credential: c}]")
    let b = Self.credential("b", "prerequisites: [{credential: a}]")
    let c = Self.credential("c", "prerequisites: [{credential: b}]")
    let d = Self.credential("d", "prerequisites: [{credential: a}]")
    let (_, diagnostics) = read(Self.header + d + c + b + a)
    #expect(diagnostics.map(\.id) == ["prerequisite-cycle"])
    #expect(diagnostics.first?.message.hasPrefix("a → c → b → a: ") == true)

    let way = "prerequisites: [{any-of: [{credential: b}, {sql: 1}]}]"
    let open = read(Self.skills, Self.header + d + Self.credential("c", way) + b + a)
    #expect(rendered(open.1) == "")
  }

  @Test("a chain of thousands of prerequisites is no circle and takes no stack")
  func longChain() {
    let chain = (0..<3000).map {
      Self.credential("c\($0)", "prerequisites: [{credential: c\($0 + 1)}]")
    }
    let (catalogue, diagnostics) = read(
      Self.header + chain.joined() + Self.credential("c3000"))
    #expect(rendered(diagnostics) == "")
    #expect(catalogue.credentials.count == 3001)
  }

  @Test("parts of hours round up, and rates and credit are exact")
  func numbers() {
    let facts = "hours: 14.1\n  credit: [{amount: 7.5, unit: ects}]\n  rating: {stars: 4.75}"
    let rates = """
      format: cairn/rates@1
      base: EUR
      date: 2026-11-20
      rates: {USD: 1.1000005, JPY: 180}
      """
    let (catalogue, diagnostics) = read(Self.header + Self.credential("c", facts), rates)
    #expect(rendered(diagnostics) == "")
    #expect(catalogue.credentials.first?.hours == .published(15))
    #expect(catalogue.credentials.first?.credit.first?.tenths == 75)
    #expect(catalogue.credentials.first?.rating?.tenths == 48)
    #expect(catalogue.rates?.millionths == ["USD": 1_100_001, "JPY": 180_000_000])
  }

  @Test("every key of a profile is read")
  func profile() throws {
    let text = """
      format: cairn/profile@1
      name: A
      currency: EUR
      skills: {a: 0, b: {level: 4, evidence: e, date: 2026-01-02}}
      earned: [x, {credential: y, date: 2025-01-01, expires: 2028-01-01, url: "https://e.org/1"}]
      progress: [{credential: z, started: 2026-11-02, hours-done: 20, paid: 12.50}]
      goal:
        weeks-away: [2026-12-22]
        budget: 900
        prefer: {price: 1, hours: 2, each: 3, distrust: 4}
        audit: true
      overrides: [{credential: z, price: free, hours: 10, reason: r}]
      languages: []
      """
    let (profile, diagnostics) = readProfile("p", Array(text.utf8))
    #expect(rendered(diagnostics) == "")
    let read = try #require(profile)
    let date = try #require(CivilDate(iso: "2026-01-02"))
    #expect(read.skills["b"] == .init(.specialist, evidence: "e", date: date))
    #expect(read.skills["a"]?.level == Level.none)
    #expect(read.earned.map(\.credential) == ["x", "y"])
    #expect(read.progress.first?.paid == Money(minorUnits: 1250, currency: "EUR"))
    #expect(read.goal.budget == Money(minorUnits: 90_000, currency: "EUR"))
    #expect(
      read.goal.preference
        == .own(BurdenWeights(price: 1, hours: 2, each: 3, distrust: 4)))
    #expect(read.overrides["z"]?.price == Money(minorUnits: 0, currency: "EUR"))
    #expect(read.languages == ["en"])
  }

  @Test("a profile names only what the catalogue holds; the rest of it is kept")
  func profileAgainstCatalogue() {
    let (catalogue, _) = read(Self.skills)
    let text = """
      format: cairn/profile@1
      name: A
      skills: {sql: 1, sqk: 2}
      goal: {role: none-such, hours-per-week: 7}
      pins: [x]
      """
    let (profile, diagnostics) = readProfile("p", Array(text.utf8), against: catalogue)
    #expect(diagnostics.map(\.id) == ["unknown-skill", "unknown-role", "unknown-credential"])
    #expect(profile?.skills.map(\.key) == ["sql"])
    #expect(profile?.goal.hoursPerWeek == 7)
    #expect(profile?.pins == [])
  }
}
