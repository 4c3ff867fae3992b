package import CairnModel
import CairnWords

/// `cairn/why@1`: the facts of an explanation, and the same in words.
package func explanationJSON(_ explanation: Explanation, _ context: ResultContext) -> String {
  let text = context.words.explanation(explanation, in: context.catalogue)
  let lines = text.parts.map { part -> JSONValue in
    ["heading": .text(part.heading), "lines": .texts(part.lines)]
  }
  var entries: [(key: String, value: JSONValue)] = [
    ("format", "cairn/why@1"), ("role", context.roleValue),
    ("id", .id(explanation.credential)), ("alone", .list(explanation.alone.map { .rise($0) })),
    ("aloneShare", .share(explanation.aloneValue, of: explanation.asked)),
  ]
  switch explanation.finding {
  case .chosen(let chosen):
    entries += [
      ("chosen", .flag(true)), ("pinned", .flag(chosen.isPinned)),
      ("onlyItBrings", .list(chosen.onlyItBrings.map { .rise($0) })),
      ("unlocks", .ids(chosen.unlocks)),
      ("essential", chosen.isEssential.map { .flag($0) } ?? .null),
      ("without", chosen.without.map { differenceJSON($0) } ?? .null),
    ]
  case .left(let left):
    entries += [
      ("chosen", .flag(false)),
      (
        "obstacle",
        .text(left.obstacle.map { context.words.obstacle($0, in: context.catalogue) })
      ),
      (
        "coveredBy",
        .list(left.coveredBy.map { ["by": .id($0.by), "rise": .rise($0.rise)] })
      ),
      ("idle", .ids(left.idle)), ("ifPinned", ifPinnedJSON(left.ifPinned)),
      ("wouldBeIn", .list(left.thresholds.map { thresholdJSON($0) })),
    ]
  }
  entries.append(("text", .list(lines)))
  return JSONValue.object(entries).serialized
}

private func ifPinnedJSON(_ outcome: Explanation.IfPinned) -> JSONValue {
  if case .changes(let difference) = outcome { differenceJSON(difference) } else { .null }
}

func differenceJSON(_ difference: Difference) -> JSONValue {
  [
    "value": .whole(difference.value), "must": .whole(difference.must),
    "price": .money(difference.price), "hours": .whole(difference.hours),
    "weeks": .whole(difference.weeks), "added": .ids(difference.added),
    "dropped": .ids(difference.dropped),
  ]
}

private func thresholdJSON(_ threshold: Explanation.Threshold) -> JSONValue {
  switch threshold {
  case .price(let money): ["price": .money(money)]
  case .budget(let money): ["budget": .money(money)]
  case .hoursPerWeek(let hours): ["hoursPerWeek": .whole(hours)]
  case .without(let id): ["without": .id(id)]
  case .level(let skill, let level, let importance):
    ["skill": .id(skill), "level": .whole(level.rawValue), "importance": .whole(importance)]
  }
}
