package import CairnModel

/// Words for what a check finds wrong in a plan.
package struct FindingPhrases: Sendable {
  let unknownCredential: @Sendable (String) -> String
  let repeated: @Sendable (String) -> String
  let pinMissing: @Sendable (String) -> String
  let ruledOut: @Sendable (_ title: String, _ why: String) -> String
  let startsWithout: @Sendable (_ title: String, _ clause: String) -> String
  let startsWithoutCompanion: @Sendable (_ title: String, _ companion: String) -> String
  let wholeAndPart: @Sendable (_ whole: String, _ part: String) -> String
  let wrong: @Sendable (_ title: String, _ said: String, _ computed: String) -> String
  let wrongGains: @Sendable (String) -> String
  let wrongDates: @Sendable (String) -> String
  let notOnStartDate: @Sendable (String) -> String
  let tooFast: @Sendable (_ title: String, _ hours: String) -> String
  let pastDeadline: @Sendable (_ title: String, _ date: String) -> String
  let weekTooFull: @Sendable (_ date: String, _ hours: String, _ capacity: String) -> String
  let tooManyAtOnce: @Sendable (_ date: String, _ count: Int, _ most: Int) -> String
  let tooMany: @Sendable (_ count: Int, _ most: Int) -> String
  let overBudget: @Sendable (_ spent: String, _ budget: String) -> String
  let totals: [Finding.Total: String]
  let wrongTotal: @Sendable (String) -> String
  let wrongUnmet: @Sendable (String) -> String
}

extension Words {
  /// What is wrong, in one sentence.
  package func finding(_ finding: Finding, in catalogue: Catalogue) -> String {
    let say = phrases.findings
    let title: (Credential.ID) -> String = { catalogue.title(of: $0) }
    return switch finding {
    case .unknownCredential(let id): say.unknownCredential(id.text)
    case .repeated(let id): say.repeated(title(id))
    case .pinMissing(let id): say.pinMissing(title(id))
    case .ruledOut(let id, let obstacle):
      say.ruledOut(title(id), self.obstacle(obstacle, in: catalogue))
    case .startsWithout(let id, let clause):
      say.startsWithout(title(id), self.clause(clause, in: catalogue))
    case .startsWithoutCompanion(let id, let other):
      say.startsWithoutCompanion(title(id), title(other))
    case .wholeAndPart(let whole, let part): say.wholeAndPart(title(whole), title(part))
    case .wrongHours(let id, let said, let computed):
      say.wrong(title(id), hours(said), hours(computed))
    case .wrongPrice(let id, let said, let computed):
      say.wrong(title(id), money(said), money(computed))
    case .wrongGains(let id): say.wrongGains(title(id))
    case .wrongDates(let id): say.wrongDates(title(id))
    case .notOnStartDate(let id): say.notOnStartDate(title(id))
    case .tooFast(let id, let most): say.tooFast(title(id), hours(most))
    case .pastDeadline(let id, let by): say.pastDeadline(title(id), date(by))
    case .weekTooFull(let day, let used, let most):
      say.weekTooFull(date(day), hours(used), hours(most))
    case .tooManyAtOnce(let day, let count, let most): say.tooManyAtOnce(date(day), count, most)
    case .tooMany(let count, let most): say.tooMany(count, most)
    case .overBudget(let spent, let budget): say.overBudget(money(spent), money(budget))
    case .wrongTotal(let total): say.wrongTotal(say.totals[total] ?? "")
    case .wrongUnmet(let skill): say.wrongUnmet(catalogue.name(of: skill))
    }
  }
}
