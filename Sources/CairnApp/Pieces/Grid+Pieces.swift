import CairnScreen

extension Grid {
  /// A line at the left and one at the right end of a row; the left one is cut where both do not fit.
  mutating func spread(_ left: Line, _ right: Line, in rect: Rect, _ glyphs: Glyphs) {
    let room = max(0, rect.width - right.width - (right.width > 0 ? 1 : 0))
    put(left, x: rect.x, y: rect.y, width: room, ellipsis: glyphs.ellipsis)
    put(
      right, x: rect.maxX - min(right.width, rect.width), y: rect.y, width: rect.width,
      ellipsis: glyphs.ellipsis)
  }

  /// Marks the selected row of a list and puts the cursor there; a list without the keys shows it
  /// less. The columns of `sparing`, from the row's left end, keep their colours: a bar in them would be
  /// lost in the mark.
  mutating func mark(
    _ rect: Rect, glyphs: Glyphs, isActive: Bool, sparing: Range<Int>? = nil
  ) {
    if isActive {
      // A sign that stands there already says more.
      if self[rect.x, rect.y].grapheme == " " { put(String(glyphs.marker), x: rect.x, y: rect.y) }
      if let sparing {
        select(Rect(x: rect.x, y: rect.y, width: sparing.lowerBound, height: rect.height))
        let end = min(rect.width, sparing.upperBound)
        select(Rect(x: rect.x + end, y: rect.y, width: rect.width - end, height: rect.height))
      } else {
        select(rect)
      }
      cursor = Point(x: rect.x, y: rect.y)
    } else {
      put(String(glyphs.marker), x: rect.x, y: rect.y, style: .faint)
    }
  }

  /// A scroll mark in the right border where a list is longer than its pane.
  mutating func scrollMark(
    _ list: Rect, first: Int, count: Int, glyphs: Glyphs, style: Style
  ) {
    guard count > list.height, list.height > 1 else { return }
    let length = max(1, list.height * list.height / count)
    let most = max(1, count - list.height)
    let top = (list.height - length) * min(first, most) / most
    let rail = glyphs == .ascii ? "#" : "┃"
    for y in top..<top + length {
      put(rail, x: list.maxX, y: list.y + y, style: style)
    }
  }

  /// A line of text being typed, with the cursor in it.
  mutating func input(_ line: InputLine, x: Int, y: Int, width: Int, isActive: Bool = true) {
    let (text, column) = line.visible(in: width)
    put(text.fitted(to: width), x: x, y: y, style: Style(.plain, isActive ? .underline : []))
    if isActive { cursor = Point(x: x + column, y: y) }
  }
}

extension Glyphs {
  /// Four steps of a level: held, promised by a plan, asked for and missing, beyond.
  func gauge(have: Int, after: Int, need: Int) -> Line {
    var line = Line()
    for step in 1...4 {
      if step <= have {
        line.append(String(full), step <= need || need == 0 ? .good : .faint)
      } else if step <= min(after, need) {
        line.append(String(half), .accent)
      } else if step <= need {
        line.append(String(hollow), .caution)
      } else {
        line.append(String(dot), .faint)
      }
    }
    return line
  }
}

extension Grid {
  /// What an empty screen has to teach: a sentence and what can be done, a paragraph each.
  mutating func teach(_ paragraphs: [String], in rect: Rect, _ glyphs: Glyphs) {
    let lines = paragraphs.styled(to: rect.width).dropLast()
    let top = rect.y + max(0, min(3, (rect.height - lines.count) / 2))
    for (row, line) in lines.prefix(rect.height).enumerated() {
      put(line, x: rect.x, y: top + row)
    }
    cursor = Point(x: rect.x, y: top)
  }
}

extension [String] {
  /// Paragraphs in lines that are easy to read, with a blank one after each; the first one stands out.
  func styled(to width: Int) -> [Line] {
    enumerated().flatMap { index, text in
      text.wrapped(to: Swift.min(72, width)).map { Line($0, index == 0 ? .plain : .faint) } + [
        Line()
      ]
    }
  }
}
