package import CairnModel

/// `cairn/diagnostics@1`; lines and columns from 1, null where the problem is the whole file.
package func diagnosticsJSON(_ diagnostics: [Diagnostic]) -> String {
  let value: JSONValue = [
    "format": "cairn/diagnostics@1",
    "diagnostics": .list(
      diagnostics.map {
        [
          "severity": .text($0.severity.rawValue), "id": .text($0.id), "file": .text($0.file),
          "line": .whole($0.line == 0 ? nil : $0.line),
          "column": .whole($0.column == 0 ? nil : $0.column), "message": .text($0.message),
          "hint": .text($0.hint),
        ]
      }),
  ]
  return value.serialized
}
