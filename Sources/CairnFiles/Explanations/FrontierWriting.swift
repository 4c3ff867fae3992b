package import CairnModel
import CairnWords

/// `cairn/frontier@1`: every point at which more can be covered.
package func frontierJSON(_ frontier: Frontier, _ context: ResultContext) -> String {
  let points = frontier.points.enumerated().map { index, point -> JSONValue in
    [
      "cost": cost(point, on: frontier),
      "readiness": .share(frontier.held + point.value, of: frontier.asked),
      "must": .whole(point.must), "value": .whole(point.value),
      "knee": .flag(index == frontier.knee), "credentials": .ids(point.credentials),
    ]
  }
  let value: JSONValue = [
    "format": "cairn/frontier@1", "role": context.roleValue,
    "over": .text(frontier.axis.rawValue), "complete": .flag(frontier.isComplete),
    "points": .list(points),
  ]
  return value.serialized
}

private func cost(_ point: Frontier.Point, on frontier: Frontier) -> JSONValue {
  switch frontier.axis {
  case .money: .money(Money(minorUnits: point.cost, currency: frontier.currency))
  case .hours: .whole(point.cost)
  }
}

/// The frontier as lines: what it costs, how ready one is, a bar, and what is taken.
package func frontierText(_ frontier: Frontier, _ context: ResultContext) -> String {
  let words = context.words
  let rows = frontier.points.enumerated().map { index, point in
    let held = frontier.held + point.value
    let percent = frontier.asked == 0 ? 100 : held * 100 / frontier.asked
    let cost =
      switch frontier.axis {
      case .money: words.price(Money(minorUnits: point.cost, currency: frontier.currency))
      case .hours: words.hours(point.cost)
      }
    let bar =
      String(repeating: "▰", count: percent / 5) + String(repeating: "▱", count: 20 - percent / 5)
    let mark = index == frontier.knee ? " ← " + words.phrases.summary.knee : ""
    let titles = words.list(
      point.credentials.map { context.catalogue.title(of: $0) }, atMost: 3)
    return padded(cost, 10) + padded(words.percent(percent), 8) + bar + "  " + titles + mark
  }
  let note = frontier.isComplete ? [] : ["", words.phrases.explanations.undecided]
  return (rows + note).joined(separator: "\n")
}

private func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - 2 - text.count)) + text + "  "
}
