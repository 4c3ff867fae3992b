import CairnFiles
import CairnModel
import Testing

@Suite("Cells as people write them")
struct CellOddityTests {
  private func credential(
    _ headings: String, _ cells: String, _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> (Credential, [String]) {
    let text = "title\turl\t\(headings)\nA\thttps://www.coursera.org/learn/a-a\t\(cells)\n"
    let result = try imported(text, change)
    return (try #require(result.credentials.first), result.reasons)
  }

  @Test(
    "hours of study",
    arguments: [
      ("duration", "Approx. 12 hours", Credential.Hours.published(12)),
      ("duration", "12", .published(12)), ("duration", "1 hr 40 mins", .published(2)),
      ("duration", "1h 40m", .published(2)), ("duration", "40 minutes", .published(1)),
      ("content_length_min", "90", .published(2)), ("duration", "PT160H", .published(160)),
      ("duration", "PT1H40M", .published(2)), ("duration", "1.5 total hours", .published(2)),
      ("duration", "6,706 hours", .published(6706)),
      (
        "duration", "5 - 10 hours",
        .estimated(8, basis: "the middle of '5 - 10 hours', as published")
      ),
      (
        "effort\tlength", "2–3 hours per week\t7 Weeks",
        .estimated(
          18, basis: "weeks times hours a week of '2–3 hours per week' and '7 Weeks', as published")
      ),
      (
        "duration\teffort", "14 weeks\t6-10 hours/week",
        .estimated(
          112, basis: "weeks times hours a week of '6-10 hours/week' and '14 weeks', as published")
      ),
      (
        "duration", "Approx. 3 months at 4 hours a week",
        .estimated(
          48,
          basis: "weeks times hours a week of 'Approx. 3 months at 4 hours a week', as published")
      ),
    ])
  func hours(headings: String, cells: String, expected: Credential.Hours) throws {
    let (credential, reasons) = try credential(headings, cells)
    #expect(credential.hours?.count == expected.count)
    #expect(credential.hours?.isEstimate == expected.isEstimate)
    #expect(reasons.isEmpty)
  }

  @Test(
    "what tells no hours is left out and said",
    arguments: ["3 - 6 Months", "7 Weeks", "P9M", "self-paced", "9999999999 hours", "0 hours"])
  func noHours(text: String) throws {
    let (credential, reasons) = try credential("duration", text)
    #expect(credential.hours == nil)
    #expect(reasons == ["2 left-out hours"])
  }

  @Test("weeks alone become hours at the pace that is asked for")
  func pace() throws {
    let (credential, reasons) = try credential("duration", "3 - 6 Months") { $0.pace = 5 }
    #expect(
      credential.hours
        == .estimated(90, basis: "'3 - 6 Months' as published, at 5 hours a week as asked for"))
    #expect(reasons.isEmpty)
  }

  @Test(
    "prices",
    arguments: [
      ("Free", Credential.Price.free, false), ("0", .free, false),
      ("$49", .once(Money(minorUnits: 4900, currency: "USD")), false),
      ("49.99 EUR", .once(Money(minorUnits: 4999, currency: "EUR")), false),
      ("€1.299,00", .once(Money(minorUnits: 129_900, currency: "EUR")), false),
      ("₹3,499", .once(Money(minorUnits: 349_900, currency: "INR")), false),
      ("Rs. 455", .once(Money(minorUnits: 45_500, currency: "INR")), false),
      (
        "FREE-Add a Verified Certificate for $49 USD",
        .once(Money(minorUnits: 4900, currency: "USD")), true
      ),
    ])
  func prices(text: String, price: Credential.Price, audit: Bool) throws {
    let (credential, reasons) = try credential("price", text)
    #expect(credential.price == price)
    #expect(credential.freeToAudit == audit)
    #expect(reasons.isEmpty)
  }

  @Test(
    "prices that say too little",
    arguments: [
      ("200", "price-without-currency"), ("$39/month", "subscription-price"),
      ("ask us", "price"), ("free trial", "price"),
    ])
  func noPrice(text: String, reason: String) throws {
    let (credential, reasons) = try credential("price", text)
    #expect(credential.price == nil)
    #expect(reasons == ["2 left-out " + reason])
  }

  @Test("a currency for all rows gives bare amounts one; what is not paid is free")
  func currency() throws {
    let (dear, _) = try credential("price", "200") { $0.mapping.values[.currency] = "USD" }
    #expect(dear.price == .once(Money(minorUnits: 20_000, currency: "USD")))
    let (free, reasons) = try credential("is_paid\tprice", "False\tn/a")
    #expect(free.price == .free)
    #expect(reasons.isEmpty)
  }

  @Test(
    "numbers",
    arguments: [
      ("4.7stars\t6,706\t43K", Credential.Rating(tenths: 47, ratings: 6706, learners: 43_000)),
      ("4.7/5\t(1.2M ratings)\t-1", Credential.Rating(tenths: 47, ratings: 1_200_000)),
      ("n/a\tNaN\t1,000 already enrolled", Credential.Rating(learners: 1000)),
    ])
  func numbers(cells: String, rating: Credential.Rating) throws {
    let (credential, _) = try credential("rating\treviews\tstudents_enrolled", cells)
    #expect(credential.rating == rating)
  }

  @Test(
    "nothing known is nothing",
    arguments: ["", "-1", "n/a", "not-mentioned", "NaN", "null", "None"])
  func nulls(text: String) throws {
    let headings = "rating\tprice\tduration\tlevel\tskills\tlanguage\tprerequisites"
    let cells = Array(repeating: text, count: 7).joined(separator: "\t")
    let (credential, reasons) = try credential(headings, cells)
    #expect(credential.rating == nil && credential.price == nil && credential.hours == nil)
    #expect(credential.teaches.isEmpty && credential.language == "en")
    #expect(reasons.isEmpty)
  }

  @Test(
    "lists of skills",
    arguments: [
      ("Python, SQL", ["Python", "SQL"]),
      ("Skills you'll gain: Python, SQL, and more", ["Python", "SQL"]),
      ("['Python', \"Let's write\", 'A, B']", ["Python", "Let's write", "A, B"]),
      ("[\"Python\", \"SQL\"]", ["Python", "SQL"]), ("{'Python', 'SQL'}", ["Python", "SQL"]),
      ("['Python', 'SQ", ["Python", "SQ"]), ("Python  SQL  ", ["Python", "SQL"]),
      ("SQL, Extract, Transform, Load, Python", ["SQL", "Extract, Transform, Load", "Python"]),
      ("Data, Pipelines", ["Data", "Pipelines"]),
      ("AWS (EC2, S3), SQL", ["AWS (EC2, S3)", "SQL"]), ("Python | SQL; x", ["Python", "SQL; x"]),
      ("Planning, Research, and Reporting.", ["Planning", "Research", "Reporting"]),
      ("Python;SQL", ["Python", "SQL"]), ("• Python • SQL", ["Python", "SQL"]), ("[]", []),
    ])
  func lists(text: String, names: [String]) throws {
    let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
    let result = try imported(
      "title,url,skills\nA,https://www.coursera.org/learn/a-a,\(cell)\n")
    #expect(Set(result.report.skills.map(\.name)) == Set(names))
  }

  @Test("levels come from a printed table, and the basis says from what")
  func levels() throws {
    for (word, level) in [
      ("Beginner", Level.foundation), ("All Levels", .foundation),
      ("Intermediate Level", .intermediate),
      ("ADVANCED", .advanced), ("Expert", .specialist), ("Beginner to Advanced", .foundation),
    ] {
      let (credential, _) = try credential("level\tskills", "\(word)\tPython")
      #expect(credential.teaches == ["python": level])
      #expect(credential.basis == "our estimate from the level '\(word)' in the imported file")
    }
    let (credential, _) = try credential("skills", "Python")
    #expect(credential.teaches == ["python": .foundation])
    #expect(credential.basis?.contains("no level") == true)
  }

  @Test("unknown skills are kept as local ones or left out, and listed with counts")
  func unknownSkills() throws {
    let text = """
      title,url,skills
      A,https://www.coursera.org/learn/a-a,"Python, Falconry, Knitting"
      B,https://www.coursera.org/learn/b-b,"falconry"
      """
    let kept = try imported(text)
    #expect(kept.skills.map(\.id.text) == ["falconry", "knitting"])
    #expect(kept.credentials.map { $0.teaches.count } == [3, 1])
    let left = try imported(text) { $0.keepsUnknownSkills = false }
    #expect(left.skills.isEmpty)
    #expect(left.credentials.map { $0.teaches.count } == [1, 0])
    #expect(left.report.skills.filter { $0.match == nil }.map(\.rows) == [1, 1, 1])
  }

  @Test("headings are mapped by name, and the mapping is read again as it was saved")
  func mapping() throws {
    let mapping = Mapping(
      columns: [.title: "What", .hours: "Long", .url: "Where"], values: [.provider: "Ann's: school"]
    )
    let result = try imported("What,Long,Where\nA,12,https://x.example/a\n") {
      $0.mapping = mapping
    }
    #expect(result.titles == ["A"])
    #expect(result.credentials.first?.hours == .published(12))
    #expect(result.providers.map(\.name) == ["Ann's: school"])
    let (read, problems) = readMapping("m.yaml", Array(writeMapping(mapping).utf8))
    #expect(read == mapping)
    #expect(problems.isEmpty)
    let wrong = try imported("a,b\n1,2\n") { $0.mapping.columns = [.title: "zzz"] }
    #expect(wrong.reasons == ["0 refused no-column"])
  }

  @Test("free-text prerequisites are resolved or reported")
  func prerequisites() throws {
    let text = """
      title,url,prerequisites
      "Nand to Tetris, Part I",https://www.coursera.org/learn/n-1,none
      "Nand to Tetris, Part II",https://www.coursera.org/learn/n-2,"Nand to Tetris Part 1, Python"
      Calculus 1A: Differentiation,https://www.coursera.org/learn/c-1,high school math
      Calculus 1B: Integration,https://www.coursera.org/learn/c-2,"Calculus 1A, corequisite: Known Course"
      """
    let result = try imported(text)
    #expect(
      result.credentials.map(\.prerequisites) == [
        [],
        [.one(.credential("coursera-n-1")), .one(.skill("python", atLeast: .foundation))], [],
        [.one(.credential("coursera-c-1"))],
      ])
    #expect(result.credentials[3].corequisites == ["known-course"])
    #expect(result.credentials[2].note == "Asks for, as published: high school math")
    #expect(result.reasons == ["4 left-out prerequisite"])
  }

  @Test("prerequisites that wait for one another are taken out")
  func circle() throws {
    let result = try imported(
      "title,url,prerequisites\nFirst one,https://x.example/a,Second one\n"
        + "Second one,https://x.example/b,First one\n")
    #expect(result.credentials.allSatisfy { $0.prerequisites.isEmpty })
    #expect(result.reasons.count == 2)
  }

  @Test("what is imported is a catalogue without problems, and so is what is exported of it")
  func written() throws {
    let result = try imported(
      "title,university,url,skills,price,duration,level\n"
        + "\"A: \"\"B\"\" # {c}\",University of X,https://www.edx.org/course/a-b,\"Python, Ünïx\",$9,3 weeks,x\n"
    )
    let text = writeCredentials(result.credentials, providers: result.providers, comment: ["hello"])
    let skills = writeSkills(result.skills + importCatalogue.skills, isLocal: true)
    let (catalogue, problems) = readCatalogue([
      ("c.yaml", Array(text.utf8)), ("s.yaml", Array(skills.utf8)),
    ])
    #expect(problems.isEmpty)
    #expect(catalogue.credentials == result.credentials)
    let json = writeCredentialsJSON(result.credentials, providers: result.providers)
    let (again, others) = readCatalogue([
      ("c.json", Array(json.utf8)), ("s.yaml", Array(skills.utf8)),
    ])
    #expect(others.isEmpty)
    #expect(again.credentials == result.credentials)
  }
}
