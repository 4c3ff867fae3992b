extension RecordPhrases {
  static let spanish = RecordPhrases(
    title: "Mi historial", count: { "\($0) obtenidas, \($1) en curso" },
    inProgress: "EN CURSO", earned: "OBTENIDAS", dropped: "EMPEZADAS Y ABANDONADAS", addUp: "LO QUE SUMAN",
    empty: [
      "Tu historial está vacío.",
      "n añade una credencial que ya tienes: sus niveles pasan a ser tuyos.",
      "En la pantalla inicial, b empieza la credencial seleccionada y E dice que ya la tienes. "
        + "Lo empezado se planifica con las horas que quedan.",
    ],
    since: { "desde el \($0)" }, noDate: "sin fecha", forever: "no caduca",
    until: { "hasta el \($0)" }, expired: { "caducó el \($0)" }, link: "enlace",
    hoursDone: "Horas hechas", started: "Empezada el", paid: "Pagado hasta hoy",
    date: "Obtenida el", expires: "Caduca el",
    wantsLink: "hace falta una dirección que empiece por https://",
    hoursLeft: { "\($0): quedan \($1), \($2) a tu ritmo. + y - anotan horas hechas." },
    allDone: { "\($0): todas las horas hechas. E dice que ya la tienes." },
    wasDropped: { "\($0): llevabas \($1) cuando la dejaste. x la retoma." },
    gives: { "\($0) te da \($1)." },
    givesNoMore: { "\($0) ha caducado: sus niveles ya no cuentan." },
    notInCatalogue: { "\($0) no está en el catálogo: no se sabe qué enseña." },
    hoursChanged: { "\($0) \($1) → \($2) h hechas" },
    begun: { "empezar \($0)" }, notBegun: { "no empezada \($0)" },
    changed: { "historial de \($0)" },
    pickEarned: "¿Qué has obtenido?",
    selectRow: "selecciona antes una fila",
    noMoreHours: "todas sus horas están hechas: E la da por obtenida",
    noFewerHours: "aún no hay horas hechas: d la quita del historial",
    isEarned: "ya la tienes")
}

extension SourcePhrases {
  static let spanish = SourcePhrases(
    title: "Archivos del catálogo", problems: "PROBLEMAS", reading: "Leyendo los archivos…",
    none: "No se usa ningún archivo de catálogo.", allGood: "sin errores",
    errors: { $0 == 1 ? "1 fallo" : "\($0) errores" },
    skills: { $0 == "1" ? "1 habilidad" : "\($0) habilidades" },
    roles: { $0 == "1" ? "1 puesto" : "\($0) puestos" },
    providers: { $0 == "1" ? "1 proveedor" : "\($0) proveedores" },
    credentials: { $0 == "1" ? "1 credencial" : "\($0) credenciales" },
    oldest: { "comprobación más antigua: \($0)" },
    howToAdd: {
      "Tus propias habilidades, puestos y credenciales: pon archivos YAML en \($0); "
        + "'cairn check ARCHIVO' encuentra sus fallos."
    })
}

extension RoleEditorPhrases {
  static let spanish = RoleEditorPhrases(
    title: { "Qué pide \($0)" }, own: "puesto tuyo", copied: "un cambio crea tu propia copia",
    titleField: "Título", titleHelp: "El nombre con el que volverás a encontrar este puesto.",
    wantsTitle: "Un puesto necesita un título.",
    empty: "n añade una habilidad que pide este puesto.",
    skill: "habilidad", asks: "pide", weight: "importancia", youHave: "tienes",
    taughtBy: "la enseñan",
    level: "se pide a nivel", importance: "importancia",
    changed: { [$0, $1, $2].filter { !$0.isEmpty }.joined(separator: " ") },
    added: { "pedir \($0)" }, removed: { "dejar de pedir \($0)" },
    renamed: { "llamar al puesto \($0)" },
    pickSkill: "¿Qué habilidad pide?",
    noRole: "aún no has elegido puesto: r los muestra todos",
    lastOne: "un puesto pide al menos una habilidad", mostImportant: "5 es la importancia máxima",
    leastImportant: "1 es la importancia mínima",
    lowestLevel: "1 es el nivel mínimo que se puede pedir: d quita la habilidad")
}
