/// Keeps a group of phrases behind a reference. A phrasebook holds a thousand strings and closures; laid out as
/// one flat value it takes the optimiser minutes to build and every reader a copy.
@propertyWrapper
package struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let box: Box

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  package var wrappedValue: Value { box.value }
}
