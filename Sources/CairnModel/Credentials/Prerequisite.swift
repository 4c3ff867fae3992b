/// One clause of what must hold when a credential starts.
package enum Prerequisite: Hashable, Sendable {
  case one(Need)
  /// One of these suffices.
  case anyOf([Need])

  /// What is asked for: a skill at a level or a credential finished or earned.
  package enum Need: Hashable, Sendable {
    case skill(Skill.ID, atLeast: Level)
    case credential(Credential.ID)
  }

  /// The needs of which one must hold.
  package var alternatives: [Need] {
    switch self {
    case .one(let need): [need]
    case .anyOf(let needs): needs
    }
  }
}

/// Conditions of entry that are no skill; all of its parts must hold.
package struct Eligibility: Hashable, Sendable {
  /// Degrees in ascending order.
  package enum Degree: String, CaseIterable, Comparable, Sendable {
    case secondary, associate, bachelor, master, doctorate
    package static func < (a: Degree, b: Degree) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package var experienceYears: Int?
  package var degree: Degree?
  package var age: Int?
  package var countries: [String]

  package init(
    experienceYears: Int? = nil, degree: Degree? = nil, age: Int? = nil, countries: [String] = []
  ) {
    self.experienceYears = experienceYears
    self.degree = degree
    self.age = age
    self.countries = countries
  }
}
