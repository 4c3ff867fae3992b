package import CairnModel
package import CairnPlanner
package import CairnScreen

/// What happened; never what to do about it.
package enum Message: Equatable, Sendable {
  /// The program begins: sent once, before the first frame.
  case started
  /// So many percent of the catalogues are read, of a session that begins before they are.
  case read(percent: Int)
  /// The catalogues are read, and the session begins.
  case opened(Beginning)
  case key(Key)
  case resized(Size)
  /// A plan for the question with this id was found; a final one will not get better.
  case planned(id: Int, Plan, isFinal: Bool)
  /// What a study found out; the id is that of the plan's question.
  case studied(id: Int, Insight)
  /// What reaching a role would take; the id is that of the plan's question.
  case estimated(id: Int, Role.ID, RoleEstimate)
  /// The part of the library that `Effect.load` asked for, or catalogue files that were read again.
  case catalogueChanged(Catalogue)
  /// What `Effect.search` found for the same words.
  case found(String, Found)
  /// The catalogue files that `Effect.readSources` asked for.
  case sourcesRead(CatalogueSources)
  /// The profile's file was changed from outside and read again.
  case profileChanged(Profile)
  /// The plan that `Effect.readPlan` asked for; nil where none is followed.
  case planRead(FollowedPlan?)
  /// The role that `Effect.draftRole` asked for; nil where the postings name no skill of the catalogues.
  case roleDrafted(Role?)
  /// The profile could not be written, with the reason in words.
  case saveFailed(String)
  /// Text was copied: to the terminal, which hands it on where it can, and into a file for where it can't.
  case copied(toTerminal: Bool, file: String)
  /// The world has to say something, in words that the person can read.
  case told(String)
}

/// What the world is asked to do.
package enum Effect: Equatable, Sendable {
  /// Load the part of the library that a question is about and answer with `Message.catalogueChanged`.
  case load(Scope)
  /// Look for words in the whole library and answer with `Message.found`; an older search is void.
  case search(String)
  /// Find the best plan and answer with `Message.planned` of the same id; older searches are void.
  case solve(id: Int, Question)
  /// Study a plan and answer with `Message.studied` of the same id; void once there is a newer question.
  case study(id: Int, Study, of: Plan, Question)
  /// Work out one after the other what each role would take, and answer with `Message.estimated`; void once there is
  /// a newer question.
  case estimate(id: Int, [Question])
  /// Write the profile soon; a later one replaces it.
  case save(Profile)
  /// Put text into the clipboard and answer with `Message.copied`.
  case copy(String)
  /// Report clicks and the wheel from now on, or leave the mouse to the terminal.
  case mouse(isOn: Bool)
  /// Write a role of the learner's own: a new file, or the changes into the one that holds the old role.
  case saveRole(Role, over: Role?)
  /// Remove the file of a role of the learner's own, whose making was undone.
  case removeRole(Role)
  /// Tell of the catalogue files with `Message.sourcesRead`.
  case readSources
  /// Keep a plan as the one that is followed, in place of the one before.
  case keepPlan(Plan, Question)
  /// Tell of the plan that is followed with `Message.planRead`.
  case readPlan
  /// Draw a role up from job postings and answer with `Message.roleDrafted`.
  case draftRole([String])
  /// Give the terminal back until `fg`.
  case suspend
  case quit
}
