import CairnModel
import CairnScreen
import CairnWords

extension App {
  func showRecord() -> Page {
    var page = RecordPage()
    let rows = recordRows.map { $0.item != nil }
    page.selection.select(
      rows.selectable(from: 0, direction: 1) ?? 0, count: rows.count, height: recordHeight)
    return .record(page)
  }

  var recordHeight: Int { max(1, bodyHeight - 4) }

  mutating func moveInRecord(by step: Int) {
    guard case .record(var page) = pages.last else { return }
    page.selection.move(by: step, through: recordRows.map { $0.item != nil }, height: recordHeight)
    replacePage(.record(page))
  }

  // MARK: Hours

  /// About a twentieth of all hours, so that a few keys tell of a week.
  private func step(of id: Credential.ID) -> Int {
    let twentieth = (hours(of: id) ?? 20) / 20
    return [10, 5, 2].first { $0 <= twentieth } ?? 1
  }

  mutating func changeHoursDone(up: Bool) -> [Effect] {
    guard let id = recordItem?.credential, let progress = progress(of: id) else { return [] }
    let step = step(of: id)
    let most = max(hours(of: id) ?? .max, progress.hoursDone)
    let next = max(0, min(most, progress.hoursDone + (up ? step : -step)))
    let name = phrases.record.hoursChanged(
      catalogue.title(of: id), words.number(progress.hoursDone), words.number(next))
    return change(name) { $0.edit(progressOf: id) { $0.hoursDone = next } }
  }

  // MARK: Beginning, adding and removing

  /// Begins a credential today, or takes its beginning back.
  mutating func toggleBegun() -> [Effect] {
    guard let id = selectedCredential else { return [] }
    let title = catalogue.title(of: id)
    let day = today
    let isBegun = progress(of: id) != nil
    return change(isBegun ? phrases.record.notBegun(title) : phrases.record.begun(title)) {
      $0.progress.removeAll { $0.credential == id }
      if !isBegun {
        $0.skips.remove(id)
        $0.progress.append(Profile.Progress(credential: id, started: day))
      }
    }
  }

  mutating func removeFromRecord() -> [Effect] {
    guard let item = recordItem else { return [] }
    let id = item.credential
    let title = catalogue.title(of: id)
    if case .earned = item {
      return change(phrases.change.notEarned(title)) { $0.earned.removeAll { $0.credential == id } }
    }
    return change(phrases.record.notBegun(title)) {
      $0.progress.removeAll { $0.credential == id }
    }
  }

  /// Puts a credential that was looked for into the record as earned today.
  mutating func addEarned(_ id: Credential.ID) -> [Effect] {
    let day = today
    let effects = change(phrases.change.earned(catalogue.title(of: id))) { profile in
      profile.earned.append(Profile.Earned(credential: id, date: day))
      profile.progress.removeAll { $0.credential == id }
      profile.pins.remove(id)
    }
    selectInRecord(id)
    return effects
  }

  private mutating func selectInRecord(_ id: Credential.ID) {
    guard case .record(var page) = pages.last else { return }
    let rows = recordRows
    guard let row = rows.firstIndex(where: { $0.item?.credential == id }) else { return }
    page.selection.select(row, count: rows.count, height: recordHeight)
    replacePage(.record(page))
  }

  // MARK: Typing

  mutating func beginRecordForm() {
    guard case .record(var page) = pages.last, let item = recordItem else { return }
    page.form = Form(text: typed(item.fields[0], of: item.credential))
    replacePage(.record(page))
  }

  mutating func typeInRecord(_ key: Key) -> [Effect]? {
    guard case .record(var page) = pages.last, var form = page.form, let item = recordItem
    else { return nil }
    switch form.type(key) {
    case .passed: return nil
    case .left: page.form = nil
    case .changed: page.form = form
    case .accepted(let key):
      switch edit(item.credential, item.fields[form.field], as: form.text) {
      case .failure(let complaint):
        form.complaint = complaint.text
        page.form = form
      case .success(let edited):
        page.form = nil
        replacePage(.record(page))
        let effects = change(phrases.record.changed(catalogue.title(of: item.credential))) {
          $0 = edited
        }
        continueForm(after: form.field, by: key, id: item.credential)
        return effects
      }
    }
    replacePage(.record(page))
    return []
  }

  /// Enter and Tab lead through the fields of the row, which stays selected wherever it moved.
  private mutating func continueForm(after field: Int, by key: Key, id: Credential.ID) {
    selectInRecord(id)
    let next = key == .up || key == .backTab ? field - 1 : field + 1
    guard case .record(var page) = pages.last, let item = recordItem,
      item.fields.indices.contains(next)
    else { return }
    page.form = Form(field: next, text: typed(item.fields[next], of: id))
    replacePage(.record(page))
  }

  private func typed(_ field: RecordPage.Item.Field, of id: Credential.ID) -> String {
    let (progress, earned) = (progress(of: id), earning(of: id))
    return switch field {
    case .hoursDone: String(progress?.hoursDone ?? 0)
    case .started: progress?.started?.iso ?? ""
    case .paid: typed(progress?.paid)
    case .date: earned?.date?.iso ?? ""
    case .expires: earned?.expires?.iso ?? ""
    case .link: earned?.url ?? ""
    }
  }

  private func edit(_ id: Credential.ID, _ field: RecordPage.Item.Field, as text: String)
    -> Result<Profile, Complaint>
  {
    var profile = profile
    switch field {
    case .hoursDone:
      return whole(text, in: 0...9999).map { hours in
        profile.edit(progressOf: id) { $0.hoursDone = hours }
        return profile
      }
    case .paid:
      return optionalMoney(text).map { money in
        profile.edit(progressOf: id) { $0.paid = money }
        return profile
      }
    case .link:
      let isLink = text.isEmpty || text.hasPrefix("https://") || text.hasPrefix("http://")
      guard isLink else { return .failure(Complaint(text: phrases.record.wantsLink)) }
      profile.edit(earned: id) { $0.url = text.isEmpty ? nil : text }
      return .success(profile)
    case .started, .date, .expires:
      return optionalDate(text).map { date in
        switch field {
        case .started: profile.edit(progressOf: id) { $0.started = date }
        case .date: profile.edit(earned: id) { $0.date = date }
        default: profile.edit(earned: id) { $0.expires = date }
        }
        return profile
      }
    }
  }
}

extension Profile {
  mutating func edit(progressOf id: Credential.ID, _ edit: (inout Progress) -> Void) {
    for index in progress.indices where progress[index].credential == id { edit(&progress[index]) }
  }

  mutating func edit(earned id: Credential.ID, _ edit: (inout Earned) -> Void) {
    for index in earned.indices where earned[index].credential == id { edit(&earned[index]) }
  }
}
