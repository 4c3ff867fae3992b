/// A problem in a file, said so that a person can find and mend it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning, note }

  package let severity: Severity
  /// Stable name of the sort of problem, such as `unknown-key`.
  package let id: String
  package let file: String
  /// From 1; 0 where the problem is the whole file.
  package let line: Int
  /// Unicode scalars from 1; 0 where the problem is the whole line or file.
  package let column: Int
  package let message: String
  /// A way out: "did you mean …".
  package let hint: String?
  /// The line of the file that the problem is in.
  package let sourceLine: String?

  package init(
    severity: Severity = .error, id: String, file: String, line: Int = 0, column: Int = 0,
    message: String, hint: String? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.sourceLine = sourceLine
  }
}
