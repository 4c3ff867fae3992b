import CairnModel
import Testing

@testable import CairnFiles

@Suite("Catalogues written as files")
struct WritingTests {
  /// A credential with something under every key.
  static var full: Credential {
    get throws {
      var full = Credential(
        id: "coursera-full", title: "Full: \"it\" # {all}", provider: "coursera", issuer: "ibm",
        kind: .certification, url: "https://x.example/full", teaches: ["sql": .advanced],
        source: Source(title: "https://x.example", url: "https://x.example", checked: "2026-11"))
      full.basis = "no"
      full.prerequisites = [
        .one(.skill("python", atLeast: .foundation)),
        .anyOf([.credential("known-course"), .skill("sql", atLeast: .intermediate)]),
      ]
      full.corequisites = ["known-course"]
      full.eligibility = [
        Eligibility(experienceYears: 3, degree: .bachelor, age: 18, countries: ["DE", "NO"])
      ]
      full.language = "pt-BR"
      full.countries = ["NO"]
      full.hours = .estimated(80, basis: "1.50 × what, they say")
      full.hoursAWeekAtMost = 10
      full.price = .once(Money(minorUnits: 4950, currency: "USD"))
      full.freeToAudit = true
      full.pace = .scheduled(weeks: 8, starts: [try #require(CivilDate(iso: "2027-01-11"))])
      full.availableUntil = CivilDate(iso: "2027-12-31")
      full.assessment = .practicalExam
      full.accreditation = [Credential.Accreditation(by: "A: b", url: "https://a.example")]
      full.coDesignedWith = ["Ünïx & Co", "null"]
      full.credit = [
        Credential.Credit(tenths: 75, unit: "ects", recommendedBy: "x", destination: "y")
      ]
      full.rating = Credential.Rating(tenths: 48, ratings: 6706, learners: 43_000)
      full.validMonths = 36
      full.renewal = "60 units"
      full.parts = ["known-course"]
      full.completion = Credential.Completion(
        price: Money(minorUnits: 100, currency: "USD"), hours: 2)
      full.stacksInto = ["A degree"]
      full.verifiableBadge = true
      full.note = "two\nlines"
      return full
    }
  }

  @Test("every key of a credential and of a skill is written so that it is read as it was")
  func roundTrip() throws {
    var skills = importCatalogue.skills
    skills[0].meanings = [.foundation: "Reads: a, b", .specialist: "yes"]
    skills[0].countsAs = ["sql": .intermediate]
    skills[1].technology = "Structured query language SQL"
    let credentials = [try Self.full] + importCatalogue.credentials
    let providers =
      [Provider(id: "ibm", name: "IBM", kind: .company, country: "US")]
      + importCatalogue.providers
    let subscriptions = [
      Subscription(
        id: "plus", name: "Plus", provider: "coursera",
        monthly: Money(minorUnits: 4900, currency: "USD"))
    ]
    for text in [
      writeCredentials(credentials, providers: providers, subscriptions: subscriptions),
      writeCredentialsJSON(credentials, providers: providers, subscriptions: subscriptions),
    ] {
      let (again, problems) = readCatalogue([
        ("all.yaml", Array(text.utf8)), ("skills.yaml", Array(writeSkills(skills).utf8)),
      ])
      #expect(problems.map(\.message) == [])
      #expect(Set(again.credentials) == Set(credentials))
      #expect(again.skills == skills)
      #expect(again.providers == providers)
      #expect(again.subscriptions == subscriptions)
    }
  }

  @Test("JSON Lines hold the same, written part by part")
  func lines() throws {
    let credentials = [try Self.full] + importCatalogue.credentials
    let providers =
      importCatalogue.providers + [
        Provider(id: "ibm", name: "IBM", kind: .company, country: "US"),
        // Ids that look like numbers are none in JSON.
        Provider(id: "007", name: "007", kind: .platform),
        Provider(id: "0x10", name: "0x10", kind: .platform),
        Provider(id: "1e5", name: "1e5", kind: .platform),
      ]
    let bytes =
      credentialLinesHead(providers: providers, comment: ["from a test", "of two lines"])
      + credentialLines(credentials[...1]) + credentialLines(credentials[2...])
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.dropFirst().map(String.init) == credentials.map(\.value.json.line))
    var assembly = LineAssembly("x.jsonl", with: importCatalogue)
    let batch = assembly.take(readCredentialLines("x.jsonl", bytes, isFirst: true))
    #expect(assembly.diagnostics == [])
    #expect(batch.credentials == credentials)
    #expect(batch.providers == providers)
  }

  @Test("a document in pieces is the document")
  func pieces() throws {
    let credentials = [try Self.full] + importCatalogue.credentials
    let providers = importCatalogue.providers
    #expect(
      ListPieces.catalogueJSON(providers: providers, subscriptions: []).document(of: credentials)
        == writeCredentialsJSON(credentials, providers: providers))
    #expect(
      ListPieces.catalogueYAML(providers: providers, subscriptions: []).document(of: credentials)
        == writeCredentials(credentials, providers: providers))
    #expect(
      ListPieces.listJSON(in: importCatalogue).document(of: credentials)
        == credentialsJSON(credentials, in: importCatalogue))
  }
}
