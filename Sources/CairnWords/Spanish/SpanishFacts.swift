extension FactPhrases {
  static let spanish = FactPhrases(
    provider: "La ofrece", issuer: "La emite", kind: "Tipo", teaches: "Enseña",
    basis: "Niveles según", needs: "Requiere", alongside: "Se cursa con", openTo: "Abierta a",
    language: "Idioma", offeredIn: "Disponible en", hours: "Horas",
    atMostAWeek: "a la semana como máximo", price: "Precio",
    freeToAudit: "gratis como oyente, sin certificado", pace: "Ritmo",
    lasting: { $1.isEmpty ? $0 : "\($0), empieza el \($1)" }, availableUntil: "Hasta",
    assessment: "Evaluación", accreditation: "Acreditada por", credit: "Créditos",
    rating: "Valoración", stars: { $1.isEmpty ? "\($0) de 5" : "\($0) de 5 (\($1) opiniones)" },
    learners: { "\($0) estudiantes" }, validity: "Validez", months: { "\($0) meses" },
    parts: "Partes", stacksInto: "Cuenta para",
    alsoHeld: { "Todas las partes hechas: ya tienes \($0)" },
    toComplete: { "Todas las partes de \($0) hechas: solo falta completarla" },
    oneMore: { "Una más, \($0), y tendrás \($1)" },
    severalMore: { "\($0) más y tendrás \($1)" },
    trust: "Confianza", outOfTen: { "\($0) de 10" }, warning: "⚠", note: "Nota",
    source: "Fuente", checked: { "comprobado en \($0)" }, notChecked: "aún sin comprobar",
    field: "Campo", asksFor: "Pide", setBy: "Definido por", area: "Área",
    alsoCalled: "También llamada", countsAs: "Cuenta como", levels: "Niveles", yes: "sí")
}
