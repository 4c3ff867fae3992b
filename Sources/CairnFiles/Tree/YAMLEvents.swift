// The C parser inside Yams. Yams' own tree is ten times as slow to build, knows no ends, runs every
// scalar through patterns for dates and numbers, and gives up a file at the first duplicate key.
import CYaml

/// The events of a YAML text, one after the other.
final class YAMLEvents {
  struct Failure: Error {
    let problem: String
    let place: Place
    /// Where the construct began that could not be finished.
    let context: Place?
    /// Of a character that no YAML text holds; such a one has no place yet.
    var badByte: Int?
  }

  enum Event {
    case scalar(String, Node.Style)
    case listStart(isFlow: Bool)
    case mapStart(isFlow: Bool)
    case end
    case alias(String)
    case documentStart, documentEnd, streamEnd
  }

  struct Item {
    let event: Event
    let start: Place
    let end: Place
    let anchor: String?
    let tag: String?
  }

  // The C parser keeps a pointer to itself, so it needs an address that stays.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The bytes have to outlive the events.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  func next() throws(Failure) -> Item {
    while true {
      var raw = yaml_event_t()
      guard yaml_parser_parse(parser, &raw) == 1 else { throw failure() }
      defer { yaml_event_delete(&raw) }
      if raw.type == YAML_STREAM_START_EVENT { continue }
      return item(raw)
    }
  }

  private func item(_ raw: yaml_event_t) -> Item {
    var (anchor, tag): (String?, String?) = (nil, nil)
    let event: Event
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      event = .scalar(Self.text(scalar.value, scalar.length), Self.style(scalar.style))
      (anchor, tag) = (Self.name(scalar.anchor), Self.name(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let list = raw.data.sequence_start
      event = .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE)
      (anchor, tag) = (Self.name(list.anchor), Self.name(list.tag))
    case YAML_MAPPING_START_EVENT:
      let map = raw.data.mapping_start
      event = .mapStart(isFlow: map.style == YAML_FLOW_MAPPING_STYLE)
      (anchor, tag) = (Self.name(map.anchor), Self.name(map.tag))
    case YAML_ALIAS_EVENT: event = .alias(Self.name(raw.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: event = .documentStart
    case YAML_DOCUMENT_END_EVENT: event = .documentEnd
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: event = .end
    default: event = .streamEnd
    }
    return Item(
      event: event, start: Int(raw.start_mark.index), end: Int(raw.end_mark.index),
      anchor: anchor, tag: tag)
  }

  private func failure() -> Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text can't be read"
    let context = parser.pointee.context == nil ? nil : Int(parser.pointee.context_mark.index)
    let isReader = parser.pointee.error == YAML_READER_ERROR
    return Failure(
      problem: problem, place: Int(parser.pointee.problem_mark.index), context: context,
      badByte: isReader ? Int(parser.pointee.problem_offset) : nil)
  }

  private static func text(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private static func name(_ text: UnsafeMutablePointer<UInt8>?) -> String? {
    text.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    default: .plain
    }
  }
}
