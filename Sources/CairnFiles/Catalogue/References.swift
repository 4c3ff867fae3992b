import CairnModel

extension Catalogue {
  func holds(_ reference: Reference) -> Bool {
    switch reference.kind {
    case .skill: self[Skill.ID(reference.id)] != nil
    case .role: self[Role.ID(reference.id)] != nil
    case .provider: self[Provider.ID(reference.id)] != nil
    case .subscription: self[Subscription.ID(reference.id)] != nil
    case .credential: self[Credential.ID(reference.id)] != nil
    }
  }

  func ids(_ kind: Reference.Kind) -> [String] {
    switch kind {
    case .skill: skills.map(\.id.text)
    case .role: roles.map(\.id.text)
    case .provider: providers.map(\.id.text)
    case .subscription: subscriptions.map(\.id.text)
    case .credential: credentials.map(\.id.text)
    }
  }
}

extension Reference.Kind {
  var word: String {
    switch self {
    case .skill: "skill"
    case .role: "role"
    case .provider: "provider"
    case .subscription: "subscription"
    case .credential: "credential"
    }
  }

  /// The formats whose files declare such ids.
  var declaredIn: DocumentFormat {
    switch self {
    case .skill: .skills
    case .role: .role
    case .provider, .subscription, .credential: .credentials
    }
  }
}

extension Findings {
  /// Says that an id stands for nothing, and what was probably meant.
  func reportUnknown(_ reference: Reference, among ids: some Sequence<String>) {
    let word = reference.kind.word
    error(
      "unknown-\(word)", at: reference.place, "no \(word) has the id \(quoted(reference.id))",
      hint: nearest(to: reference.id, among: ids).map { "did you mean '\($0)'?" })
  }
}
