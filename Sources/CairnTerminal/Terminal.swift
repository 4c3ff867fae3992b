internal import CNcurses
package import CairnScreen

/// The terminal in full-screen mode, from `init` until it goes out of scope. There is one at a time.
package struct Terminal: ~Copyable {
  /// Size of the window in cells.
  package internal(set) var size: Size
  /// Whether letters beyond ASCII can be drawn.
  package let isUnicode: Bool
  /// Wakes the loop that waits in `events`.
  package var waker: Waker { Waker(descriptor: pipe.writeEnd) }

  /// How long a lone Esc waits for the rest of a key's sequence, in milliseconds.
  package var escapeDelay: Int { Int(cairn_escape_delay()) }

  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  let pipe: WakePipe
  let colours: Int32
  private(set) var mouse: Bool
  var shown: Grid?
  var shownTheme: Theme?

  /// Takes over the terminal of the standard streams. A crash gives it back and prints `farewell`.
  package init(mouse: Bool = true, farewell: StaticString) throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let pipe = WakePipe() else { throw .noPipe }
    Self.chooseLocale()
    let note = UnsafeRawPointer(farewell.utf8Start).assumingMemoryBound(to: CChar.self)
    guard cairn_arm(pipe.writeEnd, note) else { throw .notATerminal }
    if getenv("ESCDELAY") == nil { set_escdelay(25) }
    guard let screen = cairn_newterm(), let window = cairn_screen() else {
      cairn_disarm()
      throw .unknownTerminal
    }
    guard cairn_can_move_cursor() else {
      endwin()
      delscreen(screen)
      cairn_disarm()
      throw .unknownTerminal
    }
    self.screen = screen
    self.window = window
    self.pipe = pipe
    self.mouse = mouse
    isUnicode = cairn_utf8()
    colours = Self.prepareColours()
    size = Self.prepareKeys(window)
    cairn_send(Self.pasteOn + (mouse ? Self.mouseOn : ""))
  }

  deinit {
    cairn_send((mouse ? Self.mouseOff : "") + Self.pasteOff)
    endwin()
    cairn_disarm()
    delscreen(screen)
  }

  /// Reports clicks and the wheel from now on, or leaves the mouse to the terminal.
  package mutating func report(mouse isOn: Bool) {
    guard isOn != mouse else { return }
    mouse = isOn
    cairn_send(isOn ? Self.mouseOn : Self.mouseOff)
  }

  /// Gives the terminal back, stops as ^Z does and takes the terminal over again.
  package mutating func suspend() {
    cairn_send((mouse ? Self.mouseOff : "") + Self.pasteOff)
    endwin()
    cairn_stop()
    // The next refresh starts curses anew; what was shown before is gone.
    shown = nil
    clearok(window, true)
    size = Self.measure()
    cairn_send(Self.pasteOn + (mouse ? Self.mouseOn : ""))
  }
}

extension Terminal {
  // Pasted text is bracketed, so that it is never taken for keys. Of the mouse presses and the wheel,
  // in the encoding that knows columns beyond 223.
  fileprivate static var pasteOn: String { "\u{1B}[?2004h" }
  fileprivate static var pasteOff: String { "\u{1B}[?2004l" }
  fileprivate static var mouseOn: String { "\u{1B}[?1000h\u{1B}[?1006h" }
  fileprivate static var mouseOff: String { "\u{1B}[?1006l\u{1B}[?1000l" }

  /// The user's locale; where none is set at all, one that knows every letter.
  private static func chooseLocale() {
    let isSet = ["LC_ALL", "LC_CTYPE", "LANG"].contains { (name: String) in
      getenv(name).map { $0.pointee != 0 } ?? false
    }
    _ = setlocale(LC_CTYPE, isSet ? "" : "C.UTF-8")
  }

  /// Makes a pair of each colour on the terminal's own background; returns how many there are.
  private static func prepareColours() -> Int32 {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return 0 }
    let count: Int32 = cairn_colours() >= 16 ? 16 : cairn_colours() >= 8 ? 8 : 0
    for colour in 0..<Int16(count) { init_pair(colour + 1, colour, -1) }
    return count
  }

  private static func prepareKeys(_ window: UnsafeMutablePointer<WINDOW>) -> Size {
    raw()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    "\u{1B}[<".withCString { _ = define_key($0, cairn_key_mouse()) }
    "\u{1B}[200~".withCString { _ = define_key($0, cairn_key_paste()) }
    return measure()
  }

  /// The size of the window, told to curses too.
  static func measure() -> Size {
    let size = windowSize ?? Size(columns: 80, rows: 24)
    if windowSize != nil { resize_term(Int32(size.rows), Int32(size.columns)) }
    return size
  }

  /// The size of the window; nil where there is none. May be asked for before the terminal is taken over.
  package static var windowSize: Size? {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard cairn_window_size(&rows, &columns) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }
}
