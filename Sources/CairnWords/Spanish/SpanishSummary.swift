extension SummaryPhrases {
  static let spanish = SummaryPhrases(
    planTitle: { "\($0) → \($1)" },
    exampleLearner: "una persona inventada, como ejemplo",
    whereIStand: "Dónde estoy",
    ready: { "Preparación: \($0) ahora, \($1) con este plan" },
    readyNow: { "Preparación: \($0) ahora" },
    mustReady: { "imprescindibles \($0) → \($1)" },
    whatToTake: "Qué cursar, en este orden",
    nothingToTake:
      "Nada que cursar: ninguna credencial dentro de los límites aporta algo que falte.",
    nothingNeeded: "Nada: cumples todo lo que pide el puesto.",
    when: "Cuándo",
    whatStaysUnmet: "Qué queda sin cubrir, y por qué",
    nothingUnmet: "Se cumple todo lo que pide el puesto.",
    totals: "En total",
    finish: "fin",
    charged: { "\($0) (\($1) por horas de estudio)" },
    limits: "Límites",
    proved: { "Demostrado que es el mejor (\($0)): nada cubre más, ni lo mismo por menos." },
    notProved: { "El mejor plan hallado; sin demostrar. Cabe como mucho un \($0) más." },
    noPlanYet: "No se ha encontrado un plan a tiempo.",
    impossible: "Las credenciales fijadas no caben todas.",
    underBudget: { "hasta \($0)" },
    hoursAWeek: { "\($0) a la semana" },
    byDate: { "antes del \($0)" },
    trustAtLeast: { "confianza de \($0) o más" },
    atMostCredentials: { "\($0) como máximo" },
    skill: "Habilidad", have: "Tienes", need: "Pide", importance: "Importancia",
    must: "imprescindible", nice: "deseable", met: "cumplido", missing: "Falta",
    credential: "Credencial", provider: "Proveedor", hours: "Horas", credit: "Créditos",
    price: "Precio", trust: "Confianza", coverage: "Cobertura", covers: "Cubre",
    startable: "¿Ya?", yes: "sí", no: "no", start: "Inicio", why: "Por qué",
    audit: "gratis como oyente, sin certificado",
    estimatedHours: "~ señala horas que nadie publica: son una estimación.",
    weeksUnproved: {
      "No está demostrado que las semanas sean las mejores; ninguna termina antes del \($0)."
    },
    subscriptionLine: { name, months, monthly, total in
      "\(name): \(months == 1 ? "1 mes" : "\(months) meses") a \(monthly), \(total) en total"
    },
    knee: "a partir de aquí, más cuesta mucho más",
    verified: {
      "verificado: orden, niveles, fechas, horas, dinero, límites, preparación y lo que queda sin cubrir en \($0) pasos"
    })
}
