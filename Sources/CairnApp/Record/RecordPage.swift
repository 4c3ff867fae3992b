package import CairnModel
import CairnScreen
import CairnWords

/// What is in progress, was earned, and was begun and dropped.
package struct RecordPage: Hashable, Sendable {
  /// A row: the same credential may be in one part only.
  package enum Item: Hashable, Sendable {
    case progress(Credential.ID)
    case earned(Credential.ID)
    case dropped(Credential.ID)

    var credential: Credential.ID {
      switch self {
      case .progress(let id), .earned(let id), .dropped(let id): id
      }
    }
  }

  var selection = Selection()
  /// The fields of the selected row while they are being typed.
  var form: Form?

  package init() {}
}

extension App {
  /// In progress in the order of the profile, earned with the latest first, then what was dropped: begun, and
  /// skipped since.
  var recordRows: [Row<RecordPage.Item>] {
    let say = phrases.record
    let begun = profile.progress.filter { !profile.skips.contains($0.credential) }
    let dropped = profile.progress.filter { profile.skips.contains($0.credential) }
    let earned = profile.earned.enumerated().sorted { a, b in
      (b.element.date?.day ?? 0, a.offset) < (a.element.date?.day ?? 0, b.offset)
    }
    let parts: [(String, [RecordPage.Item])] = [
      (say.inProgress, begun.map { .progress($0.credential) }),
      (say.earned, earned.map { .earned($0.element.credential) }),
      (say.dropped, dropped.map { .dropped($0.credential) }),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { [.heading($0.0)] + $0.1.map(Row.item) }
  }

  var recordItem: RecordPage.Item? {
    guard case .record(let page) = pages.last else { return nil }
    let rows = recordRows
    return rows.indices.contains(page.selection.row) ? rows[page.selection.row].item : nil
  }

  func progress(of id: Credential.ID) -> Profile.Progress? {
    profile.progress.first { $0.credential == id }
  }

  func earning(of id: Credential.ID) -> Profile.Earned? {
    profile.earned.first { $0.credential == id }
  }

  /// All hours that a credential takes this learner.
  func hours(of id: Credential.ID) -> Int? {
    profile.overrides[id]?.hours ?? catalogue[id]?.hours?.count
  }
}

extension RecordPage.Item {
  var isEarned: Bool { if case .earned = self { true } else { false } }

  /// The values that can be typed, in order.
  enum Field: Hashable { case hoursDone, started, paid, date, expires, link }

  var fields: [Field] {
    switch self {
    case .progress, .dropped: [.hoursDone, .started, .paid]
    case .earned: [.date, .expires, .link]
    }
  }
}
