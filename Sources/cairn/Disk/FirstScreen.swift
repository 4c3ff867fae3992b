import CairnLibrary
import CairnModel
import CairnScreen
import CairnWords
import Foundation

/// The first screen of a session once its plan is proved best, kept for the next start. It is shown again only where all
/// that it follows from is the same, while the catalogues are opened and the plan is worked out once more. Anyone
/// may delete it at any time.
struct FirstScreen: Sendable {
  /// All that the screen follows from, in lines.
  private let inputs: [UInt8]
  private let path: String
  private let size: Size
  private let known: ArraySlice<UInt8>?
  /// What was shown at once.
  private(set) var recalled: Grid?

  /// Whether an earlier start from the same came to its end.
  var isKnown: Bool { known != nil }

  /// Stands at the beginning of each file; another form of the bytes has another name.
  private static let format = "cairn first screen 1\n"

  /// Looks at all that the first screen of a start will follow from: to be called before any of it is read, so that a
  /// file that changes meanwhile makes the screen another one's.
  /// - Parameter size: that of the window.
  init?(of sources: SourceOptions, _ look: Look, size: Size) {
    guard let stamps = try? Self.stamps(of: sources) else { return nil }
    self.size = size
    let place =
      "\(size.columns)x\(size.rows)\n\(Locations.current)\n" + sources.named.joined(separator: "\n")
    path = Locations.cache + "/screen-" + Checksum(of: place.utf8).text
    let text = ([Self.format, place, Clock.today.iso] + look.inputs + stamps).joined(
      separator: "\n")
    inputs = Array((text + "\n").utf8)
    known = Self.known(path, inputs)
  }

  /// The program, the catalogues and all that is the learner's. A file that was changed just now may change again
  /// without a trace: nothing can be said of it.
  private static func stamps(of sources: SourceOptions) throws(Stop) -> [String] {
    var files = ["/proc/self/exe"]
    let catalogues = sources.catalogs.isEmpty ? Locations.catalogs : sources.catalogs
    for place in catalogues + [RoleStore().folder] where Locations.exists(place) {
      files += try Disk.yamlFiles(at: place)
    }
    files += [ProfileStore(path: sources.profile).path, Locations.settings, Locations.plan]
    files += Locations.examples + [sources.role].compactMap { $0 }
    var lines: [String] = []
    for file in files {
      guard Locations.exists(file) else {
        lines.append(file)
        continue
      }
      let stamp = try Disk.stamp(file)
      guard stamp.isSettled else { throw Stop(.no) }
      lines.append(
        "\(file) \(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.inode)")
    }
    return lines
  }

  /// The bytes of the screen that an earlier start from the same came to, if there was one.
  private static func known(_ path: String, _ inputs: [UInt8]) -> ArraySlice<UInt8>? {
    guard Locations.exists(path), let bytes = try? Disk.read(path), bytes.starts(with: inputs),
      let end = bytes.lastIndex(of: 0x0A), end > inputs.count
    else { return nil }
    let body = bytes[inputs.count..<end]
    return bytes[(end + 1)...].elementsEqual(Checksum(of: body).text.utf8) ? body : nil
  }

  /// The screen that an earlier start from the same came to; nil where there was none.
  /// - Parameter isASCII: whether the terminal can draw no more than ASCII.
  mutating func recall(isASCII: Bool) -> Grid? {
    guard let known, known.first == Self.mark(isASCII) else { return nil }
    recalled = Grid(bytes: known.dropFirst())
    return recalled
  }

  /// Keeps the screen for the next start; that it can't be kept is nobody's trouble.
  func keep(_ screen: Grid, isASCII: Bool) {
    guard screen.size == size, screen != recalled else { return }
    let body = [Self.mark(isASCII)] + screen.bytes
    let bytes = inputs + body + [0x0A] + Array(Checksum(of: body).text.utf8)
    guard (try? Disk.replace(path, with: bytes)) != nil else { return }
    tidy()
  }

  private static func mark(_ isASCII: Bool) -> UInt8 { isASCII ? 1 : 0 }

  /// Windows come in many sizes: of their screens only the latest stay.
  private func tidy() {
    let names = (try? Disk.names(in: Locations.cache)) ?? []
    let screens = names.filter { $0.hasPrefix("screen-") }.map { Locations.cache + "/" + $0 }
    guard screens.count > Self.mostKept else { return }
    let dated = screens.map { (path: $0, modified: (try? Disk.stamp($0))?.modified ?? 0) }
    for old in dated.sorted(by: { $0.modified < $1.modified }).dropLast(Self.mostKept) {
      unlink(old.path)
    }
  }

  private static let mostKept = 16
}

extension SourceOptions {
  /// What the flags name. A role may be a file, that is then one of the files that are read.
  fileprivate var named: [String] {
    [profile ?? "-", role ?? "-"] + (catalogs.isEmpty ? Locations.catalogs : catalogs)
  }
}

extension Look {
  /// What of it decides which cells are drawn; colours do not.
  fileprivate var inputs: [String] {
    let forms = [locales.messages, locales.numbers, locales.money, locales.dates]
    return [language.rawValue] + forms + ["mouse \(mouse)", "ascii \(isASCII)"]
  }
}
