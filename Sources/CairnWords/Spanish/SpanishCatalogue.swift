import CairnModel

extension CataloguePhrases {
  static let spanish = CataloguePhrases(
    levels: [
      .none: "ninguno", .foundation: "básico", .intermediate: "intermedio",
      .advanced: "avanzado", .specialist: "especialista",
    ],
    technicalMeanings: [
      .none: "Todavía no lo has usado.",
      .foundation: "Haces tareas sencillas si alguien te guía o sigues unos pasos.",
      .intermediate: "Haces por tu cuenta las tareas del día a día y resuelves lo habitual.",
      .advanced: "Haces trabajos complejos, eliges cómo y orientas a otras personas.",
      .specialist: "Marcas cómo se hace; te traen lo que nadie ha resuelto.",
    ],
    humanMeanings: [
      .none: "Todavía no has tenido que hacerlo.",
      .foundation: "Lo haces en entornos conocidos y con apoyo.",
      .intermediate: "Lo haces por tu cuenta en casi todas las situaciones del trabajo.",
      .advanced: "Lo haces en situaciones difíciles y ayudas a otros a mejorar.",
      .specialist: "Marcas cómo lo hace toda una organización.",
    ],
    credentialKinds: [
      .course: "curso", .badge: "insignia", .certificate: "certificado",
      .professionalCertificate: "certificado profesional", .specialization: "especialización",
      .learningPath: "itinerario formativo", .nanodegree: "nanogrado (Nanodegree)",
      .micromasters: "programa MicroMasters", .microbachelors: "programa MicroBachelors",
      .microCredential: "microcredencial", .certification: "certificación",
      .license: "licencia", .diploma: "diploma universitario o profesional",
    ],
    providerKinds: [
      .university: "universidad", .college: "centro universitario", .company: "empresa",
      .professionalBody: "colegio o asociación profesional", .platform: "plataforma",
      .nonprofit: "entidad sin ánimo de lucro", .government: "administración pública",
      .trainingProvider: "centro de formación",
    ],
    assessments: [
      .none: "sin evaluación", .quiz: "cuestionarios", .gradedWork: "trabajos calificados",
      .project: "proyecto", .exam: "examen", .proctoredExam: "examen vigilado",
      .practicalExam: "examen práctico",
    ],
    degrees: [
      .secondary: "el título de secundaria", .associate: "un título técnico superior",
      .bachelor: "un grado universitario", .master: "un máster", .doctorate: "un doctorado",
    ],
    years: { $0 == 1 ? "1 año de experiencia" : "\($0) años de experiencia" },
    aged: { "\($0) años de edad o más" },
    living: { "residencia en \($0)" },
    notKnown: "no se sabe",
    preferences: [
      "balanced": "equilibrado", "cheapest": "lo más barato", "fastest": "lo más rápido",
      "most-trusted": "lo más fiable", "fewest": "las menos posibles",
    ])
}
