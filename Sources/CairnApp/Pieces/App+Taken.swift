import CairnModel
import CairnScreen
import CairnWords

/// A credential of a plan, with a sign for how it stands to another plan.
struct Taken {
  let credential: Credential.ID
  let sign: Character
  let style: Style
}

extension App {
  /// The credentials of a plan; those that another plan does not have bear the sign.
  func taken(
    _ credentials: [Credential.ID], besides other: [Credential.ID], sign: Character, _ style: Style
  ) -> [Taken] {
    credentials.map { id in
      other.contains(id)
        ? Taken(credential: id, sign: glyphs.dot, style: .plain)
        : Taken(credential: id, sign: sign, style: style)
    }
  }

  /// The credentials of a plan, then those that it does without beside an old one.
  func taken(_ credentials: [Credential.ID], insteadOf old: [Credential.ID]) -> [Taken] {
    let dropped = old.filter { !credentials.contains($0) }
    return taken(credentials, besides: old, sign: "+", .good)
      + dropped.map { Taken(credential: $0, sign: "-", style: .bad) }
  }

  /// What a credential still asks of this learner, as a plan that takes it has worked that out: of one that has begun
  /// what is left of it.
  private func figures(of id: Credential.ID) -> Line {
    guard let credential = catalogue[id] else { return Line() }
    let plans = [plan].compactMap { $0 } + (alternatives?.plans.map(\.plan) ?? [])
    let step = plans.lazy.flatMap(\.steps).first { $0.credential == id }
    let hours = step.map { words.hours($0.hours, isEstimate: $0.hoursAreEstimate) }
    let price = step.flatMap { $0.subscription == nil ? words.price($0.price) : nil }
    let right = Line(hours ?? words.shortHours(credential.hours) + "\u{A0}h", .faint).right(7)
    return right + Line(price ?? words.price(credential.price, in: catalogue), .faint).right(10)
  }

  /// A heading and credentials below it, with hours and price; those that have no room are counted.
  func drawTaken(_ grid: inout Grid, _ rect: Rect, title: String, _ rows: [Taken]) {
    guard rect.height > 0 else { return }
    grid.put(
      title, x: rect.x, y: rect.y, style: .heading, width: rect.width, ellipsis: glyphs.ellipsis)
    if rows.isEmpty, rect.height > 1 {
      grid.put(phrases.pages.takesNothing, x: rect.x, y: rect.y + 1, style: .faint)
    }
    for (offset, row) in rows.prefix(max(0, rect.height - 1)).enumerated() {
      if offset == rect.height - 2, rows.count > rect.height - 1 {
        let more = phrases.frontier.more(rows.count - offset)
        grid.put("  " + more, x: rect.x, y: rect.y + 1 + offset, style: .faint)
        return
      }
      grid.spread(
        Line("\(row.sign) ", row.style) + Line(catalogue.title(of: row.credential)),
        figures(of: row.credential), in: rect.row(1 + offset), glyphs)
    }
  }
}
