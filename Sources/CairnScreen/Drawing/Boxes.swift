extension Grid {
  /// Draws a border with a title in its upper side and, where there is room, a second one at the right.
  package mutating func box(
    _ rect: Rect, title: Line = Line(), aside: Line = Line(), glyphs: Glyphs, style: Style = .frame
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let sides = glyphs.box
    let (top, bottom, right) = (rect.y, rect.maxY - 1, rect.maxX - 1)
    for y in [top, bottom] {
      fill(
        Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1), with: sides.horizontal,
        style: style)
    }
    for x in [rect.x, right] {
      fill(
        Rect(x: x, y: top + 1, width: 1, height: rect.height - 2), with: sides.vertical,
        style: style)
    }
    let corners = [
      (rect.x, top, sides.topLeft), (right, top, sides.topRight),
      (rect.x, bottom, sides.bottomLeft), (right, bottom, sides.bottomRight),
    ]
    for (x, y, corner) in corners { put(corner, x: x, y: y, style: style) }
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
