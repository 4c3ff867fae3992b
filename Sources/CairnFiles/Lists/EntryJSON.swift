package import CairnModel
package import CairnWords

/// `cairn/credentials@1` with one credential and everything that is known of it.
package func credentialJSON(
  _ credential: Credential, in catalogue: Catalogue, _ words: Words
) -> String {
  let entries =
    listed(credential, in: catalogue) + contents(of: credential) + terms(of: credential, catalogue)
    + standing(of: credential, catalogue, words)
  return listJSON("credentials", [.object(entries)])
}

/// `cairn/roles@1` with one role and all that it asks for.
package func roleJSON(_ role: Role) -> String {
  listJSON(
    "roles",
    [
      [
        "id": .id(role.id), "title": .text(role.title), "field": .text(role.field),
        "summary": .text(role.summary), "basis": .text(role.basis),
        "requires": .list(
          role.requirements.map {
            [
              "skill": .id($0.skill), "level": .whole($0.level.rawValue),
              "importance": .whole($0.importance), "must": .flag($0.must),
            ]
          }),
        "sources": .list(role.sources.map(sourceJSON)),
      ]
    ])
}

/// `cairn/skills@1` with one skill and what its levels mean.
package func skillJSON(_ skill: Skill) -> String {
  listJSON(
    "skills",
    [
      [
        "id": .id(skill.id), "name": .text(skill.name), "area": .text(skill.area),
        "kind": .text(skill.kind.rawValue), "aliases": .texts(skill.aliases),
        "esco": .text(skill.esco), "onet": .text(skill.onet),
        "technology": .text(skill.technology),
        "levels": .object(
          skill.meanings.sorted { $0.key < $1.key }.map {
            (key: String($0.key.rawValue), value: .text($0.value))
          }),
      ]
    ])
}

private typealias Entries = [(key: String, value: JSONValue)]

/// What it teaches and what it needs.
private func contents(of credential: Credential) -> Entries {
  [
    ("url", .text(credential.url)),
    (
      "teaches",
      .object(
        credential.teaches.sorted { $0.key < $1.key }.map {
          (key: $0.key.text, value: .whole($0.value.rawValue))
        })
    ),
    ("basis", .text(credential.basis)),
    (
      "needs",
      .list(credential.prerequisites.map { .list($0.alternatives.map(needJSON)) })
    ),
    ("with", .ids(credential.corequisites)),
    ("eligibility", .list(credential.eligibility.map(eligibilityJSON))),
    ("parts", .ids(credential.parts)),
    (
      "completion",
      credential.completion.map {
        ["hours": .whole($0.hours), "price": .money($0.price)]
      } ?? .null
    ),
    ("stacksInto", .texts(credential.stacksInto)),
  ]
}

private func needJSON(_ need: Prerequisite.Need) -> JSONValue {
  switch need {
  case .skill(let skill, let level): ["skill": .id(skill), "level": .whole(level.rawValue)]
  case .credential(let id): ["credential": .id(id)]
  }
}

private func eligibilityJSON(_ asked: Eligibility) -> JSONValue {
  [
    "experienceYears": .whole(asked.experienceYears), "degree": .text(asked.degree?.rawValue),
    "age": .whole(asked.age), "countries": .texts(asked.countries),
  ]
}

/// How long it takes, what it costs and when it can be had.
private func terms(of credential: Credential, _ catalogue: Catalogue) -> Entries {
  var basis: String?
  if case .estimated(_, let stated) = credential.hours { basis = stated }
  var subscription: Subscription.ID?
  if case .subscription(let id) = credential.price { subscription = id }
  var pace: JSONValue = "self-paced"
  if case .scheduled(let weeks, let starts) = credential.pace {
    pace = ["weeks": .whole(weeks), "starts": .list(starts.map { .date($0) })]
  }
  return [
    ("hoursBasis", .text(basis)), ("hoursAWeekAtMost", .whole(credential.hoursAWeekAtMost)),
    ("subscription", .id(subscription)), ("freeToAudit", .flag(credential.freeToAudit)),
    ("pace", pace), ("availableUntil", .date(credential.availableUntil)),
    ("language", .text(credential.language)), ("countries", .texts(credential.countries)),
  ]
}

/// What speaks for it, and where that was found.
private func standing(
  of credential: Credential, _ catalogue: Catalogue, _ words: Words
) -> Entries {
  let trust = catalogue.trust(in: credential)
  return [
    ("assessment", .text(credential.assessment?.rawValue)),
    ("accreditedBy", .texts(credential.accreditation.map(\.by))),
    ("coDesignedWith", .texts(credential.coDesignedWith)),
    (
      "credit",
      .list(
        credential.credit.map {
          [
            "amount": .number(decimal($0.tenths, over: 10, digits: 1)), "unit": .text($0.unit),
            "recommendedBy": .text($0.recommendedBy), "destination": .text($0.destination),
          ]
        })
    ),
    ("verifiableBadge", .flag(credential.verifiableBadge)),
    ("validMonths", .whole(credential.validMonths)), ("renewal", .text(credential.renewal)),
    (
      "trustPoints",
      .list(
        trust.points.map {
          [
            "points": .whole($0.points), "of": .whole($0.of), "for": .text(words.ground($0.ground)),
          ]
        })
    ),
    ("warnings", .texts(trust.warnings.map { words.warning($0) })),
    ("note", .text(credential.note)), ("source", sourceJSON(credential.source)),
  ]
}

private func sourceJSON(_ source: Source) -> JSONValue {
  ["title": .text(source.title), "url": .text(source.url), "checked": .text(source.checked)]
}
