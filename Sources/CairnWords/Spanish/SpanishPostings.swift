extension PostingsPhrases {
  static let spanish = PostingsPhrases(
    title: "Un puesto a partir de ofertas",
    taken: {
      ($0 == 1 ? "1 oferta" : "\($0) ofertas") + ", " + ($1 == 1 ? "1 línea" : "\($1) líneas")
    },
    lines: { $0 == 1 ? "1 línea" : "\($0) líneas" },
    start: "Pega el texto de una oferta; Esc vuelve.",
    goOn: "Intro en la línea vacía propone el puesto; Retroceso quita la última oferta.",
    help: [
      "Copia una oferta de trabajo a la que responderías y pégala aquí; después, la siguiente.",
      "Cuantas más ofertas, mejor dicen lo que importa. Tres son un buen comienzo. "
        + "Las líneas que escribas forman una oferta más.",
      "Intro en la línea vacía propone el puesto, que es tuyo para cambiarlo. Nada sale de tu "
        + "ordenador.",
    ],
    none: "Pega antes una oferta.", drafting: "Leyendo las ofertas…",
    nothingFound: "Las ofertas no nombran ninguna habilidad de los catálogos.",
    drafted: { "puesto \($0) a partir de ofertas" })
}
