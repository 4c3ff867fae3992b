extension TourPhrases {
  static let english = TourPhrases(
    title: { "Tour: \($0) of \($1)" },
    steps: [
      "cairn plans which credentials to take for the job that you want. 1 is what you can do, 2 what the role "
        + "asks for, 3 what closes the gap, 4 the plan. Tab goes from pane to pane.",
      "A number goes straight to a pane. Go to 3: credentials, those that close most of your gap first.",
      "+38 means: alone it makes you 38 points readier. A tick says that it is in the plan. "
        + "w says why it is or is not, and what would change that.",
      "The answers are worked out, not guessed. Esc always goes back one step.",
      "Space pins: this one must be in the plan. Watch the plan below follow.",
      "The best plan with your wish in it. Space again frees it. x would keep it out of every plan.",
      "Now your skills: 1.",
      "+ raises the level of the selected skill, - lowers it. The gap and the plan follow at once.",
      "Nothing is lost: u takes back the last change and names it, U makes it again.",
      "Is that a 2 or a 3? a says in words what each level means.",
      "Every level of every skill has its sentence. Esc goes back.",
      "t shows the plan week by week.",
      "The strip at the top says what a little more time or money would bring. ] studies one hour a week more.",
      "A thin line marks where a bar was before. u takes the hour back.",
      "f shows what can be covered for how much money: each row is the least cost for one more step.",
      "A freezes a row to compare another with it; Enter makes its cost your budget. Esc goes back.",
      "And back once more, to the first screen.",
      "That was it. ? lists every key: type a word to find one, Enter runs it.",
    ],
    end:
      "You know enough. r chooses another role, g sets your limits, e keeps your record. Have a good way.",
    press: "press", leave: "V leaves the tour", anyKey: "any command ends the tour")
}
