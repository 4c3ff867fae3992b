extension TourPhrases {
  static let spanish = TourPhrases(
    title: { "Visita: \($0) de \($1)" },
    steps: [
      "cairn planifica qué credenciales cursar para el trabajo que quieres. 1 es lo que sabes, 2 lo que pide el "
        + "puesto, 3 lo que cierra la brecha, 4 el plan. Tab pasa de un panel a otro.",
      "Un número lleva directo a su panel. Ve al 3: las credenciales, primero las que más cubren.",
      "+38 significa: por sí sola te prepara 38 puntos más. La marca ✓ dice que está en el plan. "
        + "w explica por qué está o no, y qué lo cambiaría.",
      "Las respuestas se calculan, no se adivinan. Esc siempre vuelve un paso atrás.",
      "Espacio fija: esta tiene que estar en el plan. Mira cómo cambia el plan de abajo.",
      "El mejor plan que cumple tu deseo. Espacio otra vez la suelta. x la dejaría fuera de todo plan.",
      "Ahora tus habilidades: 1.",
      "+ sube el nivel de la habilidad seleccionada, - lo baja. La brecha y el plan cambian al instante.",
      "Nada se pierde: u deshace el último cambio y lo nombra, U lo rehace.",
      "¿Es un 2 o un 3? a dice en palabras qué significa cada nivel.",
      "Cada nivel de cada habilidad tiene su frase. Esc vuelve.",
      "t muestra el plan semana a semana.",
      "La franja de arriba dice qué traería un poco más de tiempo o dinero. ] estudia una hora más por semana.",
      "Una línea fina señala dónde estaba antes cada barra. u devuelve la hora.",
      "f muestra cuánto se cubre con cuánto dinero: cada fila es el mínimo coste de un paso más.",
      "A congela una fila para compararla con otra; Intro convierte su coste en tu presupuesto. Esc vuelve.",
      "Y una vez más atrás, a la primera pantalla.",
      "Eso es todo. ? lista todas las teclas: escribe una palabra para encontrar una; Intro la ejecuta.",
    ],
    end:
      "Ya sabes lo necesario. r elige otro puesto, g fija tus límites, e lleva tu historial. ¡Buen camino!",
    press: "pulsa", leave: "V deja la visita", anyKey: "cualquier orden termina la visita")
}
