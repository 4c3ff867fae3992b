extension Grid {
  /// A picture of the screen for a page on the web, in SVG 1.1: text in runs of a fixed width, bars and borders as
  /// shapes, so that it looks alike in any font.
  package func svg(in theme: Theme, title: String) -> String {
    var picture = Picture(size, theme)
    for y in 0..<size.rows { picture.draw(row(y), y) }
    return picture.text(title: title)
  }
}

/// Shapes and text that are drawn so far.
private struct Picture {
  private static let (width, height, margin) = (9, 20, 14)
  private let size: Size
  private let theme: Theme
  private var grounds = ""
  private var shapes = ""
  private var texts = ""

  init(_ size: Size, _ theme: Theme) { (self.size, self.theme) = (size, theme) }

  func text(title: String) -> String {
    let width = size.columns * Self.width + 2 * Self.margin
    let height = size.rows * Self.height + 2 * Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title.escaped)">
      <title>\(title.escaped)</title>
      <rect width="100%" height="100%" rx="8" fill="\(Palette.ground)"/>
      <g transform="translate(\(Self.margin) \(Self.margin))">
      \(grounds)\(shapes)<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" \
      font-size="15" xml:space="preserve">
      \(texts)</g>
      </g>
      </svg>

      """
  }

  mutating func draw(_ row: ArraySlice<Cell>, _ y: Int) {
    var cells = row[...]
    while let first = cells.first {
      // Cells of one look and one sort of sign are drawn as one.
      let sort = Sort(first.grapheme)
      var run = cells.prefix { $0.style == first.style && Sort($0.grapheme) == sort }
      if case .sign = sort {
        // A sign of another font may be wider than its cells: each is placed by itself.
        run = cells.prefix(1 + cells.dropFirst().prefix { $0.grapheme == nil }.count)
      }
      draw(run, sort, x: run.startIndex - row.startIndex, y)
      cells = cells[run.endIndex...]
    }
  }

  private mutating func draw(_ run: ArraySlice<Cell>, _ sort: Sort, x: Int, _ y: Int) {
    guard let style = run.first?.style else { return }
    let look = Look(style, theme)
    let (left, top, length) = (x * Self.width, y * Self.height, run.count * Self.width)
    if let ground = look.ground {
      grounds +=
        "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(length)\" height=\"\(Self.height)\" fill=\"\(ground)\"/>\n"
    }
    switch sort {
    case .letters, .sign:
      let text = String(run.compactMap(\.grapheme))
      guard text.contains(where: { $0 != " " }) else { return }
      texts +=
        "<text x=\"\(left)\" y=\"\(top + 15)\" textLength=\"\(length)\"\(look.attributes)>\(text.escaped)</text>\n"
    case .drawing(let sign):
      for shape in Shape.of(sign, left, top, length) { shapes += shape.text(look) + "\n" }
    }
  }

  /// How neighbouring cells may be drawn.
  private enum Sort: Equatable {
    /// Letters that every font has at the same width.
    case letters
    /// Any other sign, alone.
    case sign
    /// A piece of a bar or a border.
    case drawing(Character)

    init(_ grapheme: Character?) {
      let value = grapheme?.unicodeScalars.first?.value ?? 0
      switch value {
      case 0x20..<0x250 where grapheme?.unicodeScalars.count == 1: self = .letters
      case 0x2500...0x2503, 0x256D...0x2570, 0x2580...0x2593:
        self = grapheme.map { .drawing($0) } ?? .sign
      default: self = .sign
      }
    }
  }
}

/// A rectangle or the corner of a border.
private enum Shape {
  case box(x: Double, y: Double, width: Double, height: Double, opacity: String?)
  case corner(String)

  /// What a sign that fills cells looks like, `length` wide in all.
  static func of(_ sign: Character, _ left: Int, _ top: Int, _ length: Int) -> [Shape] {
    let (x, y, width) = (Double(left), Double(top), Double(length))
    let cells = length / 9
    func each(_ shape: (Double) -> Shape) -> [Shape] {
      (0..<cells).map { shape(x + Double($0) * 9) }
    }
    let value = Int(sign.unicodeScalars.first?.value ?? 0)
    switch value {
    case 0x2500: return [.box(x: x, y: y + 9.5, width: width, height: 1, opacity: nil)]
    case 0x2501: return [.box(x: x, y: y + 8.5, width: width, height: 4, opacity: nil)]
    case 0x2502: return each { .box(x: $0 + 4, y: y, width: 1, height: 20, opacity: nil) }
    case 0x2503: return each { .box(x: $0 + 3, y: y, width: 3, height: 20, opacity: nil) }
    case 0x256D: return each { corner($0, y, side: 9, end: 20) }
    case 0x256E: return each { corner($0, y, side: 0, end: 20) }
    case 0x256F: return each { corner($0, y, side: 0, end: 0) }
    case 0x2570: return each { corner($0, y, side: 9, end: 0) }
    case 0x2581...0x2588:
      let height = Double(value - 0x2580) * 2.5
      return [.box(x: x, y: y + 20 - height, width: width, height: height, opacity: nil)]
    case 0x2589...0x258F:
      let part = Double(0x2590 - value) * 9 / 8
      return each { .box(x: $0, y: y, width: part, height: 20, opacity: nil) }
    case 0x2591: return [.box(x: x, y: y, width: width, height: 20, opacity: ".25")]
    case 0x2592: return [.box(x: x, y: y, width: width, height: 20, opacity: ".5")]
    default: return [.box(x: x, y: y, width: width, height: 20, opacity: ".75")]
    }
  }

  /// A bend from the middle of a side to the middle of the upper or lower end.
  private static func corner(_ x: Double, _ y: Double, side: Double, end: Double) -> Shape {
    let middle = "\((x + 4.5).short) \((y + 10).short)"
    return .corner(
      "M\((x + side).short) \((y + 10).short)Q\(middle) \((x + 4.5).short) \((y + end).short)")
  }

  func text(_ look: Look) -> String {
    switch self {
    case .box(let x, let y, let width, let height, let opacity):
      let opacity = (opacity ?? look.opacity).map { " fill-opacity=\"\($0)\"" } ?? ""
      return "<rect x=\"\(x.short)\" y=\"\(y.short)\" width=\"\(width.short)\" "
        + "height=\"\(height.short)\" fill=\"\(look.ink)\"\(opacity)/>"
    case .corner(let path):
      let opacity = look.opacity.map { " stroke-opacity=\"\($0)\"" } ?? ""
      return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(look.ink)\"\(opacity)/>"
    }
  }
}

/// The colours of a style.
private struct Look {
  let ink: String
  /// Nil for the picture's own.
  let ground: String?
  let opacity: String?
  private let traits: Traits

  init(_ style: Style, _ theme: Theme) {
    let paint = theme[style.ink]
    traits = paint.traits.union(style.traits)
    let colour = paint.foreground.map(Palette.colour) ?? Palette.ink
    (ink, ground) = traits.contains(.reverse) ? (Palette.ground, colour) : (colour, nil)
    opacity = traits.contains(.dim) ? ".55" : nil
  }

  var attributes: String {
    " fill=\"\(ink)\"" + (opacity.map { " fill-opacity=\"\($0)\"" } ?? "")
      + (traits.contains(.bold) ? " font-weight=\"bold\"" : "")
      + (traits.contains(.underline) ? " text-decoration=\"underline\"" : "")
  }
}

/// The sixteen colours as a dark terminal may have them.
private enum Palette {
  static let (ground, ink) = ("#171a21", "#d6dae3")

  static func colour(_ colour: Colour) -> String {
    switch colour {
    case .black: "#2b303b"
    case .red: "#ef6f78"
    case .green: "#9bd182"
    case .yellow: "#ebc06d"
    case .blue: "#6aaef2"
    case .magenta: "#c58be0"
    case .cyan: "#58c1cd"
    case .white: "#d6dae3"
    case .brightBlack: "#6b7280"
    case .brightRed: "#ff8a91"
    case .brightGreen: "#b6e59f"
    case .brightYellow: "#ffd78a"
    case .brightBlue: "#8cc6ff"
    case .brightMagenta: "#dca8f0"
    case .brightCyan: "#7fdbe4"
    case .brightWhite: "#ffffff"
    }
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var short: String { self == rounded() ? String(Int(self)) : String(self) }
}

extension String {
  fileprivate var escaped: String {
    reduce(into: "") { text, letter in
      switch letter {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(letter)
      }
    }
  }
}
