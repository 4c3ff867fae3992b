/// Words of the record of what was earned and is in progress.
package struct RecordPhrases: Sendable {
  package let title: String
  package let count: @Sendable (_ earned: String, _ inProgress: String) -> String
  package let inProgress: String
  package let earned: String
  package let dropped: String
  /// Over what the earned ones add up to.
  package let addUp: String
  /// What an empty record has to teach, a paragraph each.
  package let empty: [String]
  package let since: @Sendable (_ date: String) -> String
  package let noDate: String
  package let forever: String
  package let until: @Sendable (_ date: String) -> String
  package let expired: @Sendable (_ date: String) -> String
  package let link: String
  // Fields that are typed.
  package let hoursDone: String
  package let started: String
  package let paid: String
  package let date: String
  package let expires: String
  package let wantsLink: String
  // Explanations of a row.
  package let hoursLeft: @Sendable (_ title: String, _ hours: String, _ weeks: String) -> String
  package let allDone: @Sendable (_ title: String) -> String
  package let wasDropped: @Sendable (_ title: String, _ hours: String) -> String
  package let gives: @Sendable (_ title: String, _ levels: String) -> String
  package let givesNoMore: @Sendable (_ title: String) -> String
  package let notInCatalogue: @Sendable (_ title: String) -> String
  // Names of changes.
  package let hoursChanged: @Sendable (_ title: String, _ from: String, _ to: String) -> String
  package let begun: @Sendable (_ title: String) -> String
  package let notBegun: @Sendable (_ title: String) -> String
  package let changed: @Sendable (_ title: String) -> String
  package let pickEarned: String
  // Why commands can't be used.
  package let selectRow: String
  package let noMoreHours: String
  package let noFewerHours: String
  package let isEarned: String
}

/// Words of the screen of catalogue files.
package struct SourcePhrases: Sendable {
  package let title: String
  package let problems: String
  package let reading: String
  package let none: String
  package let allGood: String
  package let errors: @Sendable (Int) -> String
  package let skills: @Sendable (_ count: String) -> String
  package let roles: @Sendable (_ count: String) -> String
  package let providers: @Sendable (_ count: String) -> String
  package let credentials: @Sendable (_ count: String) -> String
  package let oldest: @Sendable (_ month: String) -> String
  package let howToAdd: @Sendable (_ folder: String) -> String
}

/// Words of the editor of roles.
package struct RoleEditorPhrases: Sendable {
  package let title: @Sendable (_ role: String) -> String
  package let own: String
  package let copied: String
  package let titleField: String
  package let titleHelp: String
  package let wantsTitle: String
  package let empty: String
  package let skill: String
  package let asks: String
  package let weight: String
  package let youHave: String
  package let taughtBy: String
  package let level: String
  package let importance: String
  package let changed: @Sendable (_ skill: String, _ what: String, _ value: String) -> String
  package let added: @Sendable (_ skill: String) -> String
  package let removed: @Sendable (_ skill: String) -> String
  package let renamed: @Sendable (_ title: String) -> String
  package let pickSkill: String
  // Why commands can't be used.
  package let noRole: String
  package let lastOne: String
  package let mostImportant: String
  package let leastImportant: String
  package let lowestLevel: String
}
