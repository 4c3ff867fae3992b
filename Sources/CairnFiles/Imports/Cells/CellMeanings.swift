import CairnModel

/// What the cells of columns mean that repeat a few texts, each text read once.
struct CellMeanings {
  private var stars = Memo<Int?>()
  private var counts = Memo<Int?>()
  private var levels = Memo<Level?>()
  private var languages = Memo<String?>()
  private var kinds = Memo<Credential.Kind?>()
  private var prices = Memo<PublishedPrice?>()
  private var organisations = Memo<String?>()
  private var hours = Memo<StudyHours>()

  mutating func stars(_ text: String) -> Int? { stars.value(of: text, readStars) }
  mutating func count(_ text: String) -> Int? { counts.value(of: text, readCount) }
  mutating func level(_ text: String) -> Level? { levels.value(of: text, readLevel) }
  mutating func language(_ text: String) -> String? { languages.value(of: text, readLanguage) }
  mutating func kind(_ text: String) -> Credential.Kind? { kinds.value(of: text, readKind) }

  /// The name of an organisation; nil for an address.
  mutating func organisation(_ text: String) -> String? {
    organisations.value(of: text) { isName($0) ? String($0.prefix(120)) : nil }
  }

  mutating func price(_ text: String, usual: Currency?) -> PublishedPrice? {
    prices.value(of: usual.map { text + "\n" + $0.code } ?? text) { _ in
      PublishedPrice(text, usual: usual)
    }
  }

  /// - Parameter texts: what stands for each of the columns of one file, nil where nothing does.
  mutating func hours(_ texts: [String?], _ read: () -> StudyHours) -> StudyHours {
    var key = ""
    for text in texts {
      if let text { key += text }
      key += text == nil ? "-\n" : "\n"
    }
    return hours.value(of: key) { _ in read() }
  }

  /// Forgets what depends on the headings of a file.
  mutating func beginFile() { hours = Memo() }
}

/// `DeepLearning.AI` is a name, though it could be a host.
private func isName(_ text: String) -> Bool {
  webAddress(text) == nil || !text.contains("/") && !text.lowercased().hasPrefix("www.")
}

/// Hours of study, or why the cells tell none.
struct StudyHours {
  var hours: Credential.Hours?
  var problem: String?
}
