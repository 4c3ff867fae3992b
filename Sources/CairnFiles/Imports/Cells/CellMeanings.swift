import CairnModel

/// What the cells of columns mean that repeat a few texts, each text read once.
struct CellMeanings {
  private var stars = Memo<Int?>()
  private var counts = Memo<Int?>()
  private var levels = Memo<Level?>()
  private var languages = Memo<String?>()
  private var kinds = Memo<Credential.Kind?>()
  private var prices = Memo<PublishedPrice?>()
  private var hours = Memo<StudyHours>()

  mutating func stars(_ text: String) -> Int? { stars.value(of: text, readStars) }
  mutating func count(_ text: String) -> Int? { counts.value(of: text, readCount) }
  mutating func level(_ text: String) -> Level? { levels.value(of: text, readLevel) }
  mutating func language(_ text: String) -> String? { languages.value(of: text, readLanguage) }
  mutating func kind(_ text: String) -> Credential.Kind? { kinds.value(of: text, readKind) }

  mutating func price(_ text: String, usual: Currency?) -> PublishedPrice? {
    prices.value(of: text + "\n" + (usual?.code ?? "")) { _ in PublishedPrice(text, usual: usual) }
  }

  /// - Parameter texts: what stands for each of the columns in one file, nil where nothing does.
  mutating func hours(
    _ texts: [String?], _ read: () -> StudyHours
  ) -> StudyHours {
    let key = texts.map { $0.map { "+" + $0 } ?? "-" }.joined(separator: "\n")
    return hours.value(of: key) { _ in read() }
  }
}

/// Hours of study, or why the cells tell none.
struct StudyHours {
  var hours: Credential.Hours?
  var problem: String?
}
