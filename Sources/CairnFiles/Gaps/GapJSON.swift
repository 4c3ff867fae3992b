import CairnModel

/// `cairn/gap@1`.
func gapJSON(_ gap: Gap, _ context: ResultContext) -> JSONValue {
  [
    "format": "cairn/gap@1", "role": context.roleValue, "readiness": .share(gap.readiness),
    "mustReadiness": .share(gap.mustReadiness),
    "skills": .list(
      gap.entries.map { entry in
        [
          "skill": .id(entry.requirement.skill),
          "name": .text(context.name(of: entry.requirement.skill)),
          "have": .whole(entry.have.rawValue), "need": .whole(entry.requirement.level.rawValue),
          "importance": .whole(entry.requirement.importance),
          "must": .flag(entry.requirement.must), "missing": .whole(entry.missing),
        ]
      }),
  ]
}
