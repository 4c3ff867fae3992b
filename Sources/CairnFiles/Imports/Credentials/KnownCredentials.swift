package import CairnModel

/// The credentials of the catalogues in use, as far as an import has to know them: their ids and pages. Two numbers and
/// the id are kept of each, so that millions fit into a little memory; among two million two are taken for one in one
/// of ten million imports.
package struct KnownCredentials {
  private(set) var ids: Set<UInt64> = []
  private var pages: [UInt64: Int32] = [:]
  /// All ids in a row, and where each ends.
  private var names: [UInt8] = []
  private var ends: [Int] = []

  /// - Parameter count: about how many there will be; tables that grow are held twice for a moment.
  package init(expecting count: Int = 0) {
    ids.reserveCapacity(count)
    pages.reserveCapacity(count)
    ends.reserveCapacity(count)
    names.reserveCapacity(count * 48)
  }

  package mutating func add(_ id: Credential.ID, title: String, url: String) {
    names += id.text.utf8
    ends.append(names.count)
    ids.insert(stableSum(id.text))
    pages[stableSum(pageTitleKey(url, title))] = Int32(ends.count - 1)
  }

  /// The credential with a page and title, by the sum of the key of both.
  func credential(at key: UInt64) -> Credential.ID? {
    guard let position = pages[key].map(Int.init) else { return nil }
    let start = position == 0 ? 0 : ends[position - 1]
    return Credential.ID(String(decoding: names[start..<ends[position]], as: UTF8.self))
  }
}

/// Two rows with the same key are about the same page and called alike.
func pageTitleKey(_ url: String, _ title: String) -> String {
  pageKey(url) + "\n" + titleKey(title)
}

/// A number for a text, the same on every machine: FNV-1a, 64 bits.
func stableSum(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
