/// A line of text being typed, edited by grapheme.
package struct InputLine: Hashable, Sendable {
  package private(set) var graphemes: [Character]
  /// Graphemes before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    graphemes = Array(text)
    cursor = graphemes.count
  }

  package var text: String { String(graphemes) }
  package var isEmpty: Bool { graphemes.isEmpty }

  /// Applies an editing key; false where the key means nothing to a line of text.
  package mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let letter): insert(letter)
    case .paste(let text): for letter in text.drawable { insert(letter) }
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(graphemes.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = graphemes.count
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: graphemes.count)
    case .control("w"): remove(from: startOfWord, to: cursor)
    default: return false
    }
    return true
  }

  private mutating func insert(_ letter: Character) {
    // A mark typed after a letter joins it, so the count of graphemes may stay.
    let before = String(graphemes[..<cursor]) + String(letter)
    let rest = graphemes[cursor...]
    graphemes = Array(before) + rest
    cursor = graphemes.count - rest.count
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(graphemes.count, max(0, end))
    guard !range.isEmpty else { return }
    graphemes.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var startOfWord: Int {
    var index = cursor
    while index > 0, graphemes[index - 1] == " " { index -= 1 }
    while index > 0, graphemes[index - 1] != " " { index -= 1 }
    return index
  }

  /// The part that is seen in `width` columns and the cursor's column in it.
  package func visible(in width: Int) -> (text: String, cursor: Int) {
    guard width > 1 else { return ("", 0) }
    var start = cursor
    var used = 0
    // One column stays free for the cursor behind the last letter.
    while start > 0, used + graphemes[start - 1].columns < width {
      start -= 1
      used += graphemes[start].columns
    }
    return (String(graphemes[start...]).drawable.prefix(columns: width), used)
  }
}
