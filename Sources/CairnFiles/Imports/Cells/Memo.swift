/// What distinct texts mean, each worked out once: columns such as levels, times and prices repeat a few
/// texts in thousands of rows.
struct Memo<Value> {
  private var known: [String: Value] = [:]

  /// A column of texts that never repeat is not to fill the memory.
  private static var most: Int { 1 << 16 }

  /// What a text means; `read` is asked where that is not known yet.
  mutating func value(of text: String, _ read: (String) -> Value) -> Value {
    if let value = known[text] { return value }
    let value = read(text)
    if known.count < Self.most { known[text] = value }
    return value
  }
}
