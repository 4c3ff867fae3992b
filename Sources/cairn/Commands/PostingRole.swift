import CairnFiles
import CairnModel

/// What to call a role that postings describe, where nobody says it.
let untitledRole = "Role from postings"

/// The role that pasted postings describe; nil where they name no skill.
func draftRole(from postings: [String], _ skills: [Skill]) -> Role? {
  let sources = postings.flatMap { splitPostings(PostingSource(name: "pasted", text: $0)) }
  let path = (Locations.bundledCatalogs ?? "catalogs") + "/postings/phrases.txt"
  let model = (try? Disk.read(path)).flatMap { PhraseModel(String(decoding: $0, as: UTF8.self)) }
  let findings = PostingStudy(skills, model: model).findings(in: sources)
  let title = findings.commonTitle ?? untitledRole
  return findings.roleDraft(
    id: Role.ID(slug(title) ?? "role-from-postings"), title: title,
    month: String(Clock.today.iso.prefix(7)))
}
