import Casebook
import Exchange
import FOILaw
import Testing

/// The register is public data about real councils; nothing here says anything else of them.
@Suite struct CouncilRegisterTests {
  private let register: CouncilRegister
  private let names: CouncilNames

  init() throws {
    register = try CouncilRegister.shipped.get()
    names = CouncilNames(register)
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test func itHasTheCouncilsOfTheSource() {
    let present = register.councils.filter { $0.end == nil }
    #expect(register.councils.count == 470)
    #expect(present.count == 397)
    let byNation = Dictionary(grouping: present, by: \.nation).mapValues(\.count)
    #expect(
      byNation == [.england: 332, .scotland: 32, .wales: 22, .northernIreland: 11])
    let byKind = Dictionary(grouping: present, by: \.kind).mapValues(\.count)
    #expect(
      byKind == [
        .district: 164, .unitary: 63, .metropolitan: 36, .londonBorough: 32, .scottish: 32,
        .welsh: 22, .county: 21, .combined: 14, .northernIrish: 11, .cityCorporation: 1,
        .strategic: 1,
      ])
  }

  @Test func everyPresentCouncilHasACodeOfItsOwn() {
    let codes = register.councils.filter { $0.end == nil }.map(\.gss)
    #expect(!codes.contains(nil))
    #expect(Set(codes).count == 397)
    let known = register.councils.compactMap(\.gss)
    #expect(
      known.allSatisfy { code in
        code.count == 9 && "ENSW".contains(code.prefix(1))
          && code.dropFirst().allSatisfy(\.isNumber)
      })
  }

  /// The codes of official statistics begin with the country and the kind of area.
  @Test func everyCodeIsOneOfItsNation() {
    for council in register.councils {
      let codes = [council.gss].compactMap(\.self) + council.formerGSS
      let beginnings: [String] =
        switch council.nation {
        case .scotland: ["S12"]
        case .wales: ["W06"]
        case .northernIreland: ["N09"]
        case .england, .unitedKingdom:
          ["E06", "E07", "E08", "E09", "E10", "E47", "E61"]
        }
      for code in codes {
        #expect(
          code.count == 9 && beginnings.contains(String(code.prefix(3))), "\(council.name): \(code)"
        )
      }
    }
  }

  @Test func everySuccessorIsThere() {
    for council in register.councils {
      for code in council.successors { #expect(register[code: code] != nil, "\(code)") }
    }
  }

  @Test func everyCouncilIsFoundByItsOwnName() throws {
    let today = try day("2026-03-02")
    for council in register.councils where council.end == nil {
      for name in [council.name, council.shortName] {
        #expect(names.council(named: name, on: today) == .one(council, isSure: true), "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("Derby", "E06000015"), ("DERBY CITY COUNCIL", "E06000015"), ("Derby Council", "E06000015"),
    ("Hull", "E06000010"), ("Camden", "E09000007"), ("Camden Council", "E09000007"),
    ("LB Camden", "E09000007"), ("London Borough of Camden", "E09000007"),
    ("Colchester City Council", "E07000071"), ("Hammersmith and Fulham", "E09000013"),
    ("Shepway District Council", "E07000112"), ("Western Isles Council", "S12000013"),
    ("Sir Ynys Môn", "W06000001"), ("Bristol, City of", "E06000023"),
    ("Cornwall County Council", "E06000052"), ("E06000015", "E06000015"),
    ("e07000097", "E07000242"), ("Kings Lynn & West Norfolk", "E07000146"),
  ])
  func aNameOfAnyUsualFormIsFound(name: String, code: String) throws {
    let match = names.council(named: name, on: try day("2026-03-02"))
    guard case .one(let council, _) = match else {
      Issue.record("\(name): \(match)")
      return
    }
    #expect(council.gss == code)
  }

  @Test(arguments: [
    ("Somerset", "2019-05-01", "E10000027"), ("Somerset", "2024-05-01", "E06000066"),
    ("Dorset", "2018-05-01", "E10000009"), ("Dorset", "2024-05-01", "E06000059"),
    ("Buckinghamshire", "2020-03-31", "E10000002"), ("Buckinghamshire", "2020-04-01", "E06000060"),
    ("North Yorkshire", "2023-03-31", "E10000023"), ("North Yorkshire", "2023-04-01", "E06000065"),
    ("Mendip District Council", "2024-05-01", "E06000066"),
    ("Taunton Deane", "2020-05-01", "E07000246"),
  ])
  func theDayTellsTheOldCouncilFromTheNew(name: String, sent: String, code: String) throws {
    let match = names.council(named: name, on: try day(sent))
    guard case .one(let council, _) = match else {
      Issue.record("\(name): \(match)")
      return
    }
    #expect(council.gss == code)
  }

  @Test func aCouncilThatWasDividedIsNotGuessed() throws {
    let match = names.council(named: "Cumbria County Council", on: try day("2024-05-01"))
    guard case .several(let councils) = match else {
      Issue.record("\(match)")
      return
    }
    #expect(councils.map(\.name) == ["Cumberland Council", "Westmorland and Furness Council"])
  }

  @Test func anotherKindOfCouncilIsNotTaken() throws {
    let match = names.council(named: "Leicester County Council", on: try day("2026-03-02"))
    guard case .none(let near) = match else {
      Issue.record("\(match)")
      return
    }
    #expect(near.contains("Leicester City Council"))
  }

  @Test func anUnknownNameGetsTheNearest() throws {
    #expect(
      names.council(named: "Drby City Council", on: try day("2026-03-02"))
        == .none(nearest: ["Derby City Council"]))
  }

  @Test func barePlaceNamesBecomeNoAliases() throws {
    let council = try #require(register.council(gss: "E06000010"))
    #expect(council.authority.aliases == ["City of Kingston upon Hull"])
    #expect(council.authority.gss == "E06000010")
    #expect(register.council(gss: "E06000023")?.authority.aliases == [])
  }

  @Test func aCopyOfTheSourceReadsAsItIs() throws {
    let text = """
      local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,\
      local-authority-type,alt-names
      EXA,Example  Borough Council,Example,E07999999,,2025-03-31,"EXB,EXC",England,Nowhere,NMD,\
      "Example,example borough council,Old Example"
      EXB,Upper Example Council,Upper Example,E06999999,2025-04-01,,,England,Nowhere,UA,
      EXC,Lower Example Council,Lower Example,E06999998,2025-04-01,,,England,Nowhere,UA,
      """
    let register = try CouncilRegister(text)
    let old = try #require(register[code: "EXA"])
    #expect(old.name == "Example Borough Council")
    #expect(old.aliases == ["Old Example"])
    #expect(old.successors == ["EXB", "EXC"])
    #expect(try register.predecessors(of: #require(register[code: "EXB"])) == [old])
  }

  @Test func anotherFileIsAFault() {
    #expect(throws: CouncilRegister.Fault.noColumn("official-name", found: ["name", "email"])) {
      try CouncilRegister("name,email\nExample Council,foi@example.example\n")
    }
    #expect(
      throws: CouncilRegister.Fault.badValue(
        line: 2, column: "local-authority-type", value: "parish")
    ) {
      try CouncilRegister(
        "official-name,nation,local-authority-type\nExample Parish Council,England,parish\n")
    }
  }
}
