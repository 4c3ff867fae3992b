import CairnScreen

/// One value of several being typed, one after the other.
package struct Form: Hashable, Sendable {
  /// Which value it is, from 0.
  var field: Int
  var line: InputLine
  /// What is wrong with what was typed.
  var complaint: String?

  init(field: Int = 0, text: String) {
    self.field = field
    line = InputLine(text)
  }

  /// What a key does to it.
  enum Answer: Equatable {
    /// The text is complete; the next thing to do is what the key says.
    case accepted(Key)
    case left
    case changed
    case passed
  }

  mutating func type(_ key: Key) -> Answer {
    switch key {
    case .escape: return .left
    case .enter, .tab, .backTab, .up, .down: return .accepted(key)
    case .control("c"), .control("z"): return .passed
    default:
      guard line.apply(key) else { return .changed }
      complaint = nil
      return .changed
    }
  }

  /// The text without spaces at its ends.
  var text: String {
    String(line.text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// What is wrong with a typed value, in words.
struct Complaint: Error, Equatable { let text: String }
