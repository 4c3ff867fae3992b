package import CairnModel
import CairnScreen
import CairnWords

/// Two to four credentials side by side; the better value of each row is marked.
package struct ComparePage: Hashable, Sendable {
  package let credentials: [Credential.ID]
  var top = 0

  package init(_ credentials: [Credential.ID]) { self.credentials = credentials }

  /// Most credentials that are compared at once.
  package static let most = 4
}

/// A fact of each credential, and which of them is better than another's.
struct ComparedFact: Hashable {
  let label: String
  let values: [String]
  let best: Set<Int>

  /// The best are those with the least rank, unless all are alike; no rank, no judgement.
  init(_ label: String, _ values: [String], ranks: [Int?] = []) {
    self.label = label
    self.values = values
    let known = ranks.compactMap { $0 }
    if let least = known.min(), known.contains(where: { $0 != least }) {
      best = Set(ranks.indices.filter { ranks[$0] == least })
    } else {
      best = []
    }
  }
}

extension App {
  /// The marked credentials, with the selected one.
  var comparable: [Credential.ID] {
    let selected = selectedCredential.map { [$0] } ?? []
    return Array((marks + selected.filter { !marks.contains($0) }).prefix(ComparePage.most))
  }

  mutating func toggleMark() {
    guard let id = selectedCredential else { return }
    if let index = marks.firstIndex(of: id) {
      marks.remove(at: index)
    } else if marks.count < ComparePage.most {
      marks.append(id)
    } else {
      notice = phrases.disabled.fourMarked
    }
  }

  mutating func scrollComparison(by rows: Int) {
    guard case .compare(var page) = pages.last else { return }
    let most = facts(of: page).count - (Frame(size).body.height - 5)
    page.top = max(0, min(page.top + rows, most))
    replacePage(.compare(page))
  }

  func facts(of page: ComparePage) -> [ComparedFact] {
    let all = page.credentials.compactMap { catalogue[$0] }
    let say = phrases.pages
    func fact(
      _ label: String, _ value: (Credential) -> String, rank: ((Credential) -> Int?)? = nil
    ) -> ComparedFact {
      ComparedFact(label, all.map(value), ranks: rank.map { rank in all.map(rank) } ?? [])
    }
    var facts = [
      fact(capitalised(phrases.home.gapColumn)) {
        "+\(points(entries[$0.id]?.value ?? 0))"
      } rank: {
        -(entries[$0.id]?.value ?? 0)
      }
    ]
    let indent = size.columns < 70 ? "" : "  "
    for skill in comparedSkills(all) {
      facts.append(
        fact(indent + catalogue.name(of: skill)) {
          $0.teaches[skill].map { String($0.rawValue) } ?? String(glyphs.dot)
        } rank: {
          -($0.teaches[skill]?.rawValue ?? 0)
        })
    }
    facts += [
      fact(say.hours) {
        words.hours($0.hours)
      } rank: {
        $0.hours?.count
      },
      fact(say.price, comparedPrice) { comparablePrice(of: $0) },
      fact(capitalised(phrases.home.trustColumn)) {
        "\(catalogue.trust(in: $0).score)"
      } rank: {
        -catalogue.trust(in: $0).score
      },
      fact(say.assessment) {
        words.name($0.assessment)
      } rank: {
        assessmentRank($0)
      },
      fact(say.issuer) { catalogue.name(of: $0.issuer) },
      fact(say.kind) { words.name($0.kind) },
      fact(say.pace) { paceText($0) },
      fact(say.validity) { $0.validMonths.map(say.validFor) ?? say.validForever },
      fact(say.needsFirst) { needsText($0) },
    ]
    return facts
  }

  /// The price as it is stated; of a subscription also what its months come to.
  private func comparedPrice(_ credential: Credential) -> String {
    let stated = words.price(credential.price, in: catalogue)
    guard case .subscription = credential.price, let sum = comparablePrice(of: credential) else {
      return stated
    }
    let currency = profile.goal.budget?.currency ?? profile.currency
    return words.money(Money(minorUnits: sum, currency: currency)) + ", " + stated
  }

  /// What any of them teaches that the role asks for, then the rest.
  private func comparedSkills(_ all: [Credential]) -> [Skill.ID] {
    let taught = Set(all.flatMap { $0.teaches.keys })
    let asked = role?.requirements.map(\.skill).filter(taught.contains) ?? []
    return asked + taught.subtracting(asked).sorted()
  }

  private func assessmentRank(_ credential: Credential) -> Int {
    let order = Credential.Assessment.allCases
    return -(credential.assessment.flatMap { order.firstIndex(of: $0) } ?? 0)
  }

  private func paceText(_ credential: Credential) -> String {
    switch credential.pace {
    case .selfPaced: phrases.pages.selfPaced
    case .scheduled(let weeks, let starts):
      phrases.pages.scheduled(words.weeks(weeks), words.list(starts.map(words.date), atMost: 1))
    }
  }

  private func needsText(_ credential: Credential) -> String {
    credential.prerequisites.isEmpty
      ? phrases.pages.nothingNeeded
      : words.list(credential.prerequisites.map { words.clause($0, in: catalogue) })
  }

  func drawComparison(_ grid: inout Grid, _ body: Rect, _ page: ComparePage) {
    let style = Style(.activeFrame)
    grid.box(
      body, title: Line(phrases.pages.compare + " ", Style(.accent, .bold)), glyphs: glyphs,
      style: style)
    let inner = body.inset(columns: 2)
    let count = max(1, page.credentials.count)
    // Names of skills are long: they get what the values can spare.
    let labels = min(24, max(inner.width / 4, inner.width - 13 * count))
    let width = (inner.width - labels) / count
    for (column, id) in page.credentials.enumerated() {
      let title = catalogue.title(of: id).wrapped(to: width - 1)
      let x = inner.x + labels + column * width
      for (row, line) in title.prefix(2).enumerated() {
        let rest = row == 1 && title.count > 2 ? line + " " + title[2] : line
        grid.put(
          rest, x: x, y: inner.y + row, style: .heading, width: width - 1,
          ellipsis: glyphs.ellipsis)
      }
    }
    let facts = facts(of: page)
    let list = Rect(x: inner.x, y: inner.y + 3, width: inner.width, height: inner.height - 3)
    for (offset, fact) in facts.dropFirst(page.top).prefix(list.height).enumerated() {
      draw(fact, &grid, list.row(offset), labels: labels, width: width)
    }
    grid.cursor = Point(x: inner.x, y: list.y)
    var rail = list
    rail.width += 1
    grid.scrollMark(rail, first: page.top, count: facts.count, glyphs: glyphs, style: style)
  }

  private func draw(
    _ fact: ComparedFact, _ grid: inout Grid, _ row: Rect, labels: Int, width: Int
  ) {
    grid.put(
      fact.label, x: row.x, y: row.y, style: .faint, width: labels - 1, ellipsis: glyphs.ellipsis)
    for (column, value) in fact.values.enumerated() {
      let isBest = fact.best.contains(column)
      var line = Line(value, isBest ? Style(.good, .bold) : .plain)
      if isBest { line.append(" \(glyphs.star)", .good) }
      grid.put(
        line, x: row.x + labels + column * width, y: row.y, width: width - 1,
        ellipsis: glyphs.ellipsis)
    }
  }
}
