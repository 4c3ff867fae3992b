import CairnScreen
import Testing

@Suite("Screens as pictures")
struct GridPictureTests {
  private func picture(_ text: String, _ style: Style = .plain) -> String {
    var grid = Grid(Size(columns: 10, rows: 1))
    grid.put(text, x: 0, y: 0, style: style)
    return grid.svg(in: .dark, title: "a & b")
  }

  private func count(_ part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test("letters are a run as wide as its cells, and what XML would misread is escaped")
  func letters() {
    let picture = picture("a<b & \"c\"")
    #expect(picture.contains("textLength=\"90\""))
    #expect(picture.contains("a&lt;b &amp; &quot;c&quot;"))
    #expect(picture.contains("<title>a &amp; b</title>"))
  }

  @Test("bars and borders are shapes, as long as their cells")
  func shapes() {
    #expect(picture("██▌").contains("width=\"18\" height=\"20\""))
    #expect(picture("──").contains("y=\"9.5\" width=\"18\" height=\"1\""))
    #expect(count("<path", in: picture("╭╮╰╯")) == 4)
    #expect(!picture("██").contains("<text"))
  }

  @Test("a wide sign has both of its cells, and signs of other fonts stand alone")
  func wide() {
    #expect(picture("日本").contains("textLength=\"18\""))
    #expect(count("<text", in: picture("●○●")) == 3)
  }

  @Test("a selected row has a ground of its own, whatever stands in it")
  func selected() {
    let grounds = { (text: String) in self.count("<rect", in: text) }
    #expect(grounds(picture("a b", .selection)) == grounds(picture("a b")) + 1)
  }

  @Test("an empty screen is a ground without text")
  func empty() {
    let picture = picture("")
    #expect(!picture.contains("<text"))
    #expect(count("<rect", in: picture) == 1)
  }
}
