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
      case 1: if let key = Self.letter(value) { keys.append(key) }
      case 2 where value == cairn_key_mouse(): if let key = mouseReport() { keys.append(key) }
      case 2: if let key = Self.special(value) { keys.append(key) }
      default: return keys
      }
    }
  }

  /// The rest of `ESC [ < button ; column ; row M`: left button presses and the wheel.
  private func mouseReport() -> Key? {
    var (numbers, value) = ([0], Int32(0))
    while cairn_get(&value) == 1, numbers.count <= 3 {
      switch value {
      case 48...57:
        numbers[numbers.count - 1] = min(9999, numbers[numbers.count - 1] * 10 + Int(value - 48))
      case 59: numbers.append(0)
      default:
        guard value == 77, numbers.count == 3 else { return nil }
        let point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
        switch numbers[0] {
        case 0: return .click(point)
        case 64: return .wheel(point, -1)
        case 65: return .wheel(point, 1)
        default: return nil
        }
      }
    }
    return nil
  }

  private static func letter(_ value: Int32) -> Key? {
    switch value {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 0: return .control(" ")
    case 1...31:
      return Unicode.Scalar(UInt32(value) + 0x60).map { .control(Character($0)) }
    default: return Unicode.Scalar(UInt32(value)).map { .character(Character($0)) }
    }
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
