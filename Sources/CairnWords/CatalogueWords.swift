package import CairnModel

/// Words for levels, kinds and the facts of credentials.
package struct CataloguePhrases: Sendable {
  let levels: [Level: String]
  /// What a level means for a technical and for a human skill.
  let technicalMeanings: [Level: String]
  let humanMeanings: [Level: String]
  let credentialKinds: [Credential.Kind: String]
  let providerKinds: [Provider.Kind: String]
  let assessments: [Credential.Assessment: String]
  let degrees: [Eligibility.Degree: String]
  let years: @Sendable (Int) -> String
  let aged: @Sendable (Int) -> String
  let living: @Sendable (String) -> String
  let notKnown: String
  let preferences: [String: String]
}

extension Words {
  /// The name of a level: `intermediate`.
  package func name(_ level: Level) -> String { phrases.catalogue.levels[level] ?? "" }

  /// What a level means for a skill, in words.
  package func meaning(_ level: Level, of skill: Skill) -> String {
    if let own = skill.meanings[level] { return own }
    let general =
      skill.kind == .technical
      ? phrases.catalogue.technicalMeanings : phrases.catalogue.humanMeanings
    return general[level] ?? ""
  }

  package func name(_ kind: Credential.Kind) -> String {
    phrases.catalogue.credentialKinds[kind] ?? kind.rawValue
  }

  package func name(_ kind: Provider.Kind) -> String {
    phrases.catalogue.providerKinds[kind] ?? kind.rawValue
  }

  package func name(_ assessment: Credential.Assessment?) -> String {
    assessment.flatMap { phrases.catalogue.assessments[$0] } ?? phrases.catalogue.notKnown
  }

  package func name(_ degree: Eligibility.Degree) -> String {
    phrases.catalogue.degrees[degree] ?? degree.rawValue
  }

  /// The name of a preference as a person reads it; own weights as four numbers.
  package func name(_ preference: Preference) -> String {
    if case .own(let weights) = preference {
      return [weights.price, weights.hours, weights.each, weights.distrust]
        .map(String.init).joined(separator: " · ")
    }
    let word = Preference.named.first { $0.preference == preference }?.name ?? ""
    return phrases.catalogue.preferences[word] ?? word
  }

  /// What a condition of entry asks for: `3 years of experience and a bachelor's degree`.
  package func conditions(_ eligibility: Eligibility) -> String {
    var parts: [String] = []
    if let years = eligibility.experienceYears { parts.append(phrases.catalogue.years(years)) }
    if let degree = eligibility.degree { parts.append(name(degree)) }
    if let age = eligibility.age { parts.append(phrases.catalogue.aged(age)) }
    if !eligibility.countries.isEmpty {
      parts.append(phrases.catalogue.living(choice(eligibility.countries)))
    }
    return list(parts)
  }

  /// One clause of the prerequisites: `SQL 1 or CompTIA A+`.
  package func clause(_ prerequisite: Prerequisite, in catalogue: Catalogue) -> String {
    choice(
      prerequisite.alternatives.map {
        switch $0 {
        case .skill(let skill, let level): "\(catalogue.name(of: skill)) \(level.rawValue)"
        case .credential(let id): catalogue.title(of: id)
        }
      })
  }
}
