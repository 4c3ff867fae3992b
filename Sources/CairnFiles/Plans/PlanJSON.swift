import CairnModel
import CairnWords

/// `cairn/plan@1`: the plan, and all that a check of it needs beside the files that it names.
func planJSON(_ plan: Plan, _ context: ResultContext, _ extras: PlanExtras) -> JSONValue {
  let proof: [(key: String, value: JSONValue)] = [
    ("inputs", inputsJSON(context)), ("certificate", certificateJSON(plan.certificate)),
  ]
  return .object(planEntries(plan, context) + extras.entries(context) + proof)
}

private func planEntries(_ plan: Plan, _ context: ResultContext) -> [(
  key: String, value: JSONValue
)] {
  [
    ("format", "cairn/plan@1"), ("role", context.roleValue),
    ("outcome", .text(outcome(plan.verdict))),
    ("reasons", .texts(reasons(plan.verdict, context))),
    ("readiness", changeJSON(plan.readiness)), ("must", changeJSON(plan.must)),
    ("gain", ["must": .whole(plan.score.must), "value": .whole(plan.score.value)]),
    ("bound", boundJSON(plan)), ("burden", .whole(plan.score.burden)),
    ("steps", .list(plan.steps.map { stepJSON($0, of: plan, context) })),
    ("unmet", .list(plan.unmet.map { unmetJSON($0, of: plan, context) })),
    ("subscriptions", .list(plan.subscriptions.map { subscriptionJSON($0, context) })),
    (
      "totals",
      [
        "hours": .whole(plan.hours), "price": .money(plan.price), "charged": .money(plan.charged),
        "weeks": .whole(plan.timeline.weeks), "finish": .date(plan.finish),
      ]
    ),
    ("stacks", .list(stacksJSON(plan, context))),
    ("credit", .list(context.catalogue.credit(of: plan.credentials).map(creditJSON))),
    (
      "search",
      [
        "nodes": .whole(plan.effort.nodes), "timelineIsBest": .flag(plan.timeline.isBest),
        "fewestWeeks": .whole(plan.timeline.fewestWeeks),
      ]
    ),
  ]
}

private func outcome(_ verdict: Verdict) -> String {
  switch verdict {
  case .optimal: "optimal"
  case .feasible: "feasible"
  case .infeasible: "infeasible"
  case .unknown: "unknown"
  }
}

private func reasons(_ verdict: Verdict, _ context: ResultContext) -> [String] {
  guard case .infeasible(let reasons) = verdict else { return [] }
  return reasons.map { context.words.infeasibility($0, in: context.catalogue) }
}

private func changeJSON(_ change: Change<Readiness>) -> JSONValue {
  ["now": .share(change.now), "after": .share(change.after)]
}

private func boundJSON(_ plan: Plan) -> JSONValue {
  let bound: Score
  switch plan.verdict {
  case .optimal: bound = plan.score
  case .feasible(let proved), .unknown(let proved): bound = proved
  case .infeasible: return .null
  }
  return [
    "must": .whole(bound.must), "value": .whole(bound.value), "burden": .whole(bound.burden),
  ]
}

private func stepJSON(_ step: Plan.Step, of plan: Plan, _ context: ResultContext) -> JSONValue {
  let span = plan.timeline.spans.first { $0.credential == step.credential }
  return [
    "id": .id(step.credential), "title": .text(context.catalogue.title(of: step.credential)),
    "provider": .id(context.catalogue[step.credential]?.provider), "start": .date(step.start),
    "finish": .date(step.finish), "hours": .whole(step.hours),
    "hoursAreEstimate": .flag(step.hoursAreEstimate),
    "weekly": span.map { .list($0.hours.map { .whole($0) }) } ?? .null,
    "price": .money(step.price), "subscription": .id(step.subscription),
    "audit": .flag(step.audit), "gains": .list(step.gains.map { .rise($0) }),
    "unlocks": .ids(step.unlocks), "pinned": .flag(step.pinned),
    "readinessAfter": .share(step.readinessAfter),
    "because": .text(context.words.because(step, in: context.catalogue)),
  ]
}

private func unmetJSON(
  _ unmet: Plan.Unmet, of plan: Plan, _ context: ResultContext
) -> JSONValue {
  var reason = context.words.unmet(unmet.reason, in: context.catalogue)
  if case .infeasible = plan.verdict { reason = context.words.phrases.summary.impossible }
  return [
    "skill": .id(unmet.requirement.skill),
    "name": .text(context.name(of: unmet.requirement.skill)), "have": .whole(unmet.have.rawValue),
    "need": .whole(unmet.requirement.level.rawValue),
    "importance": .whole(unmet.requirement.importance), "must": .flag(unmet.requirement.must),
    "reason": .text(reason),
  ]
}

private func subscriptionJSON(
  _ use: Plan.SubscriptionUse, _ context: ResultContext
) -> JSONValue {
  [
    "id": .id(use.subscription),
    "name": .text(context.catalogue[use.subscription]?.name ?? use.subscription.text),
    "months": .whole(use.estimatedMonths), "chargedMonths": .whole(use.chargedMonths),
    "monthly": .money(use.monthly),
  ]
}

/// Wholes that the plan begins or finishes; `missing` is empty where it earns them.
private func stacksJSON(_ plan: Plan, _ context: ResultContext) -> [JSONValue] {
  let held = Set(plan.credentials + context.profile.earned.map(\.credential))
  return context.catalogue.stacks(holding: held).map { stack in
    [
      "id": .id(stack.whole), "title": .text(context.catalogue.title(of: stack.whole)),
      "held": .ids(stack.held), "missing": .ids(stack.missing),
    ]
  }
}

private func creditJSON(_ credit: Credential.Credit) -> JSONValue {
  [
    "amount": .number(decimal(credit.tenths, over: 10, digits: 1)), "unit": .text(credit.unit),
    "recommendedBy": .text(credit.recommendedBy), "to": .text(credit.destination),
  ]
}
