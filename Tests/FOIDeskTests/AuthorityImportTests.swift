import Casebook
import FOIDesk
import FOILaw
import Testing

/// Keeping the list of authorities tidy, with cases open.
@Suite struct AuthorityImportTests {
  private func imported(
    _ csv: String, in scene: Scene, accepting: Bool = false
  ) throws -> Desk.AuthorityImport {
    try scene.desk.importAuthorities(
      from: Document(name: "list.csv", bytes: Array(csv.utf8)), accepting: accepting)
  }

  @Test(
    arguments: [
      "id,name\ntarn,Glen Tarn Council\n", "id,name,nation,kind\ntarn,Glen Tarn Council,,\n",
      "id,name,email\ntarn,Glen Tarn Council,new@tarn.example\n",
    ])
  func aColumnThatIsAbsentOrEmptyChangesNothing(csv: String) throws {
    try Scene.withCases { scene in
      let before = try scene.desk.authority("tarn")
      _ = try imported(csv, in: scene)
      let after = try scene.desk.authority("tarn")
      #expect((after.nation, after.kind, after.reviewEmail) == (.scotland, before.kind, nil))
      #expect(after.aliases == before.aliases)
      #expect(try scene.desk.show("tarn").standing.regime == .foisa)
    }
  }

  @Test(
    arguments: [
      ("name,date sent\nFar Fell Council,2020-09-10\n", true),
      ("name,ref\nFar Fell Council,F 12\n", true), ("name,sent\nFar Fell Council,\n", false),
    ])
  func aListOfSendingsSaysThatItIsToBeLogged(csv: String, says: Bool) throws {
    try Scene.withCases { scene in
      let remarks = try imported(csv, in: scene).remarks
      #expect(remarks.contains(.ofARequest) == says)
    }
  }

  @Test func aChangeOfNationThatChangesTheLawOfOpenCasesAsksFirst() throws {
    try Scene.withCases { scene in
      let csv = "id,name,nation,email\ntarn,Glen Tarn Council,england,new@tarn.example\n"
      let told = message { _ = try imported(csv, in: scene) }
      #expect(told.contains("and with it the law of 1 open case; nothing was imported"))
      #expect(told.contains("meals/tarn"))
      #expect(told.contains("--yes"))
      #expect(try scene.desk.authority("tarn").email == "foi@tarn.example")
      let result = try imported(csv, in: scene, accepting: true)
      #expect(result.changed == 1)
      #expect(try scene.desk.show("tarn").standing.regime == .foia)
    }
  }

  @Test func aChangeOfNationWithoutOpenCasesAsksNothing() throws {
    try Scene.withCases { scene in
      _ = try imported("name,nation\nFar Fell Council,england\n", in: scene)
      let result = try imported("name,nation\nFar Fell Council,scotland\n", in: scene)
      #expect(result.changed == 1)
    }
  }

  @Test(
    arguments: [
      // The name itself under another id, an alias, and the forms of a council's name.
      ("id,name\nbrackwater-2,Brackwater Council\n", "brack"),
      ("name\nBrackwater Borough\n", "brack"),
      ("name\nLow Moor District Council\n", "lowmoor"),
      ("name\nThe Council of Low Moor\n", "lowmoor"), ("name\nBorough of Low Moor\n", "lowmoor"),
      // A short name that makes the very id which another list gave.
      ("name\nTarn\n", "tarn"),
    ])
  func theSameNameIsTheSameAuthority(csv: String, id: String) throws {
    try Scene.withCases { scene in
      let result = try imported(csv, in: scene)
      #expect(result.added == 0)
      #expect(result.ids.map(\.description) == [id])
      #expect(try scene.desk.authorities().count == 3)
      guard case .sameAuthority(2, _, let taken) = result.remarks.first else {
        Issue.record("nothing is said of it")
        return
      }
      #expect(taken.description == id)
    }
  }

  @Test(arguments: ["Bristol", "Dumfries and Galloway", "Dumfries & Galloway"])
  func aCouncilIsKnownByTheShortNameOfTheRegister(name: String) throws {
    try Scene.withCasebook { scene in
      for council in ["Bristol City Council", "Dumfries and Galloway Council"] {
        _ = try scene.desk.add(Desk.councils(matching: council, on: nil))
      }
      let result = try imported("name,email\n\(name),foi@council.example\n", in: scene)
      #expect(result.added == 0 && result.changed == 1)
      #expect(try scene.desk.authorities().count == 2)
      #expect(result.remarks.count == 1)
    }
  }

  @Test func aBodyOfAnotherKindIsNoCouncil() throws {
    try Scene.withCasebook { scene in
      _ = try scene.desk.add(Desk.councils(matching: "Bristol City", on: nil))
      let result = try imported("name,kind\nBristol,health\n", in: scene)
      #expect(result.added == 1 && result.remarks.isEmpty)
    }
  }

  @Test func aShorterNameIsRememberedAndRenamesNobody() throws {
    try Scene.withCases { scene in
      _ = try imported("name,email\nTarn,new@tarn.example\n", in: scene)
      let tarn = try scene.desk.authority("tarn")
      #expect((tarn.name, tarn.email) == ("Glen Tarn Council", "new@tarn.example"))
      #expect(tarn.aliases == ["Tarn"])
    }
  }

  @Test func aCountyAndACityOfOneNameAreTwoAuthorities() throws {
    try Scene.withCasebook { scene in
      _ = try imported("name\nVale County Council\n", in: scene)
      let result = try imported("name\nVale City Council\n", in: scene)
      #expect(result.added == 1)
      // Either might be meant by the short name.
      let short = try imported("name\nVale Council\n", in: scene)
      #expect(short.added == 1)
      guard case .similar(_, _, let ids) = short.remarks.first else {
        Issue.record("nothing is said of it")
        return
      }
      #expect(ids.count == 2)
    }
  }

  @Test func oneAddressForTwoAuthoritiesIsRemarkedOn() throws {
    try Scene.withCases { scene in
      let result = try imported(
        "name,email\nFar Fell Council,FOI@brack.example\n", in: scene)
      #expect(result.added == 1)
      #expect(
        result.remarks == [
          .sharedAddress(
            "foi@brack.example", [AuthorityID("brack"), AuthorityID("far-fell-council")])
        ])
    }
  }

  @Test(
    arguments: [
      (
        "name,email\nA Council,\nB Council,foi at b.example\n",
        "list.csv:3: foi at b.example is not"
      ),
      (
        "name,email\nA Council,foi@a.example; b@a.example\n",
        "list.csv:2: foi@a.example; b@a.example"
      ),
      ("name,review_email\nA Council,@a.example\n", "(reviewemail)"),
      ("name,email\nA Council,foi@localhost\n", "list.csv:2: foi@localhost is not"),
    ])
  func aBadAddressIsRefusedWithItsLine(csv: String, expected: String) throws {
    try Scene.withCasebook { scene in
      let told = message { _ = try imported(csv, in: scene) }
      #expect(told.contains(expected))
      let kept = try scene.desk.authorities()
      #expect(kept.isEmpty)
    }
  }

  @Test func aBadAddressIsRefusedOneByOneToo() throws {
    try Scene.withCases { scene in
      let told = message { try scene.desk.add(Authority(name: "Far Fell", email: "foi@")) }
      #expect(told.contains("far-fell: foi@ is not a valid e-mail address; give one address"))
      var known = try scene.desk.authority("brack")
      known.email = "two@a.example, three@a.example"
      let other = message { try scene.desk.change(known) }
      #expect(other.contains("brack: two@a.example"))
    }
  }

  @Test func aSuccessorGivesThoseItReplacesItsAddressAndName() throws {
    try Scene.withCases { scene in
      let result = try imported(
        "name,email,replaces\nNorth Fells Council,foi@northfells.example,brack;Low Moor Council\n",
        in: scene)
      #expect(result.remarks.count == 2)
      for id in ["brack", "lowmoor"] {
        let old = try scene.desk.authority(id)
        #expect(old.email == "foi@northfells.example")
        #expect(old.aliases.contains("North Fells Council"))
      }
      // What comes from there is offered to the cases of both.
      try scene.file("casebook/foi.yaml", "name: Sam Poe\nemail: sam@poe.example\n")
      var post = Post()
      post.from = "foi@northfells.example"
      post.subject = "School meals"
      post.at = "2020-10-01 10:00"
      post.text = Scene.plainReply.replacing("Brackwater Council", with: "North Fells Council")
      try scene.mail("a.eml", post.bytes)
      let mail = try scene.desk.importMail(["a.eml"])
      #expect(mail.placed.isEmpty)
      let offered = mail.waiting.first?.suggestions.map(\.id.description) ?? []
      #expect(Set(offered).isSuperset(of: ["meals/brack", "meals/lowmoor"]))
    }
  }

  @Test func aNameThatChangedIsRemembered() throws {
    try Scene.withCases { scene in
      _ = try imported("id,name\nbrack,Brackwater Unitary Council\n", in: scene)
      let renamed = try scene.desk.authority("brack")
      #expect(renamed.name == "Brackwater Unitary Council")
      #expect(renamed.aliases == ["Brackwater Borough", "Brackwater Council"])
    }
  }

  @Test func theTagsOfWhatDoTheyKnowSayWhichLawBinds() throws {
    try Scene.withCasebook { scene in
      let csv = """
        Name,Short name,URL name,Tags,Home page
        Dale Water Ltd,,dale_water,water_company eir_only,https://dale.example
        Glen Water Ltd,,glen_water,eir_only scotland,https://glen.example
        Outside Ltd,,outside,foi_no not_apply,https://outside.example
        Dale Academy Trust,,dale_trust,academy_trust,https://dale.example
        Dale Free School,,dale_free,free_school,https://dale.example
        Scottish Heather Board,,heather,npdpb,https://heather.example
        Burn Health Board,,burn,nhs,https://burn.scot.nhs.uk
        Old Trust,,old,nhstrust defunct,
        """
      let result = try imported(csv, in: scene)
      #expect((result.added, result.defunct, result.notSubject) == (6, 1, 1))
      let desk = try scene.desk
      #expect(try desk.authority("dale-water").regime == .eir)
      #expect(try desk.authority("glen-water").regime == .eisr)
      #expect(try desk.authority("dale-trust").kind == .school)
      #expect(try desk.authority("dale-free").kind == .school)
      #expect(try desk.authority("heather").regime == .foisa)
      #expect(try desk.authority("burn").regime == .foisa)
    }
  }
}
