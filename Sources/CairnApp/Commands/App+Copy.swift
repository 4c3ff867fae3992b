import CairnModel
import CairnScreen
import CairnWords

extension App {
  /// What the selected row would put into the clipboard; nil where nothing that has a name is selected.
  var selectedText: String? {
    if case .why(let page) = pages.last, case .why(let found) = insights[.why(page.credential)] {
      return words.explanation(found, in: catalogue).lined
    }
    if let credential = selectedCredential.flatMap({ catalogue[$0] }) {
      return credential.title + "\n" + credential.url
    }
    return selectedSkill.map { catalogue.name(of: $0) }
  }
}
