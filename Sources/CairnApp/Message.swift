package import CairnModel
package import CairnPlanner
package import CairnScreen

/// What happened; never what to do about it.
package enum Message: Equatable, Sendable {
  /// The program begins: sent once, before the first frame.
  case started
  case key(Key)
  case resized(Size)
  /// A plan for the question with this id was found; a final one will not get better.
  case planned(id: Int, Plan, isFinal: Bool)
  /// What a study found out; the id is that of the plan's question.
  case studied(id: Int, Insight)
  /// Catalogue files were read again.
  case catalogueChanged(Catalogue)
  /// The profile could not be written, with the reason in words.
  case saveFailed(String)
}

/// What the world is asked to do.
package enum Effect: Equatable, Sendable {
  /// Find the best plan and answer with `Message.planned` of the same id; older searches are void.
  case solve(id: Int, Question)
  /// Study a plan and answer with `Message.studied` of the same id; void once there is a newer question.
  case study(id: Int, Study, of: Plan, Question)
  /// Write the profile soon; a later one replaces it.
  case save(Profile)
  /// Give the terminal back until `fg`.
  case suspend
  case quit
}
