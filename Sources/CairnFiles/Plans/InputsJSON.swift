import CairnModel

/// The inputs of a plan: what its learner is and wants, resolved, and the files it was made from.
func inputsJSON(_ context: ResultContext) -> JSONValue {
  let profile = context.profile
  return [
    "levels": .object(
      profile.skills.sorted { $0.key < $1.key }.map {
        (key: $0.key.text, value: .whole($0.value.level.rawValue))
      }),
    "earned": .list(
      profile.earned.map {
        [
          "credential": .id($0.credential), "date": .date($0.date), "expires": .date($0.expires),
        ]
      }),
    "started": .list(
      profile.progress.map {
        [
          "credential": .id($0.credential), "started": .date($0.started),
          "hoursDone": .whole($0.hoursDone), "paid": .money($0.paid),
        ]
      }),
    "overrides": .list(
      profile.overrides.sorted { $0.key < $1.key }.map {
        [
          "credential": .id($0.key), "price": .money($0.value.price),
          "hours": .whole($0.value.hours),
        ]
      }),
    "eligibility": [
      "experienceYears": .whole(profile.eligibility.experienceYears),
      "degree": .text(profile.eligibility.degree?.rawValue),
      "age": .whole(profile.eligibility.age), "country": .text(profile.eligibility.country),
    ],
    "languages": .texts(profile.languages), "goal": goalJSON(context),
    "files": .list(
      context.files.map { ["path": .text($0.path), "sha256": .text($0.sha256)] }),
  ]
}

private func goalJSON(_ context: ResultContext) -> JSONValue {
  let goal = context.profile.goal
  let weights = goal.preference.weights
  return [
    "start": .date(context.start), "by": .date(goal.by),
    "hoursPerWeek": .whole(goal.hoursPerWeek),
    "weeksAway": .list(
      goal.weeksAway.map {
        ["from": .date($0.from), "to": .date($0.to), "hours": .whole($0.hours)]
      }),
    "budget": .money(goal.budget), "atOnce": .whole(goal.atOnce), "atMost": .whole(goal.atMost),
    "minTrust": .whole(goal.minTrust),
    "weights": [
      "price": .whole(weights.price), "hours": .whole(weights.hours), "each": .whole(weights.each),
      "distrust": .whole(weights.distrust),
    ],
    "audit": .flag(goal.audit), "pins": .ids(context.profile.pins.sorted()),
    "skips": .ids(context.profile.skips.sorted()),
    "currency": .text(context.profile.currency.code),
    "rates": context.catalogue.rates.map(ratesJSON) ?? .null,
  ]
}

private func ratesJSON(_ rates: Rates) -> JSONValue {
  [
    "base": .text(rates.base.code), "date": .date(rates.date), "source": .text(rates.source),
    "rates": .object(
      rates.millionths.sorted { $0.key < $1.key }.map {
        (key: $0.key.code, value: .number(decimal($0.value, over: 1_000_000, digits: 6)))
      }),
  ]
}
