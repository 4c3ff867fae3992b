import CairnModel

// How the small values of the model stand in bytes. The order of the lines is the format: changing it is a new
// version of the index.

extension Identifier: Recorded {
  func write(to writer: inout ByteWriter) { writer.put(text) }
  init(from reader: inout ByteReader) { self.init(reader.text()) }
}

extension Level: RecordedCase {}
extension Skill.Kind: RecordedCase {}
extension Provider.Kind: RecordedCase {}
extension Credential.Kind: RecordedCase {}
extension Credential.Assessment: RecordedCase {}
extension Eligibility.Degree: RecordedCase {}

extension CivilDate: Recorded {
  func write(to writer: inout ByteWriter) { writer.put(day) }
  init(from reader: inout ByteReader) { self.init(day: reader.number()) }
}

extension Money: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(minorUnits)
    writer.put(currency.code)
  }
  init(from reader: inout ByteReader) {
    self.init(minorUnits: reader.number(), currency: Currency(stringLiteral: reader.text()))
  }
}

extension Source: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(title)
    writer.put(url)
    writer.put(checked)
  }
  init(from reader: inout ByteReader) {
    self.init(title: reader.read(), url: reader.read(), checked: reader.read())
  }
}

extension Skill: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(id)
    writer.put(name)
    writer.put(area)
    writer.put(kind)
    writer.put(aliases)
    writer.put(esco)
    writer.put(onet)
    writer.put(technology)
    writer.put(Level.allCases.map { meanings[$0] })
    let general = countsAs.sorted { $0.key < $1.key }
    writer.put(general.map(\.key))
    writer.put(general.map(\.value))
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.read(), name: reader.read(), area: reader.read(), kind: reader.read(),
      aliases: reader.read(), esco: reader.read(), onet: reader.read(), technology: reader.read())
    let texts: [String?] = reader.read()
    for (level, text) in zip(Level.allCases, texts) { meanings[level] = text }
    let (general, levels): ([Skill.ID], [Level]) = (reader.read(), reader.read())
    for (skill, level) in zip(general, levels) { countsAs[skill] = level }
  }
}

extension Requirement: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(skill)
    writer.put(level)
    writer.put(importance)
    writer.put(must)
  }
  init(from reader: inout ByteReader) {
    self.init(
      skill: reader.read(), level: reader.read(), importance: reader.read(), must: reader.read())
  }
}

extension Role: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(id)
    writer.put(title)
    writer.put(field)
    writer.put(summary)
    writer.put(sources)
    writer.put(basis)
    writer.put(requirements)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.read(), title: reader.read(), field: reader.read(), summary: reader.read(),
      sources: reader.read(), basis: reader.read(), requirements: reader.read())
  }
}

extension Provider: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(id)
    writer.put(name)
    writer.put(kind)
    writer.put(url)
    writer.put(country)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.read(), name: reader.read(), kind: reader.read(), url: reader.read(),
      country: reader.read())
  }
}

extension Subscription: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(id)
    writer.put(name)
    writer.put(provider)
    writer.put(monthly)
    writer.put(source)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.read(), name: reader.read(), provider: reader.read(), monthly: reader.read(),
      source: reader.read())
  }
}

extension Rates: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(base.code)
    writer.put(date)
    writer.put(source)
    let sorted = millionths.sorted { $0.key < $1.key }
    writer.put(sorted.map(\.key.code))
    writer.put(sorted.map(\.value))
  }
  init(from reader: inout ByteReader) {
    let base: String = reader.read()
    let (date, source) = (reader.read(CivilDate.self), reader.text())
    let (codes, rates): ([String], [Int]) = (reader.read(), reader.read())
    self.init(
      base: Currency(stringLiteral: base), date: date, source: source,
      millionths: Dictionary(
        zip(codes.map { Currency(stringLiteral: $0) }, rates),
        uniquingKeysWith: { first, _ in first }))
  }
}

extension Diagnostic: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(severity.rawValue)
    writer.put(id)
    writer.put(file)
    writer.put(line)
    writer.put(column)
    writer.put(message)
    writer.put(hint)
    writer.put(sourceLine)
  }
  init(from reader: inout ByteReader) {
    self.init(
      severity: Severity(rawValue: reader.read()) ?? .error, id: reader.read(),
      file: reader.read(), line: reader.read(), column: reader.read(), message: reader.read(),
      hint: reader.read(), sourceLine: reader.read())
  }
}
