import CairnApp
import Synchronization

extension Session {
  /// What a session begins with.
  struct Start: Sendable {
    let beginning: Beginning
    let saver: ProfileSaver
    let files: FollowedFiles
  }
}

/// The learner and the catalogues while they are read beside the loop.
final class Opening: Sendable {
  /// Reads, and tells the percent that is done.
  typealias Reading =
    @Sendable (_ report: @escaping @Sendable (Int) -> Void) throws(Stop) -> Session.Start

  private let result = Mutex<Result<Session.Start, Stop>?>(nil)
  private let reading: Reading

  init(_ reading: @escaping Reading) { self.reading = reading }

  /// Reads on the present thread.
  func run(report: @escaping @Sendable (Int) -> Void) {
    let result: Result<Session.Start, Stop>
    do throws(Stop) { result = .success(try reading(report)) } catch { result = .failure(error) }
    self.result.withLock { $0 = result }
  }

  /// What was read, once.
  func take() -> Result<Session.Start, Stop>? {
    result.withLock { result in
      defer { result = nil }
      return result
    }
  }
}
