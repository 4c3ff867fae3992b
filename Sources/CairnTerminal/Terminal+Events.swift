internal import CNcurses
internal import CairnScreen

extension Terminal {
  /// Waits until something happens, or for some milliseconds, and returns all of it: one frame is
  /// drawn for a burst of input. Empty when the time is over.
  package mutating func events(waiting milliseconds: Int? = nil) -> [Event] {
    var waits = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&waits, nfds_t(waits.count), milliseconds.map(Int32.init) ?? -1)
    guard ready != 0 else { return [] }
    // An interrupted wait says nothing of the descriptors: keys may be there all the same.
    let interrupted = ready < 0
    var events: [Event] = []
    if interrupted || waits[1].revents != 0 { events += requests() }
    if interrupted || waits[0].revents != 0 {
      let isOver = !interrupted && cairn_is_at_end(STDIN_FILENO)
      events += keys().map(Event.key)
      if isOver || waits[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
        events.append(.vanished)
      }
    }
    return events
  }

  /// What handlers and other threads wrote into the pipe.
  private mutating func requests() -> [Event] {
    var events: [Event] = []
    for byte in pipe.drain() {
      switch Int32(byte) {
      case 0: if events.last != .woken { events.append(.woken) }
      case SIGWINCH:
        size = Self.measure()
        shown = nil
        events.append(.resized(size))
      case SIGTSTP: events.append(.suspend)
      default: events.append(.leave(signal: Int32(byte)))
      }
    }
    return events
  }

  private func keys() -> [Key] {
    var keys: [Key] = []
    var value: Int32 = 0
    while true {
      switch cairn_get(&value) {
      case 1: if let key = Key(code: UInt32(value)) { keys.append(key) }
      case 2 where value == cairn_key_mouse(): if let key = mouseReport() { keys.append(key) }
      case 2 where value == cairn_key_paste(): keys.append(.paste(pastedText()))
      case 2: if let key = Self.special(value) { keys.append(key) }
      default: return keys
      }
    }
  }

  /// What follows `ESC [ 200 ~` up to `ESC [ 201 ~`; it may arrive in several pieces.
  private func pastedText() -> String {
    let end: [Unicode.Scalar] = ["\u{1B}", "[", "2", "0", "1", "~"]
    var (scalars, value) = ([Unicode.Scalar](), Int32(0))
    // 64 K letters are more than any line needs; a lost end must not swallow keys for ever.
    while scalars.count < 65_536 {
      if cairn_get(&value) == 1 {
        if let scalar = Unicode.Scalar(UInt32(value)) { scalars.append(scalar) }
        if scalars.suffix(end.count).elementsEqual(end) {
          scalars.removeLast(end.count)
          break
        }
      } else {
        var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, 100) > 0 else { break }
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The rest of `ESC [ < button ; column ; row M`.
  private func mouseReport() -> Key? {
    var (report, value) = ("", Int32(0))
    while report.utf8.count < 16, cairn_get(&value) == 1, let scalar = Unicode.Scalar(UInt32(value))
    {
      report.unicodeScalars.append(scalar)
      if scalar.properties.isAlphabetic { break }
    }
    return Key(mouseReport: report)
  }

  private static func special(_ code: Int32) -> Key? {
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete, .insert, .backTab,
      .backspace, .enter,
    ]
    if let index = keys.indices.first(where: { cairn_key(Int32($0)) == code }) {
      return keys[index]
    }
    let function = code - cairn_key_f0()
    return (1...63).contains(function) ? .function(Int(function)) : nil
  }
}
