import CairnFiles
import CairnModel
import Testing

@Suite("Skills in sentences of postings")
struct PostingNameTests {
  @Test("a name counts where it means its skill", arguments: TrickySentence.all)
  func tricky(_ sentence: TrickySentence) {
    let found = PostingFixture.skills(in: sentence.text)
    for skill in sentence.has { #expect(found.contains(skill), "\(found.sorted())") }
    for skill in sentence.hasNot { #expect(!found.contains(skill), "\(found.sorted())") }
  }

  @Test("every skill that the table of sentences names is one of the taxonomy's")
  func table() {
    let known = Set(PostingFixture.skills.map(\.id.text))
    #expect(TrickySentence.all.count >= 60)
    for sentence in TrickySentence.all {
      for skill in sentence.has + sentence.hasNot { #expect(known.contains(skill), "\(skill)") }
    }
  }
}
