import CairnModel
import CairnPlanner
import CairnScreen
import CairnWords

/// The rows of the panes of skills and needs.
extension App {
  func drawSkill(_ row: Row<Skill.ID>, _ grid: inout Grid, _ rect: Rect) {
    switch row {
    case .heading(let area):
      grid.put(area, x: rect.x, y: rect.y, style: .faint, width: rect.width)
    case .item(let skill):
      let level = standing.levels[skill].rawValue
      let gauge = isLinear ? Line(words.name(standing.levels[skill])) : gauge(of: level)
      let name = marked(
        catalogue.name(of: skill), by: home[filter: .skills], level > 0 ? .plain : .faint)
      grid.spread(Line("  ") + name, gauge, in: rect, glyphs)
    }
  }

  private func gauge(of level: Int) -> Line {
    var gauge = Line(String(repeating: glyphs.full, count: level), .good)
    gauge.append(String(repeating: glyphs.hollow, count: 4 - level), .faint)
    gauge.append(" ")
    return gauge
  }

  func drawNeed(_ row: Row<Int>, _ grid: inout Grid, _ rect: Rect) {
    switch row {
    case .heading(let title):
      grid.put(title, x: rect.x, y: rect.y, style: .faint, width: rect.width)
    case .item(let index):
      guard let entry = gap?.entries[index] else { return }
      let after = plan?.after[entry.requirement.skill] ?? entry.have
      let (have, need) = (entry.have.rawValue, entry.requirement.level.rawValue)
      var right =
        isLinear
        ? Line(phrases.home.of(String(have), String(need)))
        : glyphs.gauge(have: have, after: after.rawValue, need: need)
      right.append("  ")
      right.append(needState(entry, after: after, isWide: rect.width >= 40))
      right.append(" ")
      let name = marked(
        catalogue.name(of: entry.requirement.skill), by: home[filter: .needs], .plain)
      grid.spread(Line("  ") + name, right, in: rect, glyphs)
    }
  }

  /// Whether a need is met, will be with the plan, in part, or not; by a sign and a word.
  private func needState(_ entry: Gap.Entry, after: Level, isWide: Bool) -> Line {
    let say = phrases.home
    let width = max(say.met, say.planned, say.partly, say.open).columns
    let (sign, word, style): (Character, String, Style) =
      if entry.missing == 0 {
        (glyphs.check, say.met, .good)
      } else if after >= entry.requirement.level {
        (glyphs.arrow, say.planned, .accent)
      } else if after > entry.have {
        (glyphs.half, say.partly, .caution)
      } else {
        (glyphs.cross, say.open, .caution)
      }
    guard isWide else { return Line(String(sign), style) }
    return Line((String(sign) + " " + word).fitted(to: width + 2), style)
  }

  /// A name with the letters that a filter found.
  func marked(_ name: String, by filter: Filter, _ style: Style) -> Line {
    guard !filter.line.isEmpty, let match = filter.search.match(name) else {
      return Line(name, style)
    }
    return Line(name, style, marking: match.positions, as: .match)
  }

  // MARK: In words

  /// A title that leaves room for others in a line.
  func shortTitle(_ id: Credential.ID) -> String {
    catalogue.title(of: id).cut(to: max(22, size.columns / 3), ellipsis: glyphs.ellipsis)
  }

  func explain(_ skill: Skill.ID) -> String {
    let say = phrases.home
    let name = catalogue.name(of: skill)
    let have = standing.levels[skill]
    guard let entry = gap?.entries.first(where: { $0.requirement.skill == skill }) else {
      return name + ": " + words.name(have) + "; " + say.notAsked
    }
    let need = entry.requirement
    var text =
      name + ": "
      + say.levelOf(String(have.rawValue), String(need.level.rawValue), String(need.importance))
    let rises = plan?.steps.compactMap { step in
      step.gains.first { $0.skill == skill }.map { rise in
        say.toWith(shortTitle(step.credential), String(rise.to.rawValue))
      }
    }
    if let rises, !rises.isEmpty { text += " " + say.rises(words.list(rises)) }
    if let unmet = plan?.unmet.first(where: { $0.requirement.skill == skill }) {
      text += " " + say.staysOpen(words.unmet(unmet.reason, in: catalogue))
    } else if rises?.isEmpty ?? true, let skill = catalogue[skill] {
      text += " " + words.meaning(have, of: skill)
    }
    return text
  }
}

private func max(_ words: String...) -> String {
  words.max { $0.columns < $1.columns } ?? ""
}
