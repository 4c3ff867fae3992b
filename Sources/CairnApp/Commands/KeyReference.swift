import CairnScreen
package import CairnWords

/// The table of keys as a document.
package func keyReference(_ words: Words) -> String {
  var text = "| key | command | what it does |\n|---|---|---|\n"
  for binding in Command.table {
    let phrase = words.command(binding.command.rawValue)
    let keys = binding.keys.map { "`\($0.name())`" }.joined(separator: " ")
    text += "| \(keys) | \(phrase.name) | \(phrase.help) |\n"
  }
  return text
}
