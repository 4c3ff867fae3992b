import CairnModel

extension FindingPhrases {
  static let spanish = FindingPhrases(
    unknownCredential: { "\($0): no existe esa credencial en el catálogo" },
    repeated: { "\($0) aparece dos veces en el plan" },
    pinMissing: { "\($0) está fijada, pero no está en el plan" },
    ruledOut: { "\($0) no puede estar en el plan: \($1)" },
    startsWithout: { "\($0) empieza antes de cumplirse \($1)" },
    startsWithoutCompanion: { "\($0) empieza sin \($1)" },
    wholeAndPart: { "\($0) se cursa junto con su parte \($1)" },
    wrong: { "\($0): el plan dice \($1), los archivos dicen \($2)" },
    wrongGains: { "\($0): lo que aporta no es lo que dicen los archivos" },
    wrongDates: { "\($0): sus fechas y sus horas semanales no cuadran" },
    notOnStartDate: { "\($0) empieza en una semana sin fecha de inicio" },
    tooFast: { "\($0) pasa de sus \($1) en una semana" },
    pastDeadline: { "\($0) termina después del \($1)" },
    weekTooFull: { "desde el \($0): \($1) previstas, \($2) disponibles" },
    tooManyAtOnce: { "semana del \($0): \($1) credenciales abiertas, querías \($2) como máximo" },
    tooMany: { "\($0) credenciales, querías \($1) como máximo" },
    overBudget: { "cuesta \($0), el presupuesto es de \($1)" },
    totals: [
      .hours: "horas", .price: "precio", .charged: "precio según las semanas que se cobran",
      .subscriptions: "meses de una suscripción", .weeks: "semanas", .finish: "último día",
      .gain: "ganancia", .burden: "esfuerzo",
      .readiness: "preparación", .must: "preparación en lo imprescindible",
    ],
    wrongTotal: { "el total no cuadra: \($0)" },
    wrongUnmet: { "\($0): lo que se dice que queda sin cubrir no es lo que dicen los archivos" })
}
