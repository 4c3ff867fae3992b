/// The files of a workplace: one role, three skills, five credentials and a learner.
enum Fixture {
  static let files = [
    "catalogs/skills.yaml": skills, "catalogs/roles/analyst.yaml": role,
    "catalogs/credentials.yaml": credentials, "me.yaml": profile, "instance.json": instance,
  ]

  private static let skills = """
    format: cairn/skills@1
    skills:
      - {id: sql, name: SQL, area: Data, kind: technical}
      - {id: statistics, name: Statistics, area: Data, kind: technical}
      - {id: charts, name: Charts, area: Data, kind: technical}
    """

  private static let role = """
    format: cairn/role@1
    id: analyst
    title: Junior analyst
    field: Data
    summary: Answers questions with data.
    requirements:
      - {skill: sql, level: 2, importance: 5, must: true}
      - {skill: statistics, level: 2, importance: 4}
      - {skill: charts, level: 2, importance: 3}
    """

  private static let credentials = """
    format: cairn/credentials@1
    providers:
      - {id: school, name: Open School, kind: university}
    credentials:
    \(credential("sql-basics", "SQL Basics", "{sql: 1}", hours: 16, price: "free"))
    \(credential("sql-joins", "SQL Joins", "{sql: 2}", hours: 24, price: "40 USD", needs: "sql: 1"))
    \(credential("statistics-course", "Statistics Course", "{statistics: 2}", hours: 40, price: "60 USD"))
    \(credential("charts-badge", "Charts Badge", "{charts: 2}", hours: 24, price: "20 USD"))
    \(credential("data-bundle", "Data Bundle", "{sql: 1, charts: 1}", hours: 90, price: "90 USD"))
    """

  private static func credential(
    _ id: String, _ title: String, _ teaches: String, hours: Int, price: String,
    needs: String? = nil
  ) -> String {
    let prerequisites = needs.map { ", prerequisites: [{\($0)}]" } ?? ""
    return "  - {id: \(id), title: \(title), provider: school, kind: course, "
      + "url: \"https://school.example/\(id)\", teaches: \(teaches), hours: \(hours), "
      + "price: \(price), assessment: exam\(prerequisites), "
      + "source: \"https://school.example\", checked: 2026-11}"
  }

  private static let profile = """
    format: cairn/profile@1
    # What I can do today.
    name: Sam
    skills:
      statistics: 1
    goal:
      role: analyst
      start: 2026-12-07
      hours-per-week: 8
      budget: 130 USD
    """

  private static let instance = """
    {"format": "cairn/instance@1", "have": [], "requires": [[0, 2, 5, 1], [1, 1, 2, 0]],
     "credentials": [
       {"id": "a", "teaches": [[0, 1]], "needs": [], "after": [], "with": [], "price": 0, "hours": 8, "burden": 10},
       {"id": "b", "teaches": [[0, 2]], "needs": [[0, 1]], "after": [], "with": [], "price": 5, "hours": 8, "burden": 10},
       {"id": "c", "teaches": [[1, 1]], "needs": [], "after": [[0, 1]], "with": [], "price": 5, "hours": 8, "burden": 10}],
     "limits": {"price": 10, "hours": null, "count": null}, "pin": [], "skip": []}
    """
}
