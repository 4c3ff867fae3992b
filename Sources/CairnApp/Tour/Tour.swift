import CairnScreen
import CairnWords

/// Three minutes over the real screen: each step teaches a key and waits for it.
package struct Tour: Hashable, Sendable {
  /// From 0; one past the last step while the closing words are shown.
  package private(set) var step = 0

  package init() {}

  /// What each step waits for; the words stand in the same order.
  package static let commands: [Command] = [
    .nextPane, .credentialsPane, .why, .back, .pin, .pin, .skillsPane, .raise, .undo, .audit, .back,
    .timeline, .moreHours, .undo, .frontier, .back, .back, .help,
  ]

  /// The command that the present step waits for; nil behind the last one.
  package var command: Command? {
    Self.commands.indices.contains(step) ? Self.commands[step] : nil
  }

  /// The tour after a command was run: the next step, or nil where the tour is over.
  func after(_ command: Command) -> Tour? {
    guard let wanted = self.command else { return nil }
    guard wanted == command else { return self }
    var next = self
    next.step += 1
    return next
  }
}

extension App {
  /// Begins on the home screen, where its first keys mean something.
  mutating func toggleTour() {
    guard tour == nil else {
      tour = nil
      return
    }
    pages = []
    tour = Tour()
  }

  /// A card over the screen, away from the selected row.
  func drawTour(_ grid: inout Grid, _ body: Rect) {
    guard let tour else { return }
    let say = phrases.tour
    let width = min(62, body.width - 4)
    let text = tour.command == nil ? say.end : say.steps[tour.step]
    let lines = text.wrapped(to: width - 4)
    let height = min(body.height, lines.count + 3)
    let isLow = (grid.cursor?.y ?? 0) > body.y + body.height / 2
    let rect = Rect(
      x: body.maxX - width - 2, y: isLow ? body.y + 1 : body.maxY - height - 1, width: width,
      height: height)
    let cursor = grid.cursor
    grid.panel(
      rect,
      title: Line(
        say.title(min(tour.step + 1, Tour.commands.count), Tour.commands.count) + " ",
        Style(.accent, .bold)), glyphs: glyphs, style: Style(.caution))
    let inner = rect.inset(columns: 2)
    for (row, line) in lines.prefix(inner.height - 1).enumerated() {
      grid.put(line, x: inner.x, y: inner.y + row, width: inner.width)
    }
    var foot = Line()
    if let command = tour.command {
      foot.append(say.press + " ", .faint)
      foot.append(command.binding.keys[0].name(glyphs), .key)
      foot.append("   " + say.leave, .faint)
    } else {
      foot.append(say.anyKey, .faint)
    }
    grid.put(foot, x: inner.x, y: inner.maxY - 1, width: inner.width, ellipsis: glyphs.ellipsis)
    grid.cursor = cursor
  }
}
