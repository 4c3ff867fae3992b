/// How far a credential can be relied on, 0–10, from published facts; each point has its reason.
package struct Trust: Hashable, Sendable {
  /// A fact that gives points, or gives none where it is missing.
  package enum Ground: Hashable, Sendable {
    /// 0 none or unknown, 1 quiz, 2 graded work, project or unproctored exam, 3 proctored or practical exam.
    case assessment(Credential.Assessment?)
    /// 2 university, college, government or professional body, 1 company or nonprofit, else 0.
    case issuer(Provider.Kind?)
    /// 2 where someone other than the issuer accredits it or recommends credit for it.
    case outsideRecognition(by: String?)
    /// 1 where employers helped to design it.
    case coDesign([String])
    /// 1 where a badge can be verified.
    case verifiableBadge(Bool)
    /// 1 where someone has compared its facts with their source; the month of it.
    case freshness(checked: String?)
  }

  /// What makes a credential look weak or suspicious.
  package enum Warning: Hashable, Sendable {
    case noAssessment
    /// Money for a credential that nothing assesses.
    case feeWithoutAssessment
    /// The accreditor is the issuer or provider itself.
    case accreditsItself(String)
    /// Fewer hours than the levels it claims could take.
    case implausibleHours(hours: Int, highest: Level)
  }

  package struct Point: Hashable, Sendable {
    package let ground: Ground
    package let points: Int
    package let of: Int
  }

  package let points: [Point]
  package let warnings: [Warning]

  /// Sum of the points, 0–10.
  package var score: Int { points.reduce(0) { $0 + $1.points } }

  package init(of credential: Credential, issuer: Provider?, provider: Provider?) {
    let names = [issuer?.name, provider?.name].compactMap { $0 }
    let outside =
      credential.accreditation.map(\.by).first { !names.contains($0) }
      ?? credential.credit.lazy.compactMap(\.recommendedBy).first { !names.contains($0) }
    points = [
      Point(
        ground: .assessment(credential.assessment),
        points: Self.points(credential.assessment), of: 3),
      Point(ground: .issuer(issuer?.kind), points: Self.points(issuer?.kind), of: 2),
      Point(ground: .outsideRecognition(by: outside), points: outside == nil ? 0 : 2, of: 2),
      Point(
        ground: .coDesign(credential.coDesignedWith),
        points: credential.coDesignedWith.isEmpty ? 0 : 1, of: 1),
      Point(
        ground: .verifiableBadge(credential.verifiableBadge),
        points: credential.verifiableBadge ? 1 : 0, of: 1),
      Point(
        ground: .freshness(checked: credential.source.checked),
        points: credential.source.checked == nil ? 0 : 1, of: 1),
    ]
    warnings = Self.warnings(credential, ownNames: names)
  }

  private static func points(_ assessment: Credential.Assessment?) -> Int {
    switch assessment {
    case nil, .some(.none): 0
    case .quiz: 1
    case .gradedWork, .project, .exam: 2
    case .proctoredExam, .practicalExam: 3
    }
  }

  private static func points(_ issuer: Provider.Kind?) -> Int {
    switch issuer {
    case .university, .college, .government, .professionalBody: 2
    case .company, .nonprofit: 1
    case .platform, .trainingProvider, nil: 0
    }
  }

  private static func warnings(_ credential: Credential, ownNames: [String]) -> [Warning] {
    var found: [Warning] = []
    if credential.assessment == Credential.Assessment.none {
      if case .once(let price) = credential.price, price.minorUnits > 0 {
        found.append(.feeWithoutAssessment)
      } else {
        found.append(.noAssessment)
      }
    }
    if let own = credential.accreditation.first(where: { ownNames.contains($0.by) }) {
      found.append(.accreditsItself(own.by))
    }
    // A vendor exam may need few hours; a course that claims to teach cannot.
    if let hours = credential.hours?.count, let highest = credential.teaches.values.max(),
      hours < [0, 1, 4, 15, 40][highest.rawValue]
    {
      found.append(.implausibleHours(hours: hours, highest: highest))
    }
    return found
  }
}

extension Catalogue {
  /// The trust of a credential with its points and warnings.
  package func trust(in credential: Credential) -> Trust {
    Trust(of: credential, issuer: self[credential.issuer], provider: self[credential.provider])
  }
}
