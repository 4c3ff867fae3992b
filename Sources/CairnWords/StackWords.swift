package import CairnModel

extension Words {
  /// What a credential counts towards for somebody who holds others: what is then held, what one more
  /// would bring, how many more the rest takes, and what is not in the catalogue.
  package func stackLines(
    of credential: Credential, holding others: Set<Credential.ID>, in catalogue: Catalogue
  ) -> [String] {
    let stacks = catalogue.stacks(holding: others.union([credential.id]))
      .filter { $0.held.contains(credential.id) }
    let said = Set(stacks.map(\.whole.text)).union(
      catalogue.wholes.filter(others.contains).map(\.text))
    let larger = credential.stacksInto.filter { !said.contains($0) }
    return stacks.map { stack($0, in: catalogue) }
      + larger.map { catalogue.title(of: Credential.ID($0)) }
  }

  /// What is held, or nearly held, thanks to `news` on top of the rest: all that is complete, then what
  /// one more would complete, by that one, at most three of them.
  package func stackLines(
    holding held: Set<Credential.ID>, news: [Credential.ID], in catalogue: Catalogue
  ) -> [String] {
    let stacks = catalogue.stacks(holding: held).filter { stack in
      stack.missing.count <= 1 && news.contains { stack.held.contains($0) }
    }
    let complete = stacks.filter(\.missing.isEmpty).map { stack($0, in: catalogue) }
    var wholes: [Credential.ID: [Credential.ID]] = [:]
    var order: [Credential.ID] = []
    for stack in stacks {
      guard let missing = stack.missing.first else { continue }
      if wholes[missing] == nil { order.append(missing) }
      wholes[missing, default: []].append(stack.whole)
    }
    let near = order.prefix(3).map { missing in
      phrases.facts.oneMore(
        catalogue.title(of: missing),
        list((wholes[missing] ?? []).map { catalogue.title(of: $0) }, atMost: 3))
    }
    return complete + near
  }

  /// How far one is with a whole.
  package func stack(_ stack: Stack, in catalogue: Catalogue) -> String {
    let say = phrases.facts
    let whole = catalogue.title(of: stack.whole)
    return switch stack.missing.count {
    case 0 where catalogue[stack.whole]?.completion != nil: say.toComplete(whole)
    case 0: say.alsoHeld(whole)
    case 1: say.oneMore(catalogue.title(of: stack.missing[0]), whole)
    default: say.severalMore(stack.missing.count, whole)
    }
  }

  /// An amount of academic credit with who recommends it and where it counts.
  package func creditLine(_ credit: Credential.Credit) -> String {
    let unit =
      credit.unit == "ects" ? "ECTS" : String(credit.unit.map { $0 == "-" ? " " : $0 })
    return [tenths(credit.tenths) + " " + unit, credit.recommendedBy, credit.destination]
      .compactMap { $0 }.joined(separator: " · ")
  }
}
