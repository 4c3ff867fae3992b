package import CairnModel

/// Every role of the catalogue with my readiness for it, nearest first; ties by id.
package func nearestRoles(_ catalogue: Catalogue, levels: Levels) -> [(
  role: Role, readiness: Readiness
)] {
  catalogue.roles.map { ($0, Readiness($0, at: levels)) }.sorted { a, b in
    // Cross-multiplied, so that equal shares compare as equal.
    let (left, right) = (a.1.held * b.1.asked, b.1.held * a.1.asked)
    return left != right ? left > right : a.0.id < b.0.id
  }
}

/// What the best plan for each role would cost under the same goal, nearest role first. `report` hears of each as it is
/// found. Pins are left out of account: they are meant for one role.
package func roleCosts(
  _ catalogue: Catalogue, _ profile: Profile, today: CivilDate,
  within limits: PlanningLimits = PlanningLimits(), report: ((RoleCost) -> Void)? = nil
) -> [RoleCost] {
  var profile = profile
  profile.pins = []
  let start = profile.goal.start ?? today
  let levels = Standing(of: profile, in: catalogue, on: start).levels
  var costs: [RoleCost] = []
  for (role, _) in nearestRoles(catalogue, levels: levels) {
    if limits.search.isOver() { break }
    let question = Question(catalogue: catalogue, role: role, profile: profile, today: today)
    let cost = RoleCost(outline(question, within: limits))
    costs.append(cost)
    report?(cost)
  }
  return costs
}
