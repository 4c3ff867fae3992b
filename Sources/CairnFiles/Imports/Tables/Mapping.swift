package import CairnModel

/// How the columns of one sort of file are taken, to be used again: `cairn/mapping@1`.
package struct Mapping: Equatable, Sendable {
  /// The heading of the column that holds a field.
  package var columns: [ImportField: String]
  /// What holds for all rows that have nothing of their own.
  package var values: [ImportField: String]

  package init(columns: [ImportField: String] = [:], values: [ImportField: String] = [:]) {
    self.columns = columns
    self.values = values
  }

  /// The mapping with another one's entries before its own.
  package func overridden(by other: Mapping) -> Mapping {
    Mapping(
      columns: columns.merging(other.columns) { $1 }, values: values.merging(other.values) { $1 })
  }
}

/// Reads a mapping file; nil where none can be made of it.
package func readMapping(_ name: String, _ bytes: [UInt8]) -> (Mapping?, [Diagnostic]) {
  let (source, findings) = decode(name, bytes)
  guard source != nil, let root = readYAML(findings),
    findings.format(of: root, wanted: [.mapping]) != nil,
    let fields = Fields(root, "a mapping", keys: ["format", "columns", "values"], findings)
  else { return (nil, findings.diagnostics) }
  func entries(_ key: String) -> [ImportField: String] {
    var found: [ImportField: String] = [:]
    for (name, value, place) in fields.pairs(key) {
      guard let field = ImportField(rawValue: name) else {
        findings.error(
          "unknown-key", at: place, "\(quoted(name)) is nothing that a credential has",
          hint: suggestion(for: name, among: ImportField.allCases.map(\.rawValue)))
        continue
      }
      found[field] = findings.text(value)
    }
    return found
  }
  return (Mapping(columns: entries("columns"), values: entries("values")), findings.diagnostics)
}

/// A mapping as a new file, in the order of the fields.
package func writeMapping(_ mapping: Mapping) -> String {
  func section(_ entries: [ImportField: String]) -> YAMLValue {
    .fields(
      ImportField.allCases.map { field in
        (field.rawValue, entries[field].map { YAMLValue.text($0) })
      })
  }
  var lines = ["format: " + DocumentFormat.mapping.rawValue]
  for (key, entries) in [("columns", mapping.columns), ("values", mapping.values)]
  where !entries.isEmpty {
    lines += section(entries).section(key)
  }
  return lines.joined(separator: "\n") + "\n"
}
