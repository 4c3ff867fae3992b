package import CairnScreen

/// What every screen has: a line that says where one stands, the body, a line that explains the
/// selected row and a line of keys.
package struct Frame: Hashable, Sendable {
  package let header: Rect
  package let body: Rect
  package let explanation: Rect
  package let hints: Rect

  /// The smallest window that is drawn in.
  package static let least = Size(columns: 60, rows: 16)

  package init(_ size: Size) {
    let whole = Rect(size)
    let lines = size.rows >= 24 ? 2 : 1
    header = whole.row(0)
    body = Rect(x: 0, y: 1, width: size.columns, height: size.rows - 2 - lines)
    explanation = Rect(x: 0, y: body.maxY, width: size.columns, height: lines)
    hints = whole.row(size.rows - 1)
  }
}

extension App {
  package var isTooSmall: Bool {
    size.columns < Frame.least.columns || size.rows < Frame.least.rows
  }

  var bodyHeight: Int { Frame(size).body.height }
}
