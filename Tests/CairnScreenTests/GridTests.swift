import CairnScreen
import Testing

@Suite("The grid")
struct GridTests {
  @Test("cuts text at its edge, and a wide letter that does not fit leaves no half")
  func edges() {
    var grid = Grid(Size(columns: 5, rows: 2))
    grid.put("abcdefg", x: 0, y: 0)
    grid.put("語語語", x: 0, y: 1)
    #expect(grid.text == "abcd…\n語語…")
    #expect(grid[1, 1].grapheme == nil)
  }

  @Test("blanks the other half of a wide letter that is overwritten", arguments: [0, 1, 2, 3, 4])
  func overwriting(column: Int) {
    var grid = Grid(Size(columns: 5, rows: 1))
    grid.put("語語", x: 0, y: 0)
    grid.put("x", x: column, y: 0)
    let expected = ["x 語", " x語", "語x", "語 x", "語語x"][column]
    #expect(grid.text == expected)
    #expect(grid.row(0).filter { $0.grapheme == nil }.count == (column == 4 ? 2 : 1))
  }

  @Test("ignores what lies outside")
  func outside() {
    var grid = Grid(Size(columns: 3, rows: 1))
    grid.put("x", x: 0, y: 1)
    grid.put("x", x: 3, y: 0)
    grid.put("x", x: 0, y: -1)
    grid.fill(Rect(x: 2, y: 0, width: 9, height: 9), with: "#")
    #expect(grid.text == "  #")
  }

  @Test("draws boxes with a title and an aside")
  func boxes() {
    var grid = Grid(Size(columns: 18, rows: 3))
    grid.box(
      Rect(x: 0, y: 0, width: 18, height: 3), title: Line("Skills"), aside: Line("12"),
      glyphs: .unicode)
    #expect(
      grid.text == "╭─Skills────── 12 ─╮".replacing("────── ", with: "──── ")
        + "\n│                │\n╰────────────────╯")
  }

  @Test("a selected row has one ink and keeps its text")
  func selection() {
    var grid = Grid(Size(columns: 4, rows: 1))
    grid.put("ab", x: 0, y: 0, style: Style(.good, .bold))
    grid.select(Rect(x: 0, y: 0, width: 4, height: 1))
    #expect(grid.row(0).allSatisfy { $0.style.ink == .selection })
    #expect(grid[0, 0].style.traits == .bold)
    #expect(grid.text == "ab")
  }
}

@Suite("A kept grid")
struct GridBytesTests {
  /// Letters of every sort in several styles.
  private var sample: Grid {
    var grid = Grid(Size(columns: 12, rows: 3))
    grid.put("ab 語ü", x: 0, y: 0, style: Style(.good, .bold))
    grid.put("e\u{301}👩‍👩‍👧🇩🇪│", x: 1, y: 1, style: .faint)
    grid.cursor = Point(x: 3, y: 2)
    return grid
  }

  @Test("comes back as it was")
  func roundTrip() {
    let grid = sample
    #expect(Grid(bytes: grid.bytes[...]) == grid)
    var other = Grid(Size(columns: 12, rows: 3))
    other.put("x", x: 0, y: 0)
    #expect(Grid(bytes: other.bytes[...]) == other)
    #expect(Grid(bytes: other.bytes[...])?.cursor == nil)
  }

  @Test("that is cut short or overwritten is none", arguments: [0, 1, 7, 8, 40, 100])
  func damage(count: Int) {
    let bytes = sample.bytes
    #expect(Grid(bytes: bytes.prefix(count)) == nil)
    #expect(Grid(bytes: bytes.dropLast()) == nil)
    #expect(Grid(bytes: (bytes + [0])[...]) == nil)
    var wrong = bytes
    // A number of a cluster that there is not.
    wrong.replaceSubrange((wrong.count - 8)..., with: [9, 0, 0x11, 0, 0, 0, 0, 0])
    #expect(Grid(bytes: wrong[...]) == nil)
  }

  @Test("equals one with the same letters, whatever was overwritten on the way")
  func equality() {
    var (one, other) = (sample, sample)
    one.put("o\u{302}", x: 9, y: 2)
    one.put("u\u{323}", x: 9, y: 2)
    other.put("u\u{323}", x: 9, y: 2)
    #expect(one == other)
    other.put("o\u{302}", x: 9, y: 2)
    #expect(one != other)
  }

  @Test("tells what differs from another one, cell by cell")
  func changes() {
    var new = sample
    new.put("x", x: 0, y: 2, style: .bad)
    new.put("u\u{323}", x: 1, y: 1)
    var found: [Point: Character] = [:]
    new.forEachChange(from: sample) { x, y, cell in found[Point(x: x, y: y)] = cell.grapheme }
    #expect(found[Point(x: 0, y: 2)] == "x")
    #expect(found[Point(x: 1, y: 1)] == "u\u{323}")
    #expect(found[Point(x: 0, y: 0)] == nil)
  }
}

@Suite("Bars and sparklines")
struct BarTests {
  @Test(
    "end in eighths of a cell and never vanish",
    arguments: [
      (0.0, 2.0, "██"), (0, 2.5, "██▌"), (1, 2, " █"), (1, 1.01, " ▏"), (0, 9, "████"),
      (2, 2, "  "),
    ])
  func bars(start: Double, end: Double, expected: String) {
    #expect(Glyphs.unicode.bar(from: start, to: end, width: 4) == expected)
    let ascii = Glyphs.ascii.bar(from: start, to: end, width: 4)
    #expect(ascii.allSatisfy { $0 == "#" || $0 == " " })
  }

  @Test("show every value that is not zero")
  func sparkline() {
    #expect(Glyphs.unicode.sparkline([0, 0.1, 4, 8, 12], most: 8) == " ▁▄██")
  }
}
