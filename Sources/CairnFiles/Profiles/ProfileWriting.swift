package import CairnModel

/// A profile as a new file.
package func writeProfile(_ profile: Profile) -> String {
  guard case .map(let pairs, _) = profileValue(profile) else { return "" }
  let shown = pairs.filter { !$0.value.isEmpty || ["skills", "earned", "pins"].contains($0.key) }
  let lines =
    ["format: " + DocumentFormat.profile.rawValue] + shown.flatMap { $0.value.section($0.key) }
  return lines.joined(separator: "\n") + "\n"
}

/// A profile's text with what changed between two values changed in it, and nothing else: comments,
/// order and style stay. Where the text can't be edited so, the section or at worst the whole is
/// written anew.
package func updateProfile(_ text: String, from old: Profile, to new: Profile) -> String {
  let edited = edit(text, from: old, to: new, whole: [])
  if isFaithful(edited, text, old, new) { return edited }
  let rewritten = edit(text, from: old, to: new, whole: Set(profileKeys))
  return isFaithful(rewritten, text, old, new) ? rewritten : writeProfile(new)
}

/// The edited text; the sections in `whole` are written anew where they change.
private func edit(
  _ text: String, from old: Profile, to new: Profile, whole: Set<String>
) -> String {
  var yaml = YAMLText(text)
  let (before, after) = (profileValue(old), profileValue(new))
  // An amount without a currency would be read in the new one.
  let amounts: Set<YAMLText.Step> = [.key("budget"), .key("paid"), .key("price")]
  let rules = UpdateRules(
    order: { path in path.isEmpty ? profileKeys : path == [.key("goal")] ? goalKeys : [] },
    rewritten: old.currency == new.currency ? [] : amounts)
  guard case .map(let pairs, _) = after, case .map(let oldPairs, _) = before else { return text }
  for pair in pairs where whole.contains(pair.key) {
    let known = oldPairs.first { $0.key == pair.key }?.value
    if known != pair.value { yaml.set(pair.value, at: [.key(pair.key)]) }
  }
  yaml.update(
    from: whole.isEmpty ? before : after, to: after, at: [], with: rules)
  return yaml.text
}

/// Whether a text reads as the new profile, apart from sections that held more than the old one
/// knew of.
private func isFaithful(_ edited: String, _ text: String, _ old: Profile, _ new: Profile) -> Bool {
  let (result, problems) = readProfile("", Array(edited.utf8))
  let (origin, known) = readProfile("", Array(text.utf8))
  let errors = { (found: [Diagnostic]) in found.count { $0.severity == .error } }
  guard let read = result, errors(problems) <= errors(known) else { return false }
  if read == new { return true }
  guard let origin else { return false }
  func agrees<Value: Equatable>(_ part: KeyPath<Profile, Value>) -> Bool {
    read[keyPath: part] == new[keyPath: part] || origin[keyPath: part] != old[keyPath: part]
  }
  return agrees(\.name) && agrees(\.isExample) && agrees(\.currency) && agrees(\.skills)
    && agrees(\.earned) && agrees(\.progress) && agrees(\.goal) && agrees(\.pins)
    && agrees(\.skips) && agrees(\.overrides) && agrees(\.eligibility) && agrees(\.languages)
}
