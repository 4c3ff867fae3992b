import CairnModel

/// Classes of CTDL that are micro-credentials, by what they are called here.
private let ctdlKinds: [String: Credential.Kind] = [
  "MicroCredential": .microCredential, "Badge": .badge, "DigitalBadge": .badge,
  "OpenBadge": .badge, "Certificate": .certificate, "CertificateOfCompletion": .certificate,
  "CertificateOfParticipation": .certificate, "ProficiencyCertificate": .certificate,
  "Certification": .certification, "License": .license, "Diploma": .diploma,
  "LearningOpportunityProfile": .course, "LearningOpportunity": .course, "Course": .course,
  "LearningProgram": .learningPath,
]

/// Classes that describe others and are nothing to import themselves.
private let ctdlCompanions: Set = [
  "CredentialOrganization", "QACredentialOrganization", "Organization", "Competency",
  "CompetencyFramework", "ConditionManifest", "CostManifest", "AssessmentProfile", "Assessment",
  "ConditionProfile", "Pathway", "Concept", "ConceptScheme", "Place", "Agent",
]

extension CredentialImport {
  /// Reads CTDL JSON-LD: credentials and learning opportunities of a registry.
  package mutating func readCTDL(
    _ name: String, _ bytes: [UInt8], progress: (Int) throws -> Void = { _ in }
  ) throws {
    let (documents, broken) = linkedDocuments(name, bytes)
    report.files.append(ImportReport.File(name: name, form: "ctdl"))
    for problem in broken {
      report.note(
        .refused, problem.id, RowPlace(file: name, row: problem.line, line: problem.line),
        problem.message)
    }
    let graph = LinkedGraph(documents)
    var refused: [String: Int] = [:]
    for (index, entry) in graph.entries.enumerated() {
      let node = LinkedNode(entry.node, in: graph)
      guard let kind = node.types.lazy.compactMap({ ctdlKinds[$0] }).first else {
        for type in node.types.prefix(1) where !ctdlCompanions.contains(type) {
          report.files[report.files.count - 1].rows += 1
          refused[type, default: 0] += 1
          report.note(
            .refused, "class", RowPlace(file: name, row: index + 1, line: entry.line),
            "\(quoted(type)) is no micro-credential")
        }
        continue
      }
      report.files[report.files.count - 1].rows += 1
      add(node, kind, RowPlace(file: name, row: index + 1, line: entry.line))
      if index % 256 == 255 { try progress(index) }
    }
  }

  private mutating func add(_ node: LinkedNode, _ kind: Credential.Kind, _ place: RowPlace) {
    guard let title = node.text("name") else {
      return report.note(.refused, "no-title", place, "it has no ceterms:name")
    }
    guard let provider = organisation(node, ["offeredBy", "ownedBy"]) else {
      return report.note(
        .refused, "no-provider", place, "\(quoted(title)) names neither who offers nor who owns it")
    }
    let page = ["subjectWebpage", "@id", "source"].lazy.compactMap { key in
      (node.references(key).first ?? node.text(key)).flatMap(webAddress)
    }.first
    guard let page else {
      return report.note(.refused, "no-address", place, "\(quoted(title)) has no web address")
    }
    let owner = organisation(node, ["ownedBy", "offeredBy"])
    let id = (provider.text + "-" + (slug(title) ?? node.text("ctid").flatMap(slug) ?? "entry"))
    var credential = Credential(
      id: Credential.ID(id), title: title, provider: provider, issuer: owner, kind: kind, url: page,
      teaches: [:], source: ctdlSource(node, place))
    addCTDLCost(&credential, node, place)
    credential.hours = ctdlHours(node, place)
    addCTDLStanding(&credential, node)
    let (skills, taught) = ctdlSkills(node)
    add(
      Draft(
        credential: credential, skills: skills, taught: taught, level: .foundation,
        levelWord: node.nodes("audienceLevelType").first?.text("targetNodeName"),
        prerequisites: nil, place: place
      ).taking(ctdlLevel(node)))
  }

  private func ctdlLevel(_ node: LinkedNode) -> Level? {
    node.nodes("audienceLevelType").first?.text("targetNodeName").flatMap(readLevel)
  }

  /// The organisation that a key names; one that the file does not hold is called like its address.
  private mutating func organisation(_ node: LinkedNode, _ keys: [String]) -> Provider.ID? {
    for key in keys {
      if let name = node.nodes(key).lazy.compactMap({ $0.text("name") }).first {
        return providers.provider(named: String(name.prefix(120)))
      }
    }
    let page = node.text("subjectWebpage") ?? node.references("subjectWebpage").first
    guard keys.contains(where: { !node.references($0).isEmpty }) || page != nil else { return nil }
    return page.flatMap(webAddress).flatMap { providers.provider(at: $0) }
  }

  private func ctdlSource(_ node: LinkedNode, _ place: RowPlace) -> Source {
    if let id = node.id.flatMap(webAddress) { return Source(title: id, url: id) }
    let ctid = node.text("ctid").map { ", \($0)" } ?? ""
    return Source(title: "\(place.file), entry \(place.row)\(ctid)")
  }

  /// What is taught and assessed; a known ESCO or O*NET reference is surer than the name.
  private mutating func ctdlSkills(_ node: LinkedNode) -> ([Int], [Skill.ID: Level]) {
    var numbers: [Int] = []
    var taught: [Skill.ID: Level] = [:]
    for entry in ["teaches", "assesses"].flatMap({ node.nodes($0) }) {
      let reference = entry.references("targetNode").first ?? entry.id
      if let skill = reference.flatMap({ matcher.names.skill(referredTo: $0) }) {
        taught[skill] = .foundation
        continue
      }
      let target = reference.flatMap { entry.graph[$0] }
      let name =
        entry.text("targetNodeName") ?? target?.text("competencyText")
        ?? entry.text("competencyText") ?? entry.text("name")
      guard let name, name.utf8.count < 200 else { continue }
      let number = skillNames.number(of: name)
      skillNames.count(number)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return (numbers, taught)
  }

  /// Several costs add up, unless one is the sum of all.
  private mutating func addCTDLCost(
    _ credential: inout Credential, _ node: LinkedNode, _ place: RowPlace
  ) {
    var sums: [Currency: Int] = [:]
    var total: Money?
    for cost in node.nodes("estimatedCost") {
      guard let amount = cost.text("price") else { continue }
      let currency = cost.text("currency").flatMap(readCurrency)
      guard let price = PublishedPrice(amount, usual: currency) else { continue }
      switch price.reading {
      case .once(let money):
        let type = cost.nodes("directCostType").first
        let isSum = (type?.references("targetNode").first ?? "").hasSuffix("AggregateCost")
        if isSum { total = money }
        sums[money.currency, default: 0] += min(money.minorUnits, 100_000_000_000)
      case .free: sums[currency ?? "USD", default: 0] += 0
      case .noCurrency, .recurring:
        report.note(
          .leftOut, "price-without-currency", place,
          "the price \(quoted(amount)) names no currency of its own")
        return
      }
    }
    if let total {
      credential.price = .once(total)
    } else if let sum = sums.first, sums.count == 1 {
      credential.price =
        sum.value == 0 ? .free : .once(Money(minorUnits: sum.value, currency: sum.key))
    } else if sums.count > 1 {
      report.note(.leftOut, "price", place, "its costs are in several currencies")
    }
  }

  /// Of several durations one tells the study time and another the calendar time.
  private mutating func ctdlHours(_ node: LinkedNode, _ place: RowPlace) -> Credential.Hours? {
    var texts: [String] = []
    var time = StudyTime()
    for duration in node.nodes("estimatedDuration") {
      let exact = duration.text("exactDuration") ?? duration.text("timeRequired")
      let low = duration.text("minimumDuration")
      let high = duration.text("maximumDuration")
      if let text = exact ?? low ?? high ?? duration.text("description") {
        texts.append(low != nil && high != nil ? "\(text)–\(high ?? "")" : text)
        time = time.filled(by: StudyTime(text).reaching(high.map { StudyTime($0) }))
      }
    }
    if let text = node.text("timeRequired") {
      texts.append(text)
      time = time.filled(by: StudyTime(text))
    }
    guard !texts.isEmpty else { return nil }
    if let hours = time.studyHours(from: texts, pace: options.pace) { return hours }
    report.note(
      .leftOut, "hours", place,
      texts.map(quoted).joined(separator: " and ") + " tells no hours of study")
    return nil
  }

  private mutating func addCTDLStanding(_ credential: inout Credential, _ node: LinkedNode) {
    for key in ["accreditedBy", "approvedBy", "recognizedBy"] {
      for body in node.nodes(key) {
        guard let name = body.text("name") else { continue }
        let url = body.text("subjectWebpage").flatMap(webAddress)
        credential.accreditation.append(Credential.Accreditation(by: name, url: url))
      }
    }
    if let code = node.text("inLanguage").flatMap(readLanguage) { credential.language = code }
    for target in ["isPartOf", "isPreparationFor", "isRequiredFor"].flatMap({ node.nodes($0) }) {
      if let name = target.text("name") ?? target.nodes("targetCredential").first?.text("name"),
        !credential.stacksInto.contains(name)
      {
        credential.stacksInto.append(name)
      }
    }
    let needs = node.nodes("requires").compactMap { $0.text("description") ?? $0.text("condition") }
    if let first = needs.first { credential.note = "Asks for, as published: " + first.prefix(600) }
  }
}

extension CredentialImport.Draft {
  fileprivate func taking(_ level: Level?) -> Self {
    var draft = self
    draft.level = level ?? draft.level
    if level == nil { draft.levelWord = nil }
    return draft
  }
}

extension StudyTime {
  /// From here to another time, where there is one.
  fileprivate func reaching(_ other: StudyTime?) -> StudyTime {
    guard let other else { return self }
    var both = self
    if let low = hours?.low, let high = other.hours?.high {
      both.hours = Span(low: low, high: high)
    }
    if let low = weeks?.low, let high = other.weeks?.high {
      both.weeks = Span(low: low, high: high)
    }
    return both
  }
}

/// The documents of a JSON-LD text: one, a list of them, or one a line.
private func linkedDocuments(
  _ name: String, _ raw: [UInt8]
) -> (documents: [(node: Node, line: Int)], broken: [Diagnostic]) {
  let text = LooseText(raw).bytes
  let findings = Findings(SourceText(name: name, bytes: text))
  guard let root = readJSON(findings) else {
    let (entries, broken) = jsonEntries(name, raw)
    return (entries, broken)
  }
  switch root.content {
  case .list(let nodes): return (nodes.map { ($0, findings.position(of: $0.start).line) }, [])
  case .map, .scalar: return ([(root, 1)], [])
  }
}
