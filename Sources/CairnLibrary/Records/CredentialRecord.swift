import CairnModel

/// The numbers that stand for skills and providers in records, in the order in which they were met.
struct Names: Sendable {
  private(set) var skills: [Skill.ID]
  private(set) var providers: [Provider.ID]
  private var skillKeys: [Skill.ID: Int] = [:]
  private var providerKeys: [Provider.ID: Int] = [:]

  init(skills: [Skill.ID] = [], providers: [Provider.ID] = []) {
    (self.skills, self.providers) = (skills, providers)
    for (key, skill) in skills.enumerated() { skillKeys[skill] = key }
  }

  /// The key of a skill that was met; nil for another one.
  func knownKey(of skill: Skill.ID) -> Int? { skillKeys[skill] }

  /// The key of a skill; a new one where it was not met before.
  mutating func key(of skill: Skill.ID) -> Int {
    if let key = skillKeys[skill] { return key }
    skills.append(skill)
    skillKeys[skill] = skills.count - 1
    return skills.count - 1
  }

  /// The key of a provider; a new one where it was not met before.
  mutating func key(of provider: Provider.ID) -> Int {
    if let key = providerKeys[provider] { return key }
    providers.append(provider)
    providerKeys[provider] = providers.count - 1
    return providers.count - 1
  }
}

extension Credential {
  /// Writes all but the id and the title, which have columns of their own.
  func write(to writer: inout ByteWriter, _ names: inout Names) {
    writer.put(names.key(of: provider))
    writer.put(names.key(of: issuer))
    writer.put(kind)
    writer.put(url)
    writer.put(source)
    writer.put(teaches.count)
    for (skill, level) in teaches.sorted(by: { $0.key < $1.key }) {
      writer.put(names.key(of: skill))
      writer.put(level)
    }
    writer.put(basis)
    writer.put(prerequisites.count)
    for clause in prerequisites { clause.write(to: &writer, &names) }
    var facts = self
    facts.passFacts(through: &writer)
  }

  /// The address alone, behind the provider, the issuer and the kind.
  static func url(from reader: inout ByteReader) -> String {
    for _ in 0..<3 { _ = reader.number() }
    return reader.text()
  }

  init(id: ID, title: String, from reader: inout ByteReader, _ names: Names) {
    let (provider, issuer) = (
      reader.element(of: names.providers, or: ""), reader.element(of: names.providers, or: "")
    )
    self.init(
      id: id, title: title, provider: provider, issuer: issuer, kind: reader.read(),
      url: reader.read(), teaches: [:], source: reader.read())
    let taught = reader.count()
    teaches.reserveCapacity(taught)
    for _ in 0..<taught {
      let skill = reader.element(of: names.skills, or: "")
      teaches[skill] = reader.read(Level.self)
    }
    basis = reader.read()
    prerequisites = (0..<reader.count()).map { _ in Prerequisite(from: &reader, names) }
    passFacts(through: &reader)
  }

  /// What stands behind the prerequisites, in the order of the bytes.
  private mutating func passFacts(through record: inout some RecordPass) {
    record.pass(&corequisites)
    record.pass(&eligibility)
    record.pass(&language)
    record.pass(&countries)
    record.pass(&hours)
    record.pass(&hoursAWeekAtMost)
    record.pass(&price)
    record.pass(&freeToAudit)
    record.pass(&pace)
    record.pass(&availableUntil)
    record.pass(&assessment)
    record.pass(&accreditation)
    record.pass(&coDesignedWith)
    record.pass(&credit)
    record.pass(&rating)
    record.pass(&validMonths)
    record.pass(&renewal)
    record.pass(&parts)
    record.pass(&completion)
    record.pass(&stacksInto)
    record.pass(&verifiableBadge)
    record.pass(&note)
  }
}

extension Prerequisite {
  func write(to writer: inout ByteWriter, _ names: inout Names) {
    if case .one = self { writer.put(true) } else { writer.put(false) }
    writer.put(alternatives.count)
    for need in alternatives {
      switch need {
      case .skill(let skill, let level):
        writer.put(true)
        writer.put(names.key(of: skill))
        writer.put(level)
      case .credential(let id):
        writer.put(false)
        writer.put(id)
      }
    }
  }

  init(from reader: inout ByteReader, _ names: Names) {
    let isOne: Bool = reader.read()
    let needs = (0..<reader.count()).map { _ -> Need in
      if reader.read(Bool.self) {
        return .skill(reader.element(of: names.skills, or: ""), atLeast: reader.read())
      }
      return .credential(reader.read())
    }
    self = if isOne, let need = needs.first { .one(need) } else { .anyOf(needs) }
  }
}

extension Eligibility: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(experienceYears)
    writer.put(degree)
    writer.put(age)
    writer.put(countries)
  }
  init(from reader: inout ByteReader) {
    self.init(
      experienceYears: reader.read(), degree: reader.read(), age: reader.read(),
      countries: reader.read())
  }
}

extension Credential.Hours: Recorded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .published: writer.put(String?.none)
    case .estimated(_, let basis): writer.put(String?.some(basis))
    }
    writer.put(count)
  }
  init(from reader: inout ByteReader) {
    let (basis, count): (String?, Int) = (reader.read(), reader.read())
    self = basis.map { .estimated(count, basis: $0) } ?? .published(count)
  }
}

extension Credential.Price: Recorded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .free: writer.put(0)
    case .once(let money):
      writer.put(1)
      writer.put(money)
    case .subscription(let id):
      writer.put(2)
      writer.put(id)
    }
  }
  init(from reader: inout ByteReader) {
    self =
      switch reader.number() {
      case 1: .once(reader.read())
      case 2: .subscription(reader.read())
      default: .free
      }
  }
}

extension Credential.Pace: Recorded {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .selfPaced: writer.put(0)
    case .scheduled(let weeks, let starts):
      writer.put(1)
      writer.put(weeks)
      writer.put(starts)
    }
  }
  init(from reader: inout ByteReader) {
    self =
      reader.number() == 0
      ? .selfPaced : .scheduled(weeks: reader.read(), starts: reader.read())
  }
}

extension Credential.Accreditation: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(by)
    writer.put(url)
  }
  init(from reader: inout ByteReader) { self.init(by: reader.read(), url: reader.read()) }
}

extension Credential.Credit: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(tenths)
    writer.put(unit)
    writer.put(recommendedBy)
    writer.put(destination)
  }
  init(from reader: inout ByteReader) {
    self.init(
      tenths: reader.read(), unit: reader.read(), recommendedBy: reader.read(),
      destination: reader.read())
  }
}

extension Credential.Rating: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(tenths)
    writer.put(ratings)
    writer.put(learners)
  }
  init(from reader: inout ByteReader) {
    self.init(tenths: reader.read(), ratings: reader.read(), learners: reader.read())
  }
}

extension Credential.Completion: Recorded {
  func write(to writer: inout ByteWriter) {
    writer.put(price)
    writer.put(hours)
  }
  init(from reader: inout ByteReader) { self.init(price: reader.read(), hours: reader.read()) }
}
