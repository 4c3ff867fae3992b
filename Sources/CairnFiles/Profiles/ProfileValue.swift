import CairnModel

/// A profile as YAML in the documented order; without the format, with empty lists.
func profileValue(_ profile: Profile) -> YAMLValue {
  .fields([
    ("name", .text(profile.name)), ("example", profile.isExample ? .scalar("true") : nil),
    ("currency", .scalar(profile.currency.code)), ("skills", skillsValue(profile.skills)),
    ("earned", .list(profile.earned.map(earnedValue), isOrdered: true)),
    ("progress", .list(profile.progress.map(progressValue), isOrdered: true)),
    ("goal", goalValue(profile.goal)), ("pins", ids(profile.pins)), ("skips", ids(profile.skips)),
    ("overrides", overridesValue(profile.overrides)),
    ("eligibility", answersValue(profile.eligibility)),
    ("languages", .list(profile.languages.map { .text($0) }, isOrdered: true)),
  ])
}

private func id<Subject>(_ id: Identifier<Subject>) -> YAMLValue { .scalar(id.text) }
private func ids(_ ids: Set<Credential.ID>) -> YAMLValue {
  .list(ids.sorted().map(id), isOrdered: false)
}
private func date(_ date: CivilDate?) -> YAMLValue? { date.map { .scalar($0.iso) } }
private func number(_ number: Int?) -> YAMLValue? { number.map { .scalar(String($0)) } }
private func money(_ money: Money?) -> YAMLValue? {
  money.map { .scalar($0.decimal + " " + $0.currency.code) }
}

private func skillsValue(_ claims: [Skill.ID: Profile.SkillClaim]) -> YAMLValue {
  .fields(
    claims.sorted { $0.key < $1.key }.map { skill, claim in
      (
        skill.text,
        .fields(
          [
            ("level", number(claim.level.rawValue)), ("evidence", claim.evidence.map { .text($0) }),
            ("date", date(claim.date)),
          ], isShort: true)
      )
    })
}

private func earnedValue(_ earned: Profile.Earned) -> YAMLValue {
  .fields(
    [
      ("credential", id(earned.credential)), ("date", date(earned.date)),
      ("expires", date(earned.expires)), ("url", earned.url.map { .text($0) }),
    ], isShort: true)
}

private func progressValue(_ progress: Profile.Progress) -> YAMLValue {
  .fields(
    [
      ("credential", id(progress.credential)), ("started", date(progress.started)),
      ("hours-done", progress.hoursDone == 0 ? nil : number(progress.hoursDone)),
      ("paid", money(progress.paid)),
    ], isShort: true)
}

private func overridesValue(_ overrides: [Credential.ID: Profile.Override]) -> YAMLValue {
  .list(
    overrides.sorted { $0.key < $1.key }.map { credential, own in
      .fields([
        ("credential", id(credential)), ("price", money(own.price)), ("hours", number(own.hours)),
        ("reason", own.reason.map { .text($0) }),
      ])
    }, isOrdered: false)
}

private func answersValue(_ answers: Profile.Answers) -> YAMLValue {
  .fields([
    ("experience-years", number(answers.experienceYears)),
    ("degree", answers.degree.map { .scalar($0.rawValue) }), ("age", number(answers.age)),
    ("country", answers.country.map { .text($0) }),
  ])
}

private func goalValue(_ goal: Goal) -> YAMLValue {
  .fields([
    ("role", goal.role.map(id)), ("start", date(goal.start)), ("by", date(goal.by)),
    ("hours-per-week", number(goal.hoursPerWeek)),
    ("weeks-away", .list(goal.weeksAway.map(awayValue), isOrdered: true)),
    ("budget", money(goal.budget)), ("at-once", number(goal.atOnce)),
    ("at-most", number(goal.atMost)), ("prefer", preferenceValue(goal.preference)),
    ("min-trust", number(goal.minTrust)), ("audit", goal.audit ? .scalar("true") : nil),
  ])
}

private func awayValue(_ away: Goal.Away) -> YAMLValue {
  let isOneDay = away.from == away.to && away.hours == 0
  return .fields(
    [
      ("from", date(away.from)), ("to", isOneDay ? nil : date(away.to)),
      ("hours", away.hours == 0 ? nil : number(away.hours)),
    ], isShort: true)
}

private func preferenceValue(_ preference: Preference) -> YAMLValue {
  if let named = Preference.named.first(where: { $0.preference == preference }) {
    return .scalar(named.name)
  }
  let weights = preference.weights
  return .fields([
    ("price", number(weights.price)), ("hours", number(weights.hours)),
    ("each", number(weights.each)), ("distrust", number(weights.distrust)),
  ])
}
