package import CairnModel

/// The counts of a catalogue as aligned text, a table for each heading.
package func censusText(_ census: Census) -> String {
  let head = [
    ["skills", "roles", "credentials", "issuers", "looked up", "made of parts"],
    [
      census.skills, census.roles, census.credentials, census.issuers, census.lookedUp,
      census.stacks,
    ].map(String.init),
  ]
  let totals = zip(head[0], head[1]).map { [$0, $1] }
  let tables = tables(of: census).map { title, rows in
    title + "\n" + alignedText(rows.map { ["  " + $0.name, String($0.count)] })
  }
  return ([alignedText(totals)] + tables).joined(separator: "\n\n")
}

/// `cairn/census@1`: the counts of a catalogue.
package func censusJSON(_ census: Census) -> String {
  let lists = tables(of: census).map { title, rows in
    (key: title.filter { $0 != " " }, value: JSONValue.list(rows.map(rowJSON)))
  }
  let value = JSONValue.object(
    [
      ("format", "cairn/census@1"), ("skills", .whole(census.skills)),
      ("roles", .whole(census.roles)), ("credentials", .whole(census.credentials)),
      ("issuers", .whole(census.issuers)), ("lookedUp", .whole(census.lookedUp)),
      ("stacks", .whole(census.stacks)),
    ] + lists)
  return value.serialized
}

private func rowJSON(_ row: Census.Row) -> JSONValue {
  ["name": .text(row.name), "count": .whole(row.count)]
}

private func tables(of census: Census) -> [(title: String, rows: [Census.Row])] {
  [
    ("fields", census.byField), ("kinds", census.byKind), ("regions", census.byRegion),
    ("languages", census.byLanguage),
  ]
}
