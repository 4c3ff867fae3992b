import CairnModel

extension ReasonPhrases {
  static let spanish = ReasonPhrases(
    more: { "\($0) más" },
    rise: { "\($0) \($1) → \($2)" },
    brings: { "aporta \($0)" },
    opensTheWay: { "abre el camino a \($0)" },
    pinned: "la has fijado tú",
    pinnedOnly: "la has fijado tú; no aporta nada que pida el puesto",
    obstacle: .spanish, unmet: .spanish, trust: .spanish, infeasible: .spanish,
    limits: [
      .budget: "el presupuesto", .hours: "las horas hasta la fecha límite",
      .deadline: "la fecha límite", .count: "el número de credenciales",
    ])
}

extension ObstaclePhrases {
  static let spanish = ObstaclePhrases(
    earned: "ya la tienes",
    skipped: "la has descartado",
    needs: { "antes requiere \($0)" },
    needsAlongside: { "se cursa junto con \($0)" },
    unknownPrice: "no se sabe su precio",
    unknownHours: "no se saben sus horas",
    noRate: { "no hay tipo de cambio para \($0)" },
    distrusted: { "su confianza es \($0), tú pides \($1)" },
    experience: {
      let asked = $0 == 1 ? "1 año de experiencia" : "\($0) años de experiencia"
      return $1.map { "pide \(asked), tienes \($0)" }
        ?? "pide \(asked): indícalo en tu perfil"
    },
    degree: { $1 ? "pide \($0)" : "pide \($0): indícalo en tu perfil" },
    age: { $1 ? "pide \($0) años de edad" : "pide \($0) años de edad: indícalo en tu perfil" },
    country: {
      $1
        ? "solo está abierta a quien vive en \($0)"
        : "solo está abierta a quien vive en \($0): indícalo en tu perfil"
    },
    otherLanguage: { "se imparte en \($0), que no está entre tus idiomas" },
    notOffered: { "solo se ofrece en \($0)" },
    noLongerOffered: { "se podía empezar hasta el \($0)" },
    noStartDate: "no tiene fecha de inicio en tu plazo",
    teachesNothingNeeded: "no enseña nada de lo que falta")
}

extension UnmetPhrases {
  static let spanish = UnmetPhrases(
    nothingTeaches: {
      $0 == 0
        ? "nada en el catálogo la enseña" : "nada la enseña por encima del nivel \($0)"
    },
    onlyUnplannable: { "lo que la enseña no se puede planificar: \($0)" },
    unreachable: { "ninguna cadena de credenciales llega a lo que antes pide \($0)" },
    least: { "al menos \($0)" },
    notBefore: { ", así que no antes del \($0)" },
    beyond: { limits, least in
      least.isEmpty ? "fuera de alcance con \(limits)" : "necesita \(least), más que \(limits)"
    },
    crowdedOut: { "con \($0), otros requisitos valen más" },
    besideTheRest: { "; junto al resto del plan necesitaría \($0) en total" },
    undecided: "no se ha podido decidir a tiempo")
}

extension TrustPhrases {
  static let spanish = TrustPhrases(
    assessment: { "Se evalúa con: \($0)" },
    issuer: { "La emite: \($0)" },
    recognisedBy: { "Reconocida desde fuera por \($0)" },
    notRecognised: "No consta acreditación ni recomendación de créditos externa",
    coDesignedWith: { "Diseñada con \($0)" },
    notCoDesigned: "No consta que la hayan diseñado empleadores",
    badge: "Su insignia se puede verificar",
    noBadge: "No consta una insignia verificable",
    lookedUp: { "Sus datos se cotejaron con su fuente en \($0)" },
    notLookedUp: "Sus datos aún no se han cotejado",
    noAssessment: "no se evalúa nada",
    feeWithoutAssessment: "cuesta dinero, pero no se evalúa nada",
    accreditsItself: { "\($0) se acredita a sí misma" },
    implausibleHours: { "\($0) es poco para el nivel \($1)" })
}

extension InfeasibilityPhrases {
  static let spanish = InfeasibilityPhrases(
    pinnedAndSkipped: { "\($0) está fijada y descartada a la vez: quita una de las dos" },
    pinBlocked: { "\($0) está fijada, pero \($1)" },
    pinUnreachable: {
      "\($0) está fijada, pero ninguna cadena de credenciales llega a lo que antes requiere"
    },
    pinsExceed: { "lo que has fijado, con lo que requiere, supera \($0)" },
    pinsTogether: { "\($0) no caben todas juntas dentro de los límites" })
}
