extension PlanPagePhrases {
  static let spanish = PlanPagePhrases(
    otherTitle: "Otros planes buenos", plan: "plan de estudio", until: "hasta",
    shared: "en común", best: "el mejor plan",
    bestHelp:
      "Nada cubre más por menos. Intro lo convierte en el plan que sigues, y S mide los retrasos con él.",
    other: { "otro, \($0)" },
    adopts: { "seguir \($0)" },
    follows: "Ahora sigues este plan. Tras un retraso, S muestra la continuación más parecida.",
    slipTitle: "Tras un retraso",
    notFollowing: [
      "Aún no sigues ningún plan.",
      "o muestra el mejor plan junto a otros buenos: Intro hace tuyo uno. Cuando una semana no vaya según lo "
        + "previsto, vuelve aquí.",
      "Verás entonces cuánto costó el retraso y el plan bueno que menos cambia el tuyo.",
    ],
    followsOther: { "El plan que sigues es para \($0). r vuelve a ese puesto." },
    nearest: "El plan bueno más parecido", then: "previsto", now: "ahora", kept: "como antes",
    added: "nueva", dropped: "fuera",
    earned: "obtenida",
    wasEarned: { "Ya tienes \($0)." },
    endsNow: { "\($0): previsto hasta el \($1), ahora hasta el \($2)." },
    endsAsBefore: { "\($0): hasta el \($1), como estaba previsto." },
    startsAgain: "seguir con el plan más parecido")
}
