package import CairnModel

/// Where a learner stands on the first day: levels held and credentials earned.
package struct Standing: Hashable, Sendable {
  /// What the profile claims, raised by what unexpired credentials teach.
  package let levels: Levels
  /// Earned credentials, expired ones too: they are never chosen again.
  package let earned: Set<Credential.ID>

  package init(of profile: Profile, in catalogue: Catalogue, on day: CivilDate) {
    var levels = Levels(profile.skills.mapValues(\.level))
    var earned = Set<Credential.ID>()
    for entry in profile.earned {
      earned.insert(entry.credential)
      guard let credential = catalogue[entry.credential] else { continue }
      if let expiry = Self.expiry(of: entry, credential), expiry < day { continue }
      levels.raise(by: credential.teaches)
    }
    // A credential whose parts are all earned is earned too, unless it still asks for something.
    for credential in catalogue.credentials
    where !credential.parts.isEmpty && credential.completion == nil
      && credential.parts.allSatisfy(earned.contains) && !earned.contains(credential.id)
    {
      earned.insert(credential.id)
      levels.raise(by: credential.teaches)
    }
    self.levels = Levels(catalogue.counting(levels.byID))
    self.earned = earned
  }

  private static func expiry(of entry: Profile.Earned, _ credential: Credential) -> CivilDate? {
    if let expires = entry.expires { return expires }
    guard let date = entry.date, let months = credential.validMonths else { return nil }
    return date.adding(months: months)
  }

  /// Whether a need holds on the first day.
  package func meets(_ need: Prerequisite.Need) -> Bool {
    switch need {
    case .skill(let skill, let level): levels[skill] >= level
    case .credential(let id): earned.contains(id)
    }
  }

  /// The clauses of a credential that do not hold on the first day.
  package func missing(of credential: Credential) -> [Prerequisite] {
    credential.prerequisites.filter { !$0.alternatives.contains(where: meets) }
  }
}

extension Question {
  package var standing: Standing { Standing(of: profile, in: catalogue, on: start) }
}
