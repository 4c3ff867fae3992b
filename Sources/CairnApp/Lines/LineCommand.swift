package import CairnScreen
import CairnWords

/// What a line that was typed asks for.
package enum LineCommand: Equatable, Sendable {
  /// Keys to be pressed one after another.
  case keys([Key])
  /// The screen once more.
  case again
  /// The commands that mean something here, or those that a word finds.
  case help(String)
  case unknown(String)
  case noSuchRow(Int)
}

extension App {
  /// Reads a line: a row's number, a command by its name or the beginning of it, keys by their names, or, where
  /// text is wanted, text. What follows a command that wants text is that text: `filter sql`, `/sql`.
  package func command(for line: String) -> LineCommand {
    let line = line.split(separator: " ").joined(separator: " ")
    if isTyping { return .keys(typing(line)) }
    if line.isEmpty { return .again }
    if let number = Int(line), line.first?.isNumber == true {
      return click(onRow: number).map { .keys([$0]) } ?? .noSuchRow(number)
    }
    let (first, rest) = halves(of: line)
    if ["help", "?", name(.help)].contains(first.lowercased()) { return .help(rest) }
    if let command = named(line, exactly: true) { return .keys([command.binding.keys[0]]) }
    if let keys = keys(named: line) { return .keys(keys) }
    if let command = named(first, exactly: true) ?? named(first, exactly: false) {
      return keys(for: command, with: rest) ?? .unknown(line)
    }
    if let letter = line.first, let command = Command.bound(to: .character(letter), in: place) {
      return keys(for: command, with: String(line.dropFirst())) ?? .unknown(line)
    }
    return .unknown(line)
  }

  /// The names, keys and meanings of the commands that can be used here, or that a word finds.
  package func linedHelp(for word: String) -> [String] {
    let search = FuzzySearch(word)
    return Command.table.compactMap { binding in
      let phrase = words.command(binding.command.rawValue)
      let isWanted =
        search.isEmpty
        ? binding.places.contains(place)
        : search.matches(phrase.name) || search.matches(phrase.help)
          || binding.keys.contains { $0.name(.ascii) == word }
      guard isWanted else { return nil }
      let reason = obstacle(to: binding.command).map { " (\($0))" } ?? ""
      return "\(phrase.name.lowercased()), \(binding.keys[0].name(.ascii)): \(phrase.help)\(reason)"
    }
  }

  /// Text for the line that is being typed; nothing leaves it as it was.
  private func typing(_ text: String) -> [Key] {
    // There a paste is a posting of its own, and an empty line is none of its end.
    if place == .postings, text != "Esc" {
      return text == "Enter" ? [.enter] : text.isEmpty ? [] : text.map(Key.character) + [.enter]
    }
    return text.isEmpty || text == "Esc"
      ? [.escape] : [.control("e"), .control("u"), .paste(text), .enter]
  }

  /// The key of a command and the text that it wants; nil where it wants none and some is given.
  private func keys(for command: Command, with text: String) -> LineCommand? {
    let key = command.binding.keys[0]
    guard !text.isEmpty else { return .keys([key]) }
    var other = self
    _ = other.update(.key(key))
    return other.wantsText ? .keys([key] + other.typing(text)) : nil
  }

  private var wantsText: Bool { isTyping || [.help, .palette, .picker].contains(place) }

  private func keys(named line: String) -> [Key]? {
    let keys = line.split(separator: " ").map { Key(named: String($0)) }
    let found = keys.compactMap { $0 }
    return found.count == keys.count ? found : nil
  }

  private func halves(of line: String) -> (String, String) {
    let end = line.firstIndex(of: " ") ?? line.endIndex
    return (String(line[..<end]), String(line[end...].drop { $0 == " " }))
  }

  private func name(_ command: Command) -> String {
    words.command(command.rawValue).name.lowercased()
  }

  /// The command of a name; of the beginning of one only where it is three letters or more and no other's.
  private func named(_ text: String, exactly: Bool) -> Command? {
    let text = text.lowercased()
    let names = Command.allCases.flatMap { [(name($0), $0), ($0.rawValue.lowercased(), $0)] }
    if exactly { return names.first { $0.0 == text }?.1 }
    guard text.count >= 3 else { return nil }
    let found = Set(names.filter { $0.0.hasPrefix(text) }.map(\.1))
    return found.count == 1 ? found.first : nil
  }
}
