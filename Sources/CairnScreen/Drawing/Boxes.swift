extension Grid {
  /// Draws a border with a title in its upper side and, where there is room, a second one at the right.
  package mutating func box(
    _ rect: Rect, title: Line = Line(), aside: Line = Line(), glyphs: Glyphs, style: Style = .frame
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let sides = glyphs.box
    let across = String(repeating: sides.horizontal, count: rect.width - 2)
    let (top, bottom) = (rect.y, rect.maxY - 1)
    put("\(sides.topLeft)\(across)\(sides.topRight)", x: rect.x, y: top, style: style)
    put("\(sides.bottomLeft)\(across)\(sides.bottomRight)", x: rect.x, y: bottom, style: style)
    for y in rect.y + 1..<bottom {
      put(String(sides.vertical), x: rect.x, y: y, style: style)
      put(String(sides.vertical), x: rect.maxX - 1, y: y, style: style)
    }
    let room = rect.width - 6
    guard room > 0 else { return }
    let name = title.cut(to: room, ellipsis: glyphs.ellipsis)
    if name.width > 0 { put(name, x: rect.x + 2, y: top) }
    guard aside.width > 0, name.width + aside.width + 2 <= room else { return }
    let second = Line(" ") + aside + Line(" ")
    put(second, x: rect.maxX - 2 - second.width, y: top)
  }

  /// An empty box over whatever was there.
  package mutating func panel(
    _ rect: Rect, title: Line = Line(), aside: Line = Line(), glyphs: Glyphs, style: Style
  ) {
    fill(rect)
    box(rect, title: title, aside: aside, glyphs: glyphs, style: style)
  }
}
