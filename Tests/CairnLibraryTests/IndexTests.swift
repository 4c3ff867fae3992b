import CairnModel
import CairnTestSupport
import Testing

@testable import CairnLibrary

@Suite("The index of the library")
struct IndexTests {
  @Test("holds what was put into it")
  func roundTrip() throws {
    let catalogue = SmallCatalogue.catalogue()
    let index = try LibraryIndex.write(at: nil) { writer in
      try writer.add(catalogue)
      return []
    }
    #expect(try index.everything() == catalogue)
  }
}
