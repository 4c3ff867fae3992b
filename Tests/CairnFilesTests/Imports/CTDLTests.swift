import CairnFiles
import CairnModel
import Testing

@Suite("CTDL JSON-LD")
struct CTDLTests {
  private func imported(_ text: String) throws -> Imported {
    var reader = CredentialImport(against: importCatalogue, ImportOptions())
    try reader.readCTDL("r.json", Array(text.utf8))
    reader.matchSkills()
    return reader.finish()
  }

  static let organisation =
    #"{"@id": "https://r.example/org", "@type": "ceterms:CredentialOrganization", "ceterms:name": {"en-US": "Metro Technical College"}}"#

  @Test("a credential with costs, durations, skills and recognition")
  func credential() throws {
    let result = try imported(
      """
      {"@context": "https://credreg.net/ctdl/schema/context/json", "@graph": [
       {"@id": "https://r.example/ce-1", "@type": "ceterms:MicroCredential", "ceterms:ctid": "ce-1",
        "ceterms:name": {"en-US": "Data Plumbing", "es": "Fontanería"},
        "ceterms:subjectWebpage": "https://metro.example/data",
        "ceterms:offeredBy": ["https://r.example/org"], "ceterms:inLanguage": ["en-US"],
        "ceterms:estimatedCost": [{"ceterms:price": 100, "ceterms:currency": "US Dollar"},
                                  {"ceterms:price": 49.5, "ceterms:currency": "USD"}],
        "ceterms:estimatedDuration": [{"ceterms:exactDuration": "P9M"}, {"ceterms:exactDuration": "PT160H"}],
        "ceterms:teaches": [{"ceterms:targetNodeName": {"en": "SQL"}},
          {"ceterms:targetNode": "http://data.europa.eu/esco/skill/1", "ceterms:targetNodeName": "xyz"}],
        "ceterms:accreditedBy": {"ceterms:name": "A Board"}},
       \(Self.organisation)]}
      """)
    let found = try #require(result.credentials.first)
    #expect(result.reasons.isEmpty)
    #expect(found.title == "Data Plumbing")
    #expect(found.kind == .microCredential)
    #expect(result.providers.map(\.kind) == [.college])
    #expect(found.price == .once(Money(minorUnits: 14_950, currency: "USD")))
    #expect(found.hours == .published(160))
    #expect(found.teaches == ["sql": .foundation, "writing": .foundation])
    #expect(found.accreditation == [Credential.Accreditation(by: "A Board")])
    #expect(found.source.url == "https://r.example/ce-1")
  }

  @Test("keys without a prefix, plain strings, sums of costs, ranges and files of lines")
  func tolerant() throws {
    let result = try imported(
      """
      {"@type": "Certificate", "name": "One", "subjectWebpage": "metro.example/1", "ownedBy": {"name": "Metro"}, "estimatedCost": [{"price": 10, "currency": "USD"}, {"price": 90, "currency": "USD", "directCostType": {"targetNode": "costType:AggregateCost"}}], "estimatedDuration": {"minimumDuration": "PT10H", "maximumDuration": "PT20H"}}
      {"@type": "ceterms:BachelorDegree", "name": "Two", "subjectWebpage": "https://metro.example/2"}
      {"@type": "ceterms:Badge", "subjectWebpage": "https://metro.example/3"}
      {"@type": "ceterms:Badge", "name":
      """)
    #expect(result.titles == ["One"])
    #expect(result.credentials.first?.price == .once(Money(minorUnits: 9000, currency: "USD")))
    #expect(result.credentials.first?.hours?.count == 15)
    #expect(
      Set(result.report.notes.map(\.reason)) == ["json-syntax", "class", "no-title"])
  }
}
