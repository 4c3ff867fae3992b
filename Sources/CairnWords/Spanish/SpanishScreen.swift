extension ScreenPhrases {
  static let spanish = ScreenPhrases(
    commands: spanishCommands,
    hints: [
      "open roles": "elegir", "open goal": "cambiar", "open help": "ejecutar",
      "open palette": "ejecutar", "open skills": "niveles", "open needs": "niveles",
      "open frontier": "usar como presupuesto", "frontier frontier": "dinero u horas",
      "open record": "cambiar", "open roleEditor": "renombrar", "open picker": "elegir",
      "raise record": "horas", "open tour": "seguir", "raise roleEditor": "nivel pedido",
      "skip record": "abandonar",
      "open postings": "proponer el puesto",
      "open otherPlans": "seguir este plan", "open slip": "continuar así",
    ],
    home: .spanish, change: .spanish, disabled: .spanish, goal: .spanish,
    pages: .spanish, lines: .spanish, record: .spanish, sources: .spanish, roleEditor: .spanish,
    postings: .spanish, planPages: .spanish, frontier: .spanish, tour: .spanish,
    tooSmall: { "cairn necesita una ventana de \($0); esta es de \($1). q sale." },
    example: "ejemplo",
    ready: "preparación", keepTyped: "aceptar", dropTyped: "borrar lo escrito",
    saveFailed: { "No se ha guardado: \($0)" },
    unknownKey: { "\($0) no hace nada aquí. ? muestra todas las teclas." },
    copied: { "Copiado; también en \($0)" },
    copiedToFile: { "Aquí no hay portapapeles: copiado en \($0)" },
    mouseOn: "El ratón selecciona, desplaza y ordena.",
    mouseOff: "El ratón queda para la terminal.")

  private static let spanishCommands: [String: CommandPhrase] = [
    "down": .init("Abajo", hint: "abajo", "Selecciona la fila siguiente."),
    "up": .init("Arriba", hint: "arriba", "Selecciona la fila anterior."),
    "pageDown": .init("Página abajo", hint: "página", "Baja una página."),
    "pageUp": .init("Página arriba", hint: "página", "Sube una página."),
    "first": .init("Primera fila", hint: "primera", "Va a la primera fila."),
    "last": .init("Última fila", hint: "última", "Va a la última fila."),
    "nextPane": .init("Panel siguiente", hint: "panel", "Va al panel siguiente."),
    "previousPane": .init("Panel anterior", hint: "panel", "Va al panel anterior."),
    "skillsPane": .init(
      "Mis habilidades", hint: "habilidades", "Va al panel de tus habilidades."),
    "needsPane": .init("Requisitos", hint: "requisitos", "Va al panel de lo que pide el puesto."),
    "credentialsPane": .init(
      "Credenciales", hint: "credenciales",
      "Va al panel de credenciales, ordenadas por lo que cubren."),
    "planPane": .init("Plan de estudio", hint: "ver plan", "Va al panel del plan."),
    "open": .init("Detalles", hint: "detalles", "Muestra todo lo que se sabe de la fila."),
    "back": .init("Volver", hint: "volver", "Sale de esta pantalla o borra el filtro."),
    "raise": .init(
      "Subir", hint: "nivel",
      "Sube el número de la fila: tu nivel, horas hechas, el nivel que pide un puesto."),
    "lower": .init(
      "Bajar", hint: "nivel",
      "Baja el número de la fila: tu nivel, horas hechas, el nivel que pide un puesto."),
    "add": .init(
      "Añadir", hint: "añadir",
      "Añade a esta lista: una credencial obtenida o una habilidad que se pide."),
    "remove": .init("Quitar", hint: "quitar", "Quita de esta lista la fila seleccionada."),
    "important": .init(
      "Más importante", hint: "importancia", "Da más importancia al requisito seleccionado."),
    "unimportant": .init(
      "Menos importante", hint: "importancia", "Da menos importancia al requisito seleccionado."),
    "must": .init(
      "Imprescindible o deseable", hint: "imprescindible",
      "Hace un requisito imprescindible, o solo deseable."),
    "pin": .init("Fijar", hint: "fijar", "Tiene que estar en el plan; otra vez lo deshace."),
    "skip": .init("Descartar", hint: "descartar", "Nunca entra en el plan; otra vez lo deshace."),
    "begin": .init(
      "Empezar", hint: "empezar", "La has empezado: se queda en el plan; otra vez lo deshace."),
    "earned": .init(
      "Obtenida", hint: "obtenida", "Ya la tienes, con sus niveles; otra vez lo deshace."),
    "mark": .init(
      "Marcar", hint: "marcar", "Marca una credencial para compararla; otra vez lo deshace."),
    "compare": .init(
      "Comparar", hint: "comparar", "Pone lado a lado las credenciales marcadas y la seleccionada."),
    "filter": .init("Filtrar", hint: "filtrar", "Muestra solo las filas que casan con lo escrito."),
    "sort": .init(
      "Ordenar", hint: "ordenar", "Ordena por la columna siguiente; tras la última, vuelta."),
    "why": .init(
      "Por qué", hint: "por qué",
      "Dice por qué una credencial está o no en el plan, y qué lo cambiaría."),
    "frontier": .init(
      "Cobertura por dinero", hint: "frontera",
      "Muestra cuánto se cubre con cuánto dinero o tiempo."),
    "timeline": .init("Calendario", hint: "calendario", "Muestra el plan semana a semana."),
    "roles": .init(
      "Elegir puesto", hint: "puesto", "Elige tu puesto objetivo; el más cercano, primero."),
    "otherPlans": .init(
      "Otros planes buenos", hint: "otros planes",
      "Muestra otros planes buenos junto a este; Intro hace de uno el plan que sigues."),
    "slip": .init(
      "Tras un retraso", hint: "tras un retraso",
      "Muestra el plan bueno más parecido al que sigues, y lo que se ha perdido."),
    "postings": .init(
      "Puesto de ofertas", hint: "de ofertas",
      "Propone un puesto a partir de ofertas de trabajo que pegas."),
    "audit": .init(
      "Niveles en palabras", hint: "niveles", "Repasa tus habilidades y qué significa cada nivel."),
    "goal": .init(
      "Objetivo y límites", hint: "objetivo", "Fija horas, presupuesto, fechas y preferencias."),
    "help": .init("Ayuda", hint: "ayuda", "Lista todas las teclas y órdenes; Intro ejecuta una."),
    "palette": .init("Orden", hint: "más", "Ejecuta cualquier orden por su nombre."),
    "moreHours": .init(
      "Una hora más a la semana", hint: "horas", "Estudia una hora más a la semana."),
    "fewerHours": .init(
      "Una hora menos a la semana", hint: "horas", "Estudia una hora menos a la semana."),
    "moreBudget": .init("Más presupuesto", hint: "presupuesto", "Sube el presupuesto un paso."),
    "lessBudget": .init("Menos presupuesto", hint: "presupuesto", "Baja el presupuesto un paso."),
    "later": .init("Retrasar el plazo", hint: "plazo", "Retrasa un mes la fecha límite."),
    "sooner": .init("Adelantar el plazo", hint: "plazo", "Adelanta un mes la fecha límite."),
    "undo": .init("Deshacer", hint: "deshacer", "Deshace el último cambio."),
    "redo": .init("Rehacer", hint: "rehacer", "Repite el cambio que se deshizo."),
    "editRole": .init("Editar el puesto", hint: "editar", "Cambia lo que pide tu puesto objetivo."),
    "record": .init("Mi historial", hint: "historial", "Muestra lo que has obtenido y empezado."),
    "sources": .init(
      "Archivos del catálogo", hint: "archivos",
      "Muestra los archivos del catálogo y qué falla en ellos."),
    "freeze": .init(
      "Congelar como A", hint: "congelar A",
      "Guarda esta fila como A para comparar otras con ella; otra vez lo deshace."),
    "prerequisites": .init(
      "Qué requiere qué", hint: "requisitos",
      "Une con líneas cada credencial con lo que antes requiere; otra vez las oculta."),
    "tour": .init(
      "Visita", hint: "visita", "Aprende el programa en tres minutos; otra vez la deja."),
    "copy": .init(
      "Copiar", hint: "copiar", "Copia la fila: nombre y dirección, o una explicación."),
    "mouse": .init("Ratón", hint: "ratón", "Deja el ratón a la terminal, o lo recupera."),
    "theme": .init("Cambiar colores", hint: "colores", "Usa el tema de colores siguiente."),
    "suspend": .init("Suspender", hint: "suspender", "Devuelve la terminal; fg regresa."),
    "quit": .init("Salir", hint: "salir", "Guarda y sale."),
  ]
}

extension HomePhrases {
  static let spanish = HomePhrases(
    skills: "Mis habilidades", skillsShort: "Habilidades",
    needs: { "Requisitos: \($0)" },
    credentials: "Credenciales según lo que cubren", credentialsShort: "Credenciales",
    plan: { "Tu plan: \($0)" }, noPlan: "Tu plan",
    of: { "\($0) de \($1)" },
    must: "IMPRESCINDIBLE", nice: "DESEABLE",
    met: "listo", planned: "previsto", partly: "en parte", open: "sin cubrir",
    gapColumn: "pts", titleColumn: "credencial", providerColumn: "proveedor", hoursColumn: "h",
    priceColumn: "precio", trustColumn: "confi.",
    improving: "mejorando…",
    reading: { "Leyendo los catálogos, \($0). ? muestra las teclas, q sale." }, optimal: "óptimo",
    provedLimits: { "nada cubre más: \($0)" },
    atMostMore: { "como mucho \($0) más" },
    impossible: "las fijadas no caben todas",
    hoursAWeek: { "horas por semana, de \($0)" }, readiness: "preparación",
    noRole: "Aún no has elegido puesto. r los muestra todos, el más cercano primero.",
    nothingFound: { "Nada casa con «\($0)». Esc borra el filtro." },
    nothingMissing: "No falta nada: tienes todo lo que pide este puesto.",
    nothingToTake: "Nada que cursar dentro de los límites. g los cambia.",
    noSkills: "Aún no hay habilidades. / busca cualquiera por su nombre, + la sube.",
    levelOf: { have, need, importance in "\(have) de \(need), importancia \(importance)." },
    notAsked: "este puesto no la pide.",
    rises: { "Sube \($0)." },
    toWith: { "a \($1) con \($0)" },
    staysOpen: { "Queda sin cubrir: \($0)." },
    points: { $0 == "1" ? "+1 punto" : "+\($0) puntos" },
    opens: { "abre el camino a \($0)" },
    coversNothing: "no cubre nada de lo que falta",
    because: { "En el plan: \($0)." },
    notPlanned: { "No está en el plan: \($0)." },
    start: "ahora",
    exampleHelp:
      "Un ejemplo, nada se guarda. V: una visita. El tuyo: cairn profile init")
}

extension ChangePhrases {
  static let spanish = ChangePhrases(
    level: { "\($0) \($1) → \($2)" },
    pin: { "fijar \($0)" }, unpin: { "soltar \($0)" },
    skip: { "descartar \($0)" }, unskip: { "no descartar \($0)" },
    earned: { "obtenida \($0)" }, notEarned: { "no obtenida \($0)" },
    role: { "puesto \($0)" },
    goal: { "\($0) \($1)" },
    fromFile: "cambios hechos en el archivo del perfil",
    done: { "\($0)  ·  u lo deshace" },
    undone: { "Deshecho: \($0)  ·  U lo rehace" },
    redone: { "Rehecho: \($0)" })
}

extension DisabledPhrases {
  static let spanish = DisabledPhrases(
    reading: "aún se leen los catálogos",
    nothingToUndo: "no hay nada que deshacer", nothingToRedo: "no hay nada que rehacer",
    selectSkill: "selecciona antes una habilidad",
    selectCredential: "selecciona antes una credencial", selectRow: "selecciona antes una fila",
    highest: "4 es el nivel más alto", lowest: "0 es el nivel más bajo",
    noBudget: "aún no hay presupuesto: g lo fija", noDeadline: "aún no hay fecha límite: g la fija",
    notHere: "no significa nada en esta pantalla", notNow: { "Ahora no: \($0)." },
    noPlan: "aún no hay plan",
    noOtherPlan: "aún no se conoce otro plan",
    lowestHours: "lo mínimo es una hora a la semana", noRoles: "no hay puestos instalados",
    markTwo: "marca antes otra credencial con m",
    fourMarked: "Ya hay cuatro marcadas: m sobre una de ellas libera un sitio.")
}

extension GoalPhrases {
  static let spanish = GoalPhrases(
    title: "Objetivo y límites", hours: "Horas a la semana", budget: "Presupuesto",
    start: "Inicio", by: "Fecha límite", atOnce: "A la vez", atMost: "Como máximo",
    prefer: "Prefieres", minTrust: "Confianza mín.", audit: "De oyente",
    today: "hoy", noLimit: "sin límite", none: "ninguna",
    hoursHelp: "Horas de estudio en una semana normal, de 1 a 80.",
    budgetHelp: "Todo lo que quieres gastar, como 900 o 900 EUR. Vacío: sin límite.",
    startHelp: "Primer día, como 2026-12-01. Vacío: hoy.",
    byHelp: "Último día para terminarlo todo, como 2027-06-30. Vacío: ninguno.",
    atOnceHelp: "Credenciales que quieres tener abiertas en una misma semana, de 1 a 9.",
    atMostHelp: "Máximo de credenciales en el plan, de 1 a 99. Vacío: sin límite.",
    preferHelp:
      "Qué decide entre planes que cubren lo mismo: Espacio pasa al siguiente, o 4 pesos como 1 15 60 20.",
    minTrustHelp: "Deja fuera las credenciales menos fiables que esto, de 0 a 10. Vacío: ninguna.",
    auditHelp: "Cursar gratis como oyente donde se pueda, sin ese certificado.",
    away: "Sin estudiar",
    awayHelp: "Días sin estudio, como 2026-12-21..2027-01-03; un 4 detrás deja 4 h a la semana.",
    wantsDays: "hacen falta días, como 2026-12-21..2027-01-03, 2027-05-01",
    languages: "Idiomas", languagesHelp: "Idiomas en los que puedes estudiar, como en, es.",
    wantsLanguages: "hacen falta códigos de idioma, como en, es",
    country: "País",
    countryHelp: "Dónde vives, como ES: hay credenciales que no se ofrecen en todas partes.",
    wantsCountry: "hacen falta las dos letras de un país, como ES",
    degree: "Título", degreeHelp: "Tu título más alto, para cuando se pida. Espacio: el siguiente.",
    experience: "Experiencia",
    experienceHelp: "Años de trabajo en el campo, para cuando se pidan.",
    age: "Edad", ageHelp: "Tu edad, para cuando se pida.",
    years: { $0 == 1 ? "1 año" : "\($0) años" }, notSaid: "sin indicar",
    ownWeights: { "precio \($0) · horas \($1) · cada una \($2) · desconfianza \($3)" },
    wantsPreference: "hace falta un nombre (Espacio) o cuatro números como 1 15 60 20",
    wantsNumber: { "hace falta un número entero de \($0) a \($1)" },
    wantsMoney: "hace falta un importe, como 900 o 49.50 EUR",
    wantsDate: "hace falta una fecha, como 2027-06-30",
    beforeStart: "eso es antes del inicio", afterDeadline: "eso es después de la fecha límite")
}

extension LinePhrases {
  static let spanish = LinePhrases(
    greeting: """
      Las órdenes son palabras o teclas; un número selecciona una fila y, repetido, la abre.
      Una línea vacía repite la pantalla, ayuda lista las órdenes, salir termina.

      """,
    unknown: { "«\($0)» no es una orden aquí. ayuda las lista." },
    noSuchRow: { "No hay ninguna fila \($0)." },
    nothingFound: { "Ninguna orden casa con «\($0)»." })
}

extension PagePhrases {
  static let spanish = PagePhrases(
    help: "Ayuda: teclas y órdenes",
    helpLegend: [
      "● lo tienes  ◐ lo trae el plan  ○ falta  · no se pide",
      "✓ en el plan  ◆ fijada  ✗ descartada  = marcada  ! míralo bien",
    ],
    palette: "Ejecutar una orden", search: "escribe para buscar",
    roles: "Elige un puesto: el más cercano primero", rolesNow: "listo",
    rolesMust: "impresc.",
    rolesNeeds: { "\($0) de \($1) cumplidos" },
    rolesReach: "máximo",
    rolesCost: { "llegar a \($0) cuesta \($1) y \($2), hasta el \($3)." },
    audit: "Habilidades, nivel a nivel", levelsOf: { "\($0): qué significa cada nivel" },
    youAreHere: "tú", roleAsks: "se pide",
    planReaches: "previsto",
    timeline: "Calendario",
    before: { "\($0) termina ahora el \($2); antes del último cambio era el \($1)." }, today: "hoy",
    brings: "Te aporta", needsFirst: "Antes requiere",
    eligibility: "Abierta a", trust: { "Confianza \($0) de 10" }, facts: "Datos",
    stacks: "Cuenta para", parts: "Se compone de", source: "Fuente",
    checked: { "comprobado en \($0)" },
    issuer: "La emite", provider: "Se ofrece en", kind: "Tipo", hours: "Horas", price: "Precio",
    assessment: "Se evalúa con", pace: "Ritmo", selfPaced: "a tu ritmo",
    scheduled: { "\($0), empieza el \($1)" }, credit: "Créditos", rating: "Valoración",
    validFor: { "\($0) meses" }, validForever: "no caduca", validity: "Validez",
    note: "Nota", basis: "Niveles según", web: "Dirección",
    nothingNeeded: "nada",
    inPlan: { "En el plan, del \($0) al \($1)" }, notInPlan: "no está en el plan",
    pinned: "fijada", skipped: "descartada", earned: "obtenida", auditFree: "gratis de oyente",
    workingItOut: "Calculando…",
    compare: "Comparar", compareHelp: "El mejor valor de cada fila lleva una estrella.",
    frontierMoney: "Qué cubre el dinero", frontierHours: "Qué cubren las horas",
    frontierCost: "al menos", frontierCount: "credenciales",
    knee: "más caro a partir de aquí", takesNothing: "No cursar nada.",
    staysOpen: "Queda sin cubrir",
    youHave: { "tienes \($0)" })
}
