extension QuantityPhrases {
  static let spanish = QuantityPhrases(
    free: "gratis",
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    shortMonths: [
      "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
    ],
    perMonth: { "\($0)/m" },
    weeks: { $0 == 1 ? "1 semana" : "\($1) semanas" },
    credentials: { $0 == 1 ? "1 credencial" : "\($1) credenciales" },
    unknown: "?", none: "ninguno", and: "y", or: "o")
}
