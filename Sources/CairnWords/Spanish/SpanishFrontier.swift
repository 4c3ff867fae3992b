extension FrontierPhrases {
  static let spanish = FrontierPhrases(
    teaching: [
      "Calculando cuánto se puede cubrir con cuánto…",
      "Cada fila será el mínimo coste, demostrado, de un paso más de preparación. Al moverte por las filas verás "
        + "el plan de cada una; Intro convierte su coste en tu presupuesto.",
    ],
    takes: { $0.map { "Con \($0)" } ?? "Sin coste" }, aToB: { "De A (\($0)) a B (\($1))" },
    more: { "y \($0) más" },
    covers: { "\($0) tu preparación llega al \($1): \($2)." },
    compared: { "A: \($0) tu preparación llega al \($1). B: \($2), al \($3)." },
    kneeHere: "A partir de aquí cada paso cuesta mucho más.",
    onlyMoney:
      "Las horas no son un presupuesto: [ y ] cambian las horas por semana, < y > el plazo.",
    noPoint: "selecciona antes una fila")
}
