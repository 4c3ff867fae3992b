import CairnModel

extension ProofPhrases {
  static let spanish = ProofPhrases(
    proved: {
      """
      no hay nada mejor en imprescindibles, ganancia y esfuerzo: demostrado otra vez con \
      números enteros, \($0 == 1 ? "1 caso" : "\($0) casos")
      """
    },
    shown: {
      $0 == 1
        ? "se apartó 1 conjunto mejor: comprobado otra vez que no cabe en ningún calendario"
        : "se apartaron \($0) conjuntos mejores: comprobado otra vez que no caben en ningún calendario"
    },
    trusted: {
      $0 == 1
        ? "la prueba vale salvo 1 conjunto mejor que no cabe en ningún calendario: eso se da por bueno"
        : "la prueba vale salvo \($0) conjuntos mejores que no caben en ningún calendario: eso se da por bueno"
    },
    noCertificate: "no se ha comprobado que no haya nada mejor: no trae certificado",
    notOptimal: "no dice ser lo mejor: solo se conocen cotas, y no se han comprobado",
    verifiedSolution: { "verificado: orden, acompañantes, límites y sumas de \($0) credenciales" },
    faulty: { "el certificado no demuestra que no haya nada mejor: \($0)" },
    unknownName: { "nombra «\($0)», que los archivos no ofrecen" },
    unfoundedRow: { "la fila \($0) no se deduce de los archivos" },
    openEnd: { "el nodo \($1) del árbol de \($0) no descarta nada" },
    misshapenTree: { "al árbol de \($0) le falta o le sobra una rama" },
    betterPlan: { "esto es mejor: \($0)" },
    tooLarge: "sus números no caben en 128 bits",
    unknownCredential: { "\($0): no existe esa credencial en la instancia" },
    repeated: { "\($0) aparece dos veces en el plan" },
    skipped: { "\($0) está descartada, pero está en el plan" },
    pinMissing: { "\($0) está fijada, pero no está en el plan" },
    startsTooEarly: { "\($0) empieza antes de terminar todo lo que requiere" },
    startsWithoutCompanion: { "\($0) empieza sin \($1)" },
    takenTogether: { "\($0) y \($1) nunca se cursan juntas" },
    limits: [.budget: "precio", .hours: "horas", .deadline: "semanas", .count: "credenciales"],
    overLimit: { "\($0): \($1) en total, el límite es \($2)" },
    wrongSum: { "la respuesta dice \($0), la instancia dice \($1)" },
    wrongBound: "dice ser lo mejor, pero su cota no es su propia puntuación")
}
