/// Reads cells that list names of skills; knows which names are written with commas in them.
struct SkillLists {
  private let names: SkillNames
  /// Whether a name with commas may begin with a piece.
  private var beginnings = Memo<Bool>()

  init(_ names: SkillNames) { self.names = names }

  /// The items of a cell as `listItems` parts them.
  mutating func items(_ text: String) -> [String] {
    if let items = plainItems(text) { return items }
    let names = names
    return listItems(text) { names.isListed($0) }
  }

  /// The items of a list as the file itself has them.
  func items(_ parts: [String]) -> [String] { joinedNames(parts) { names.isListed($0) } }

  /// The items of a plain text that nothing but commas parts, as nearly all cells are; nil for others,
  /// and where commas may belong to a name.
  private mutating func plainItems(_ text: String) -> [String]? {
    var text = text
    guard text.withUTF8({ $0.allSatisfy { Self.isPlain[Int($0)] } }), !holds(text, " / ") else {
      return nil
    }
    let pieces = text.utf8.split(separator: UInt8(ascii: ","))
    guard pieces.count > 1 || !holds(text, "  ") else { return nil }
    var items: [String] = []
    for piece in pieces {
      let piece = trimmed(Substring(piece))
      if pieces.count > 1, mayBeginName(piece) { return nil }
      if let item = listItem(piece) { items.append(item) }
    }
    return items
  }

  private mutating func mayBeginName(_ piece: String) -> Bool {
    guard let first = piece.utf8.first, names.mayBeListed(first) else { return false }
    let names = names
    return beginnings.value(of: piece) { names.mayBeginListed($0) }
  }

  /// Signs that part nothing and that no label or literal has.
  private static let isPlain: [Bool] = {
    let others = Set("\n|;:[](){}".utf8)
    return (0...255).map { (0x20..<0x7F).contains($0) && !others.contains(UInt8($0)) }
  }()
}
