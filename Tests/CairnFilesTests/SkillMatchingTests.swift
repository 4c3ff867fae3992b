import CairnFiles
import CairnModel
import Testing

@Suite("Names of skills")
struct SkillMatchingTests {
  static let skills = [
    Skill(
      id: "python", name: "Python", area: "Code", kind: .technical, aliases: ["Python 3"],
      technology: "Python"),
    Skill(
      id: "aws", name: "AWS", area: "Cloud", kind: .technical, aliases: ["Amazon Web Services"]),
    Skill(
      id: "node", name: "Node.js", area: "Code", kind: .technical,
      esco: "http://data.europa.eu/esco/skill/1"),
    Skill(id: "cpp", name: "C++", area: "Code", kind: .technical),
    Skill(id: "c", name: "C", area: "Code", kind: .technical),
    Skill(
      id: "optimisation", name: "Optimisation", area: "Data", kind: .technical,
      aliases: ["operations research", "Modelling"]),
    Skill(
      id: "data-analysis", name: "Data analysis", area: "Data", kind: .technical,
      aliases: ["Modelling"]),
    Skill(id: "commerce", name: "E-commerce", area: "Sales", kind: .technical),
    Skill(id: "marketing", name: "Digital marketing", area: "Sales", kind: .technical),
    Skill(id: "macro", name: "Macroeconomics", area: "Money", kind: .technical),
    Skill(id: "networking", name: "Networking", area: "IT", kind: .technical, onet: "2.A.1.a"),
  ]

  @Test(
    "each name is recognised by its step",
    arguments: [
      ("Python", "python", MatchStep.name), ("pYTHON", "python", .name),
      ("python 3", "python", .alias), ("Amazon Web Services", "aws", .alias),
      ("NodeJS", "node", .normalForm), ("node js", "node", .normalForm),
      ("c++ ", "cpp", .normalForm), ("Optimization", "optimisation", .normalForm),
      ("E commerce", "commerce", .normalForm), ("ecommerce", "commerce", .normalForm),
      ("Digital  Marketing!", "marketing", .normalForm),
      ("Amazon Web Services (AWS)", "aws", .rephrased),
      ("Python (Programming Language)", "python", .rephrased),
      ("Python programming", "python", .rephrased),
      ("Introduction to Python", "python", .rephrased),
      ("analysis of data", "data-analysis", .rephrased),
      ("Digital Markeitng", "marketing", .near), ("Digital Marketting", "marketing", .near),
      ("Macroeconmics", "macro", .near),
    ])
  func recognised(name: String, skill: Skill.ID, step: MatchStep) {
    var matcher = SkillMatcher(Self.skills)
    #expect(matcher.match(name) == SkillMatch(skill: skill, step: step))
  }

  @Test(
    "what only looks like a name is none of them",
    arguments: [
      "Microeconomics", "C#", "C+", "Python 4", "Modelling", "Go", "", "  ", "notworking",
      "digital marketing 2", "Amazon", "analysis", "🐍", "inetworking",
    ])
  func unknown(name: String) {
    var matcher = SkillMatcher(Self.skills)
    #expect(matcher.match(name) == nil)
  }

  @Test("a known reference is surer than any name")
  func references() {
    var matcher = SkillMatcher(Self.skills)
    #expect(
      matcher.match("Java", reference: "http://data.europa.eu/esco/skill/1")
        == SkillMatch(skill: "node", step: .reference))
    #expect(matcher.match("x", reference: "2.A.1.a")?.skill == "networking")
    #expect(matcher.match("Python", reference: "2.B")?.step == .name)
  }

  @Test(
    "words keep what tells names apart",
    arguments: [
      ("C++, C# and .NET", ["c++", "c#", "and", ".net"]), ("R&D", ["r&d"]),
      ("Node.js. Next", ["nodejs", "next"]), ("Café Résumés", ["cafe", "resume"]),
      ("TCP/IP v1.5", ["tcp", "ip", "v1.5"]),
      ("policies & analyses", ["policy", "and", "analyze"]),
      ("", []), ("...", []), ("Straße", ["strasse"]),
    ])
  func words(text: String, expected: [String]) {
    #expect(normalWords(of: text) == expected)
  }
}
