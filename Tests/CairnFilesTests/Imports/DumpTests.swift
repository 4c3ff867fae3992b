import CairnFiles
import CairnModel
import Testing

@Suite("Tables of courses as they go round")
struct DumpTests {
  private let head = "partner,course,skills,rating,reviewcount,level,certificatetype,duration\n"

  private func dump(_ rows: String) throws -> Imported {
    try imported(head + rows) { $0.mapping.values[.provider] = "Coursera" }
  }

  @Test("headings without blanks between their words are known")
  func gluedHeadings() throws {
    let result = try dump(
      "Ann's school,Baking,\"{\"\" SQL\"\"}\",4.8,16.4k,Beginner , Professional Certificate , Short\n"
    )
    let baking = try #require(result.credentials.first)
    #expect(baking.kind == .professionalCertificate)
    #expect(baking.rating == Credential.Rating(tenths: 48, ratings: 16_400))
    #expect(baking.provider == "coursera")
    #expect(result.providers.map(\.name) == ["Ann's school"])
  }

  @Test("a name that could be a host is a name")
  func hostLikeName() throws {
    let result = try dump("Knitting.AI,Baking,[],None,None,Advanced,Course,\n")
    #expect(result.providers.map(\.name) == ["Knitting.AI"])
    #expect(result.credentials.first?.rating == nil)
  }

  @Test(
    "a list that was parted inside a name is put together; what is no skill is passed over",
    arguments: [
      ("[\"\" SQL\"\",\"\" Extract\"\",\"\" Transform\"\",\"\" Load\"\"]", ["sql", "etl"]),
      ("[\"\"(461 reviews)\"\"]", []), ("['Python', 'Python']", ["python"]),
    ])
  func lists(cell: String, skills: [String]) throws {
    let result = try dump("X,Baking,\"\(cell)\",4,1,Beginner,Course,\n")
    #expect(Set(result.credentials[0].teaches.keys.map(\.text)) == Set(skills))
    #expect(result.report.skills.allSatisfy { $0.rows == 1 })
  }

  @Test(
    "addresses with blanks, or with commas for slashes",
    arguments: [
      "https: /  / www.coursera.org / learn / a-a", "\"https://www.coursera.org,learn,a-a\"",
    ])
  func addresses(cell: String) throws {
    let result = try imported("name,course_url,num_votes\nA,\(cell),1678\n")
    #expect(result.credentials.map(\.url) == ["https://www.coursera.org/learn/a-a"])
    #expect(result.credentials.first?.rating?.ratings == 1678)
    #expect(result.reasons == ["2 repaired address"])
  }

  @Test("a page below the provider's, the time and the language as an interface wrote them")
  func interfaceDump() throws {
    let locale = "{'_class': 'locale', 'locale': 'es_ES', 'title': 'Español (España)'}"
    let result = try imported(
      "title,url,locale,content_info\nA,/course/a-a/,\"\(locale)\",22 total hours\n"
    ) { $0.mapping.values[.provider] = "Udemy" }
    let course = try #require(result.credentials.first)
    #expect(course.url == "https://www.udemy.com/course/a-a/")
    #expect(course.language == "es" && course.hours == .published(22))
    #expect(result.reasons.isEmpty)
  }

  @Test(
    "without a column of languages the script of the title tells, where most of it is of one",
    arguments: [
      ("Машинное обучение и анализ данных", "ru"), ("Agile и Scrum в работе над проектами", "ru"),
      ("はじめてのプログラミング", "ja"), ("数据结构与算法", "zh"), ("한국어 첫걸음", "ko"),
      ("Kubernetes Engine 日本語版", "en"), ("Actualización en diabetes", "en"),
    ])
  func scripts(title: String, language: String) throws {
    let result = try imported("title,url\n\(title),https://www.coursera.org/learn/a-a\n")
    #expect(result.credentials.first?.language == language)
  }

  @Test("a price of the certificate says more than that of the content, which is often 0")
  func certificatePrice() throws {
    let result = try imported(
      "title,price,certificate_price,link\nA MicroMasters® Program  ,0,nil,https://x.example/a\n"
        + "B,0,$49,https://x.example/b\n")
    #expect(result.credentials.map(\.kind) == [.micromasters, .course])
    #expect(
      result.credentials.map(\.price) == [nil, .once(Money(minorUnits: 4900, currency: "USD"))])
  }

  @Test("numbers with marks as India sets them")
  func lakhs() throws {
    let result = try imported("title,url,n_enrolled\nA,https://x.example/a,\"24,42,271\"\n")
    #expect(result.credentials.first?.rating?.learners == 2_442_271)
  }

  @Test("a description that fell into the column of titles is refused; a lost sign is said")
  func broken() throws {
    let long = String(repeating: "Focuses on the distinction. ", count: 8)
    let result = try imported(
      "title,url\n\(long),https://x.example/a\nYour\u{FFFD}Dream,https://x.example/b\n")
    #expect(result.titles == ["Your\u{FFFD}Dream"])
    #expect(result.reasons == ["2 refused long-title", "3 left-out lost-sign"])
  }

  @Test("one of several prerequisites suffices where the file says or")
  func choice() throws {
    let result = try imported(
      "title,url,prerequisites\nA,https://x.example/a,Python or SQL\n"
        + "B,https://x.example/b,Python or luck\n"
        + "Web Design for Everybody: Basics of Pages & Coding,https://x.example/c,\n"
        + "D,https://x.example/d,Basic coding\n")
    #expect(
      result.credentials.map(\.prerequisites) == [
        [.anyOf([.skill("python", atLeast: .foundation), .skill("sql", atLeast: .foundation)])],
        [], [], [],
      ])
    #expect(result.reasons == ["3 left-out prerequisite", "5 left-out prerequisite"])
  }
}
