import CairnFiles
import CairnModel

/// The study that the program ships: the skills and the weights of the repository.
enum PostingFixture {
  static let skills = readCatalogue(
    [(try? RepositoryFiles.text("catalogs/skills.yaml"))].compactMap { $0 }
      .map { ("skills.yaml", Array($0.utf8)) }
  ).0.skills
  static let model = (try? RepositoryFiles.text("catalogs/postings/phrases.txt"))
    .flatMap(PhraseModel.init)
  static let study = PostingStudy(skills, model: model)

  static func findings(_ texts: String...) -> PostingFindings {
    study.findings(
      in: texts.enumerated().map { PostingSource(name: "ad\($0.offset).txt", text: $0.element) })
  }

  static func skills(in text: String) -> Set<String> {
    Set(findings(text).skills.map(\.skill.text))
  }
}
