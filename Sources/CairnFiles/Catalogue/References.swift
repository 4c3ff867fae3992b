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
