import CairnFiles
import CairnModel
import Testing

@Suite("What postings ask for")
struct PostingTests {
  private static let ad = """
    Data Analyst

    About us
    We love Python at Acme.

    Responsibilities
    - Build dashboards in Tableau

    Requirements:
    - 5+ years of experience with SQL and Excel
    - Familiarity with Node.js
    - Expert in statistics

    Nice to have
    - Power BI (advanced)
    - Knowledge of Fluxbeam Studio

    What we offer
    - French lessons
    """

  private func demand(_ id: Skill.ID, _ findings: PostingFindings) throws -> SkillDemand {
    try #require((findings.skills + findings.rare).first { $0.skill == id })
  }

  @Test(
    "sections tell must from nice to have, and what the employer says of itself asks for nothing")
  func sections() throws {
    let found = PostingFixture.findings(Self.ad)
    #expect(try demand("sql", found).must == 1)
    #expect(try demand("tableau", found).must == 0)
    #expect(try demand("tableau", found).nice == 0)
    #expect(try demand("power-bi", found).nice == 1)
    let ids = found.skills.map(\.skill.text)
    #expect(!ids.contains("python") && !ids.contains("french-language"), "\(ids)")
  }

  @Test(
    "words tell the level, and are quoted",
    arguments: [
      ("sql", 3, "5+ years"), ("spreadsheets", 3, "5+ years"), ("node-js", 1, "Familiarity with"),
      ("statistics", 4, "Expert"), ("power-bi", 3, "advanced"),
    ])
  func levels(_ skill: String, _ level: Int, _ cue: String) throws {
    let demand = try demand(Skill.ID(skill), PostingFixture.findings(Self.ad))
    #expect(demand.level?.rawValue == level)
    #expect(demand.quotes.first?.cue == cue)
  }

  @Test(
    "years and adjectives mean a level",
    arguments: [
      ("At least two years of experience with Python", 2), ("1 year of experience with Python", 1),
      ("3-5 years of Python experience", 2), ("10+ years of experience in Python", 4),
      ("Strong Python skills", 3), ("Working knowledge of Python", 2), ("Basic Python", 1),
      ("Basic knowledge of Python", 1), ("Good understanding of Python", 2),
      ("Python (expert)", 4), ("Python: familiar", 1), ("Deep knowledge of SQL; Python", nil),
      ("One year of experience with expert knowledge of Python", 4),
      ("One year of experience equivalent to the next grade with Python", nil),
      ("Python, for 20 years our favourite", nil), ("We have used Python for 12 years", nil),
    ] as [(String, Int?)])
  func cues(_ text: String, _ level: Int?) throws {
    let found = PostingFixture.findings("Requirements:\n- " + text)
    #expect(try demand("python", found).level?.rawValue == level)
  }

  @Test(
    "a sentence says more than its section",
    arguments: [
      ("Requirements:", "Python is a plus", PostingWish.nice),
      ("Nice to have:", "Python is required", .must),
      ("", "Python, SQL and Tableau are a plus", .nice),
      ("Requirements:", "Python; SQL would be an asset", .nice),
      ("", "Required: SQL, Python", .must), ("", "Experience with Python", .plain),
      ("Requirements:", "Nice: Python, SQL", .nice),
    ])
  func wishes(_ heading: String, _ text: String, _ wish: PostingWish) throws {
    let found = PostingFixture.findings(heading + "\n- " + text)
    let quotes = found.skills.flatMap(\.quotes).filter { $0.name == "SQL" || $0.name == "Python" }
    #expect(!quotes.isEmpty)
    #expect(quotes.contains { $0.wish == wish })
  }

  @Test(
    "a cue that opens what it speaks of, or stands with it in brackets, says nothing of the rest",
    arguments: [
      ("Solid SQL, preferably with Power BI", PostingWish.must, PostingWish.nice),
      ("Solid SQL (Power BI preferred)", .must, .nice),
      ("Solid SQL (required) and Power BI (a plus)", .must, .nice),
      ("SQL; Power BI is a plus", .nice, .nice), ("SQL and Power BI, ideally", .nice, .nice),
    ])
  func reach(_ text: String, _ sql: PostingWish, _ powerBI: PostingWish) throws {
    let found = PostingFixture.findings("Requirements:\n- " + text)
    #expect(try demand("sql", found).quotes.first?.wish == sql)
    #expect(try demand("power-bi", found).quotes.first?.wish == powerBI)
  }

  @Test(
    "one of several that suffices is no must",
    arguments: [
      ("Python or Java", PostingWish.plain), ("Java, Python or C++", .plain),
      ("Python or Fluxbeam", .plain), ("Python or similar", .must), ("Python and Java", .must),
      ("SQL (PostgreSQL or MySQL), Python", .must), ("Python, SQL", .must),
      ("Java or C++, Python, SQL", .must),
    ])
  func choices(_ text: String, _ wish: PostingWish) throws {
    let found = PostingFixture.findings("Requirements:\n- Experience with " + text)
    #expect(try demand("python", found).quotes.first?.wish == wish)
  }

  @Test("a field of study is not asked for; what stands behind it is")
  func degrees() throws {
    let found = PostingFixture.findings(
      "Requirements:\n- Degree in statistics, economics or a related field\n"
        + "- Bachelor's degree in computer science and 3 years of Python\n- Diploma; SQL")
    #expect(Set((found.skills + found.rare).map(\.skill.text)) == ["python", "sql"])
  }

  @Test("one expert among many that tell no level makes none")
  func silence() throws {
    let plain = "Requirements:\n- SQL"
    let found = PostingFixture.findings(
      "Requirements:\n- Expert in SQL", plain, plain, plain, plain)
    #expect(try demand("sql", found).level == .intermediate)
    let alone = PostingFixture.findings("Requirements:\n- Expert in SQL", plain)
    #expect(try demand("sql", alone).level == .specialist)
  }

  @Test(
    "of few postings all counts, of many what recurs; the rest can be made a requirement",
    arguments: [(3, ["sql", "tableau"]), (4, ["sql"]), (30, ["sql"])])
  func recurrence(count: Int, kept: [String]) throws {
    let texts = (0..<count).map {
      $0 == 0 ? "Requirements:\n- SQL\n- Tableau" : "Requirements:\n- SQL"
    }
    let found = PostingFixture.study.findings(in: texts.map { PostingSource(name: "x", text: $0) })
    #expect(found.skills.map(\.skill.text) == kept)
    let role = try #require(found.roleDraft(id: "r", title: "R", month: "2026-11"))
    let draft = writeRoleDraft(role, from: found)
    let freed = draft.replacing("#  - {skill: tableau", with: "  - {skill: tableau")
    let catalogue = Catalogue(skills: PostingFixture.skills)
    let (read, diagnostics) = readRole("x", Array(freed.utf8), against: catalogue)
    #expect(diagnostics.isEmpty, "\(rendered(diagnostics))")
    #expect(read?.requirements.map(\.skill.text) == ["sql", "tableau"])
    #expect(role.requirements.first { $0.skill == "tableau" }?.must ?? false == false)
  }

  @Test("of postings that have nothing in common each counts")
  func scattered() {
    let found = PostingFixture.findings("SQL", "Python", "Tableau", "Java")
    #expect(found.skills.count == 4 && found.rare.isEmpty)
  }

  @Test(
    "a title is the bare name of the post",
    arguments: [
      ("Data Analyst (m/w/d) – Marketing", "Data Analyst – Marketing"),
      ("Job Title: Welder", "Welder"), ("Welder (all genders)", "Welder"),
      ("Engineer (Go / Kubernetes)", "Engineer (Go / Kubernetes)"), ("Clerk (f/m/x)", "Clerk"),
    ])
  func titles(line: String, title: String) {
    #expect(PostingFixture.findings(line + "\n\nRequirements:\n- SQL").commonTitle == title)
  }

  @Test("importance follows how many postings ask, and how much")
  func importance() throws {
    let musts = "Requirements:\n- SQL"
    let found = PostingFixture.findings(
      musts + "\n- Python", musts, musts, musts, "Nice to have:\n- Tableau")
    #expect(try demand("sql", found).importance == 4)
    #expect(try demand("sql", found).postings == 4)
    #expect(try demand("python", found).importance == 1)
    #expect(try demand("tableau", found).importance == 1)
    #expect(found.skills.first?.skill == "sql")
  }

  @Test("what no skill is called is listed with its phrase")
  func unknown() throws {
    let found = PostingFixture.findings(Self.ad)
    let phrase = try #require(found.unknown.first { $0.phrase.contains("Fluxbeam") })
    #expect(phrase.postings == 1)
    #expect(phrase.quote.text.contains("Knowledge of Fluxbeam Studio"))
  }

  @Test("skills that too few postings name are left out")
  func minimum() {
    let sources = (0..<3).map { index in
      PostingSource(name: "x", text: "Requirements:\n- SQL\n" + (index == 0 ? "- Tableau" : ""))
    }
    let found = PostingFixture.study.findings(in: sources, minPostings: 2)
    #expect(found.skills.map(\.skill.text) == ["sql"])
  }

  @Test("the draft is a role file that reads back, with its evidence as comments")
  func draft() throws {
    let found = PostingFixture.findings(Self.ad)
    let role = try #require(
      found.roleDraft(id: "analyst", title: "Analyst: # \"1\"", month: "2026-11"))
    let text = writeRoleDraft(role, from: found)
    let catalogue = Catalogue(skills: PostingFixture.skills)
    let (read, diagnostics) = readRole("x", Array(text.utf8), against: catalogue)
    #expect(diagnostics.isEmpty, "\(rendered(diagnostics))")
    #expect(read == role)
    #expect(text.contains("level 3 for \"5+ years\""))
    #expect(role.requirements.first { $0.skill == "sql" }?.must == true)
  }

  @Test("a posting in another language gives the names in it and nothing else")
  func german() {
    let found = PostingFixture.findings(
      """
      Wir suchen eine Verstärkung für unser Team in der Stadt und bieten dir viel.

      Anforderungen
      - Sehr gute Kenntnisse in SQL und Power BI
      - Du arbeitest gerne mit den Menschen und bist offen für Neues

      Von Vorteil
      - Erfahrung mit Tableau
      """)
    #expect(found.postings.first?.language == "de")
    #expect(Set(found.skills.map(\.skill.text)) == ["sql", "power-bi", "tableau"])
    #expect(found.skills.first { $0.skill == "sql" }?.level == .advanced)
    #expect(found.skills.first { $0.skill == "tableau" }?.nice == 1)
    #expect(found.unknown.isEmpty)
  }

  @Test("without weights the names of the taxonomy are still found")
  func noModel() {
    let study = PostingStudy(PostingFixture.skills, model: nil)
    let found = study.findings(in: [PostingSource(name: "x", text: Self.ad)])
    #expect(found.skills.contains { $0.skill == "sql" })
    #expect(found.unknown.isEmpty)
  }
}
