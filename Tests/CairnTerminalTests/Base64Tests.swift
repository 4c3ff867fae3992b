import Testing

@testable import CairnTerminal

@Suite("Base 64")
struct Base64Tests {
  @Test(
    "is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ÿ>?", "w78+Pw=="),
    ])
  func vectors(text: String, expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }
}
