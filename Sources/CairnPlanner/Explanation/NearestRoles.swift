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
