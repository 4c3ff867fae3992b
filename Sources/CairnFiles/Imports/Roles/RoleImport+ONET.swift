import CairnModel

extension RoleImport {
  /// What `Skills.txt` and `Knowledge.txt` say of one element of an occupation.
  private struct Rating {
    var name = ""
    /// 1–5.
    var importance: Double?
    /// 0–7.
    var level: Double?
    var isIrrelevant = false
    var isSuppressed = false
  }

  private struct Technology {
    let name: String
    let isHot: Bool
    let isInDemand: Bool
  }

  /// O*NET's tables are parted by tabs and quote nothing.
  private static func table(_ files: Files, _ stem: String) -> (PlainTable, String)? {
    guard let file = files.first(where: { stemOf($0.name) == stem }),
      let table = PlainTable(file.bytes, delimiter: 9, honoursQuotes: false)
    else { return nil }
    return (table, lastPart(file.name))
  }

  mutating func readONET(_ files: Files, only: [String]) {
    guard let (occupations, name) = Self.table(files, "occupation data"),
      let code = occupations["O*NET-SOC Code"], let title = occupations["Title"]
    else {
      let first = lastPart(files.first?.name ?? "")
      report.files.append(ImportReport.File(name: first, form: "onet"))
      return report.note(
        .refused, "no-occupations", RowPlace(file: first, row: 0, line: 0),
        "the folder holds no 'Occupation Data.txt' with codes and titles")
    }
    var file = ImportReport.File(name: name, form: "onet")
    let ratings = ratings(files, &file)
    let technologies = technologies(files, &file)
    report.files.append(file)
    report.remarks += Self.remarks
    var without = 0
    for row in occupations.rows where isWanted(row[code], row[title], only) {
      report.files[report.files.count - 1].rows += 1
      let place = RowPlace(file: name, row: row.number, line: row.line)
      let known = ratings[row[code]] ?? [:]
      var demands = demands(known, place)
      let tools = technologies[row[code]] ?? []
      demands += tools.compactMap(Self.demand)
      if known.isEmpty, !demands.isEmpty {
        without += 1
        report.note(
          .leftOut, "no-ratings", place,
          "\(quoted(row[title])) has technologies but no ratings of skills and knowledge")
      }
      add(
        title: row[title], field: Self.fields[String(row[code].prefix(2))] ?? "O*NET",
        summary: opening(occupations["Description"].map { row[$0] } ?? ""),
        source: Source(
          title: "O*NET, \(row[code]) \(row[title])",
          url: "https://www.onetonline.org/link/summary/\(row[code])"),
        basis: known.isEmpty ? Self.fallback : Self.basis, demands, place)
    }
    if without > 0 {
      report.remarks.append(
        "\(without) occupations have technologies but no ratings: they ask for the technologies alone, "
          + "each at level 2.")
    }
  }

  private func ratings(
    _ files: Files, _ file: inout ImportReport.File
  ) -> [String: [String: Rating]] {
    var found: [String: [String: Rating]] = [:]
    for stem in ["skills", "knowledge"] {
      guard let (table, name) = Self.table(files, stem), let code = table["O*NET-SOC Code"],
        let element = table["Element ID"], let label = table["Element Name"],
        let scale = table["Scale ID"], let value = table["Data Value"]
      else { continue }
      file.details.append("\(name) \(table.rows.count) rows")
      let suppress = table["Recommend Suppress"]
      let irrelevant = table["Not Relevant"]
      for row in table.rows {
        guard let number = Double(row[value]) else { continue }
        var rating = found[row[code]]?[row[element]] ?? Rating(name: row[label])
        if row[scale] == "IM" { rating.importance = number }
        if row[scale] == "LV" { rating.level = number }
        rating.isIrrelevant = rating.isIrrelevant || irrelevant.map { row[$0] == "Y" } ?? false
        rating.isSuppressed = rating.isSuppressed || suppress.map { row[$0] == "Y" } ?? false
        found[row[code], default: [:]][row[element]] = rating
      }
    }
    return found
  }

  private func technologies(
    _ files: Files, _ file: inout ImportReport.File
  ) -> [String: [Technology]] {
    guard let (table, name) = Self.table(files, "technology skills"),
      let code = table["O*NET-SOC Code"], let example = table["Example"]
    else { return [:] }
    file.details.append("\(name) \(table.rows.count) rows")
    let (hot, demand) = (table["Hot Technology"], table["In Demand"])
    var found: [String: [Technology]] = [:]
    for row in table.rows {
      found[row[code], default: []].append(
        Technology(
          name: row[example], isHot: hot.map { row[$0] == "Y" } ?? false,
          isInDemand: demand.map { row[$0] == "Y" } ?? false))
    }
    return found
  }

  private mutating func demands(_ ratings: [String: Rating], _ place: RowPlace) -> [Demand] {
    ratings.sorted { $0.key < $1.key }.compactMap { element, rating in
      guard let importance = rating.importance, importance >= 3, !rating.isIrrelevant,
        let level = rating.level.flatMap(Self.level)
      else { return nil }
      if rating.isSuppressed {
        report.note(
          .leftOut, "suppressed", place,
          "\(rating.name): O*NET itself recommends not to use this rating")
        return nil
      }
      return Demand(
        name: rating.name, reference: element, kind: element.hasPrefix("2.C") ? .technical : .human,
        level: level, importance: min(5, Int(importance.rounded())), must: importance >= 4)
    }
  }

  private static func demand(_ technology: Technology) -> Demand? {
    guard technology.isHot || technology.isInDemand else { return nil }
    return Demand(
      name: technology.name, level: .intermediate, importance: technology.isInDemand ? 4 : 3,
      must: false)
  }

  /// O*NET's level scale of 0 to 7 cut into four; nil at 0.
  private static func level(_ value: Double) -> Level? {
    switch value {
    case ...0: nil
    case ...1.75: .foundation
    case ...3.5: .intermediate
    case ...5.25: .advanced
    default: .specialist
    }
  }

  private static let basis =
    "Skills and knowledge with O*NET's importance of 3 or more, rounded; its level of 0 to 7 cut into "
    + "four; must from importance 4 on. Technologies have no levels there: level 2, importance 4 where "
    + "in demand, 3 where hot."

  private static let fallback =
    "O*NET has technologies for this occupation but no ratings of skills: level 2 throughout, "
    + "importance 4 where in demand, 3 where hot."

  private static let remarks = [
    "Levels: O*NET LV up to 1.75 is 1, to 3.5 is 2, to 5.25 is 3, to 7 is 4. Importance: O*NET IM of 3 "
      + "or more, rounded; from 4 on it is a must. Not relevant and suppressed ratings are left out.",
    "Technologies have no level in O*NET: level 2, importance 4 where in demand, 3 where hot; the "
      + "others are left out.",
    "This includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
      + "Training Administration, used under the CC BY 4.0 license, in a modified form.",
  ]

  /// Major groups of the Standard Occupational Classification.
  private static let fields = [
    "11": "Management", "13": "Business and finance", "15": "Computing and mathematics",
    "17": "Architecture and engineering", "19": "Science", "21": "Community and social service",
    "23": "Law", "25": "Education", "27": "Arts, design and media", "29": "Health care",
    "31": "Health support", "33": "Protection", "35": "Food", "37": "Building and grounds",
    "39": "Personal care", "41": "Sales", "43": "Office", "45": "Farming and forestry",
    "47": "Construction", "49": "Installation and repair", "51": "Production",
    "53": "Transport", "55": "Military",
  ]
}

/// The last part of a path.
func lastPart(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

/// A file's name in small letters without folder and ending.
func stemOf(_ path: String) -> String {
  let name = lastPart(path).lowercased()
  return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
}
