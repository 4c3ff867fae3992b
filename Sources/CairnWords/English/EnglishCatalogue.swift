import CairnModel

extension CataloguePhrases {
  static let english = CataloguePhrases(
    levels: [
      .none: "none", .foundation: "foundation", .intermediate: "intermediate",
      .advanced: "advanced", .specialist: "specialist",
    ],
    technicalMeanings: [
      .none: "You have not used it yet.",
      .foundation: "You do simple tasks with it when someone guides you or you follow steps.",
      .intermediate: "You do everyday tasks with it alone and solve the usual problems.",
      .advanced: "You do complex work with it, choose how, and guide others.",
      .specialist: "You set how it is done; others come to you with what nobody has solved.",
    ],
    humanMeanings: [
      .none: "You have not had to do it yet.",
      .foundation: "You do it in familiar settings, with support.",
      .intermediate: "You do it on your own in most situations of working life.",
      .advanced: "You do it in difficult situations, and help others to do it better.",
      .specialist: "You shape how a whole organisation does it.",
    ],
    credentialKinds: [
      .course: "course", .badge: "badge", .certificate: "certificate",
      .professionalCertificate: "professional certificate", .specialization: "specialization",
      .learningPath: "learning path", .nanodegree: "nanodegree", .micromasters: "MicroMasters",
      .microbachelors: "MicroBachelors", .microCredential: "micro-credential",
      .certification: "certification", .license: "licence", .diploma: "diploma",
    ],
    providerKinds: [
      .university: "university", .college: "college", .company: "company",
      .professionalBody: "professional body", .platform: "platform", .nonprofit: "nonprofit",
      .government: "government", .trainingProvider: "training provider",
    ],
    assessments: [
      .none: "not assessed", .quiz: "quizzes", .gradedWork: "graded work", .project: "project",
      .exam: "exam", .proctoredExam: "proctored exam", .practicalExam: "practical exam",
    ],
    degrees: [
      .secondary: "a secondary school diploma", .associate: "an associate degree",
      .bachelor: "a bachelor's degree", .master: "a master's degree", .doctorate: "a doctorate",
    ],
    years: { $0 == 1 ? "1 year of experience" : "\($0) years of experience" },
    aged: { "age \($0) or more" },
    living: { "living in \($0)" },
    notKnown: "not known",
    preferences: [
      "balanced": "balanced", "cheapest": "cheapest", "fastest": "fastest",
      "most-trusted": "most trusted", "fewest": "fewest",
    ])
}
