/// An address on the web, `https://` put before one that has none; nil for other text.
func webAddress(_ cell: String) -> String? {
  if isPlainAddress(cell) { return cell }
  var text = cell[...]
  while text.first == "\"" || text.first == "<" { text.removeFirst() }
  while text.last == "\"" || text.last == ">" { text.removeLast() }
  return bareAddress(String(text))
}

/// Whether a text is an address as nearly all are written, which takes no more than its bytes to see.
private func isPlainAddress(_ cell: String) -> Bool {
  var cell = cell
  return cell.withUTF8 { bytes in
    guard let scheme = schemes.first(where: { bytes.starts(with: $0) }), bytes.count < 2000,
      bytes.allSatisfy({ 0x21..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") }),
      bytes.last != UInt8(ascii: ">")
    else { return false }
    var hasLetter = false
    for byte in bytes[scheme.count...] {
      if endsHost(byte) { break }
      if byte == UInt8(ascii: ",") { return false }
      hasLetter = hasLetter || 97...122 ~= byte | 0x20
    }
    return hasLetter
  }
}

private let schemes = ["https://", "http://"].map { Array($0.utf8) }

private func endsHost(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
}

/// An address with blanks in it, or with commas for slashes, as one; nil for other text.
func mendedAddress(_ cell: String) -> String? {
  let joined = cell.filter { $0 != " " }
  guard joined.lowercased().hasPrefix("http") else { return nil }
  return webAddress(joined) ?? webAddress(joined.replacing(",", with: "/"))
}

/// Whether a cell is the rest of an address: `pages/sql/README.md`.
func isPath(_ cell: String) -> Bool {
  cell.contains("/") && !cell.contains(where: { $0.isWhitespace || $0 == ":" })
}

private func bareAddress(_ text: String) -> String? {
  guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }),
    text.utf8.count < 2000
  else { return nil }
  for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.contains(where: \.isLetter) && !host.contains(",") ? scheme + rest : nil
  }
  let host = text.prefix { $0 != "/" }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count >= 2, host.utf8.count >= 5, !host.contains("@"), !host.contains(":"),
    labels.allSatisfy({ !$0.isEmpty }), let last = labels.last, last.count >= 2,
    last.allSatisfy({ $0.isASCII && $0.isLetter })
  else { return nil }
  return "https://" + text
}

/// The host of an address without `www.`.
func hostName(_ url: String) -> String? {
  guard let scheme = schemes.first(where: { url.utf8.starts(with: $0) }) else { return nil }
  let host = url.utf8.dropFirst(scheme.count).prefix { !endsHost($0) && $0 != UInt8(ascii: ":") }
  let small = Substring(host).lowercased()
  let bare = small.hasPrefix("www.") ? String(small.dropFirst(4)) : small
  return bare.utf8.contains(UInt8(ascii: ".")) ? bare : nil
}

/// An address by which two rows are known to be about the same page: without scheme, `www.`,
/// campaign parameters and a slash at the end.
func pageKey(_ url: String) -> String {
  var key = url.lowercased().utf8[...]
  for prefix in ["https://", "http://", "www."] where key.starts(with: prefix.utf8) {
    key = key.dropFirst(prefix.utf8.count)
  }
  key = key.prefix { $0 != UInt8(ascii: "#") }
  if let query = key.firstIndex(of: UInt8(ascii: "?")) {
    return withoutCampaign(Substring(key), query: query)
  }
  while key.last == UInt8(ascii: "/") { key.removeLast() }
  return String(Substring(key))
}

private func withoutCampaign(_ text: Substring, query: String.Index) -> String {
  let kept = text[text.index(after: query)...].split(separator: "&").filter { part in
    !["utm_", "ref", "src", "aff", "gclid", "source"].contains(where: part.hasPrefix)
  }
  var key = text[..<query] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  while key.last == "/" { key.removeLast() }
  return String(key)
}
