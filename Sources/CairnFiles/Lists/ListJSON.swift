package import CairnModel

/// A document of entries of one kind: `cairn/KIND@1`, with the entries under the kind's name.
func listJSON(_ kind: String, _ entries: [JSONValue]) -> String {
  let document: JSONValue = .object([
    ("format", .text("cairn/\(kind)@1")), (kind, .list(entries)),
  ])
  return document.serialized
}

/// `cairn/roles@1`; with the readiness for each where one is given.
package func rolesJSON(_ roles: [Role], readiness: [Role.ID: Readiness] = [:]) -> String {
  listJSON(
    "roles",
    roles.map { role in
      var entries: [(key: String, value: JSONValue)] = [
        ("id", .id(role.id)), ("title", .text(role.title)), ("field", .text(role.field)),
      ]
      if let readiness = readiness[role.id] { entries.append(("readiness", .share(readiness))) }
      return .object(entries)
    })
}

/// `cairn/credentials@1` of results: the list that a person browses, not a catalogue file.
package func credentialsJSON(_ credentials: [Credential], in catalogue: Catalogue) -> String {
  listJSON("credentials", credentials.map { .object(listed($0, in: catalogue)) })
}

/// What the list says of a credential.
func listed(_ credential: Credential, in catalogue: Catalogue) -> [(key: String, value: JSONValue)]
{
  [
    ("id", .id(credential.id)), ("title", .text(credential.title)),
    ("provider", .id(credential.provider)), ("issuer", .id(credential.issuer)),
    ("kind", .text(credential.kind.rawValue)), ("hours", .whole(credential.hours?.count)),
    ("price", priceJSON(credential.price, catalogue, free: "USD")),
    ("trust", .whole(catalogue.trust(in: credential).score)),
  ]
}

/// `cairn/roles@1` with what the best plan for each role would cost.
package func roleCostsJSON(_ costs: [RoleCost], in catalogue: Catalogue) -> String {
  listJSON(
    "roles",
    costs.map { cost in
      [
        "id": .id(cost.role), "title": .text(catalogue[cost.role]?.title),
        "field": .text(catalogue[cost.role]?.field),
        "readiness": .share(cost.readiness.now),
        "cost": [
          "readiness": .share(cost.readiness.after), "must": .share(cost.must.after),
          "hours": .whole(cost.hours), "price": .money(cost.price),
          "finish": .date(cost.finish), "credentials": .ids(cost.credentials),
          "proved": .flag(cost.isProved),
        ],
      ]
    })
}

/// `cairn/skills@1` of results.
package func skillsJSON(_ skills: [Skill]) -> String {
  listJSON(
    "skills",
    skills.map { ["id": .id($0.id), "name": .text($0.name), "area": .text($0.area)] })
}
