import CairnModel
import CairnScreen
import Testing

@testable import CairnApp

@Suite("A screen on a part of the library")
struct LibraryTests {
  /// An app that was handed nothing but the shelf of a large library.
  private func app(_ profile: Profile = Fixture.profile) -> App {
    let all = Fixture.catalogue
    return App(
      catalogue: Catalogue(
        skills: all.skills, roles: all.roles, subscriptions: all.subscriptions, rates: all.rates,
        total: 1_850_000, scope: Scope(of: nil, profile)),
      profile: profile, today: Fixture.today)
  }

  /// All of the fixture, as the part for a scope.
  private func part(_ scope: Scope) -> Catalogue {
    let all = Fixture.catalogue
    return Catalogue(
      skills: all.skills, roles: all.roles, providers: all.providers,
      subscriptions: all.subscriptions, credentials: all.credentials, rates: all.rates,
      total: 1_850_000, scope: scope, unlisted: 1000)
  }

  private func scope(in effects: [Effect]) -> Scope? {
    effects.lazy.compactMap { if case .load(let scope) = $0 { scope } else { nil } }.first
  }

  @Test("asks for what its question is about, and then plans")
  func load() throws {
    var app = app()
    let wanted = try #require(scope(in: app.update(.started)))
    #expect(wanted == Scope(of: app.role, app.profile))
    #expect(app.ranking == nil)
    #expect(app.planning.isSearching)
    let effects = app.update(.catalogueChanged(part(wanted)))
    #expect(effects.contains { if case .solve = $0 { true } else { false } })
    #expect(app.ranking != nil)
  }

  @Test("asks again when another role or a pin goes beyond what is here, and not otherwise")
  func beyond() throws {
    let roles = Fixture.catalogue.roles.sorted { $0.requirements.count < $1.requirements.count }
    let (small, large) = (try #require(roles.first), try #require(roles.last))
    var profile = Fixture.profile
    profile.goal.role = small.id
    var app = app(profile)
    let wanted = try #require(scope(in: app.update(.started)))
    _ = app.update(.catalogueChanged(part(wanted)))
    #expect(scope(in: app.change("hours") { $0.goal.hoursPerWeek += 1 }) == nil)
    #expect(scope(in: app.choose(large))?.skills == Set(large.requirements.map(\.skill)))
    // An answer for the role before is late: it is taken, and asked for again.
    let pinned = scope(in: app.change("pin") { $0.pins.insert("beyond") })
    #expect(pinned?.credentials.contains("beyond") == true)
    #expect(scope(in: app.update(.catalogueChanged(part(wanted)))) == pinned)
  }

  @Test(
    "a filter asks the whole library, and shows what it finds unless other words are typed by then")
  func search() throws {
    var app = app()
    let wanted = try #require(scope(in: app.update(.started)))
    _ = app.update(.catalogueChanged(part(wanted)))
    app.home.pane = .credentials
    _ = app.update(.key(.character("/")))
    #expect(app.update(.key(.character("z"))).contains(.search("z")))
    #expect(app.update(.key(.character("y"))).contains(.search("zy")))
    var stranger = Fixture.catalogue.credentials[0]
    stranger = Credential(
      id: "zythology", title: "Zythology", provider: stranger.provider, kind: .course,
      url: stranger.url, teaches: [:], source: stranger.source)
    let found = Found(credentials: ["zythology"], catalogue: Catalogue(credentials: [stranger]))
    _ = app.update(.found("z", found))
    #expect(!app.home.credentials.contains("zythology"))
    _ = app.update(.found("zy", found))
    #expect(app.home.credentials.contains("zythology"))
    #expect(app.catalogue[Credential.ID("zythology")]?.title == "Zythology")
    #expect(!app.catalogue.credentials.contains { $0.id == "zythology" })
  }
}
