extension Judge {
  /// "Is not therefore held", "are not currently recorded".
  private static let absences = ["held", "recorded", "kept", "collected"].flatMap { verb in
    [
      "therefore", "currently", "presently", "separately", "in fact", "actually", "routinely",
      "centrally", "otherwise", "consequently", "accordingly", "readily", "now", "thus", "also",
      "generally", "itself", "formally", "specifically", "ordinarily", "normally", "been",
    ].map { "not \($0) \(verb)" }
  }

  /// "Have no information about", "kept no minutes", "no record is kept", "we do not monitor".
  private static let lacks: [String] = {
    let having = ["have", "has", "had", "keep", "keeps", "kept", "possess", "possesses"]
    let things = [
      "information", "data", "record", "records", "figure", "figures", "details", "statistics",
      "log", "list", "minutes", "notes", "documents", "emails", "reports", "breakdown", "count",
      "knowledge", "papers", "copy",
      "copies", "register", "way of knowing", "means of knowing",
    ]
    var all = having.flatMap { verb in things.map { "\(verb) no \($0)" } }
    let kept = ["kept", "maintained", "recorded", "collected", "logged"]
    let none = ["no record is", "no records are", "no log is", "no list is", "no figures are"]
    all += kept.flatMap { verb in none.map { "\($0) \(verb)" } }
    let doing = ["monitor", "track", "count", "maintain", "break down", "measure"]
    all += doing.flatMap { ["we do not \($0)", "we don t \($0)"] }
    return all + ["is not told", "are not told", "not maintained", "not logged", "not tracked"]
  }()

  /// "Our searches did not identify any emails", "we have been unable to locate any records".
  private static let searches: [String] = {
    let found = ["located", "identified", "retrieved", "returned", "traced"]
    let none = [
      "information", "records", "record", "documents", "document", "emails", "correspondence",
      "data", "files", "material", "papers", "minutes", "relevant",
    ].map { "no \($0) *" }
    let finding = ["locate", "identify", "trace", "retrieve", "find", "return"]
    let vain = ["unable to", "not been able to", "not able to", "did not", "failed to"]
    return found.flatMap { verb in none.map { "\($0) \(verb)" } + ["not \(verb) any"] }
      + finding.flatMap { verb in vain.map { "\($0) \(verb) any" } } + ["not found any"]
  }()

  /// What a system does not keep or cannot tell, what is gone, and what would have to be made
  /// first.
  private static let systems: [String] = {
    let routine = ["capture", "record", "collect", "collate", "monitor", "keep"]
    let things = ["information", "data", "figures", "statistics"]
    let done = ["captured", "recorded", "collected", "collated", "monitored", "reported"]
    let gone = [
      "been destroyed", "been deleted", "been disposed of", "were destroyed", "was destroyed",
    ].flatMap { verb in
      ["in line with", "in accordance with", "under our", "under the"].map { "\(verb) \($0)" }
    }
    let none = ["policy", "record", "report", "document", "assessment", "log"]
    return done.flatMap { verb in
      ["something", "information", "data"].flatMap { thing in
        ["not \(thing) that is \(verb)", "not \(thing) which is \(verb)", "not \(thing) \(verb)"]
      }
    }
      + routine.flatMap { ["not routinely \($0)", "not something * \($0)s"] }
      + things.flatMap {
        [
          "\($0) is not available", "\($0) are not available", "\($0) not available",
          "no \($0) is available", "no \($0) are available", "no \($0) are kept",
          "no \($0) is kept", "\($0) was not collected", "\($0) were not collected",
        ]
      } + none.map { "no \($0) exists" } + gone + [
        "no longer held", "no longer hold", "no longer holds", "not captured", "not retain this",
        "not retain that", "does not collate", "do not collate", "don t collate",
        "not monitor this", "this is not monitored", "no central record",
        "not information which", "no risk assessment exists", "system cannot report",
        "systems cannot report", "system does not allow", "systems do not allow",
        "not possible to report on", "create new information", "create information in order",
        "required to create information", "obliged to create information", "no records exist",
      ]
  }()

  /// "Nobody keeps a running total", "it is not written down anywhere", "there is nothing on file", and
  /// who is to be asked instead.
  private static let unwritten: [String] = {
    let nobody = ["nobody", "no one", "no officer", "no team", "no department"]
    let keeping = [
      "keeps", "kept", "records", "recorded", "wrote", "writes", "notes", "noted", "logs", "logged",
      "counts", "counted", "holds",
    ]
    let kept = ["written", "noted", "coded", "counted", "filed", "logged", "sorted"]
    let others = ["request", "question", "enquiry", "query"].flatMap { thing in
      ["redirect", "direct", "re direct"].flatMap { send in
        ["\(send) your \(thing)", "\(send) this \(thing)", "\(send) that \(thing)"]
      }
    }
    return nobody.flatMap { who in keeping.map { "\(who) \($0)" } }
      + kept.flatMap { ["not \($0) down", "not \($0) separately", "not \($0) anywhere"] } + others
      + [
        "nothing on file", "nothing in writing", "nothing written", "nothing was written",
        "nothing is written", "none recorded", "none on record", "none on file", "not known",
        "not got anything to send", "got nothing to send", "is not sent the data",
        "are not sent the data", "is not sent the figures", "never shared with us",
        "never passed to us", "so there is no policy", "so there is no record",
        "is a matter for the",
        "you would need to ask them", "no running total",
      ]
  }()

  /// "Are prohibited from disclosing", "are not permitted to release".
  private static let bans: [String] = {
    let barred = ["prohibited", "prevented", "barred", "precluded"]
    let giving = ["disclosing", "releasing", "providing", "supplying"]
    let free = ["permitted", "allowed", "free", "at liberty"]
    let give = ["disclose", "release", "provide", "supply", "say"]
    return barred.flatMap { ban in giving.map { "\(ban) from \($0)" } }
      + free.flatMap { leave in give.map { "not \(leave) to \($0)" } }
  }()

  /// What sentences of answers do, by their words.
  static let phrases = Phrases<Signal>([
    .notHeld: [
      "do not * hold", "does not * hold", "don t * hold", "doesn t * hold", "not held",
      "no * are held", "no * is held", "neither * held", "none * held", "hold nothing",
      "holds nothing", "held nothing", "don t have it", "do not have it", "doesn t have it",
      "isn t held",
      "is not held", "are not held", "not something we hold", "isn t something we hold",
      "hold no", "holds no", "held no", "no * information held", "no information is held",
      "no record of", "no records", "not recorded", "isn t recorded", "aren t recorded", "not hold",
      "is not collected", "are not collected", "not holding", "do not have * information",
      "does not have * information", "do not record", "does not record", "don t record",
      "doesn t record", "did not record", "did not hold", "did not collect", "did not keep",
      "hold none", "holds none", "no written record", "isn t information we hold",
      "do not log", "don t log", "dont log", "does not log", "doesn t log", "no copy exists",
      "no copies exist", "there is no figure", "there are no figures", "dont hold", "dont record",
      "not collated", "do not collate", "does not collate", "don t collate", "doesn t collate",
      "function carried out by", "function of * county council", "please redirect",
      "should be redirected to", "request should be sent to", "no information available",
      "found nothing", "no recorded information",
      "not information * held", "not information * hold", "not information * holds",
      "no relevant information", "do not keep", "does not keep", "don t keep", "doesn t keep",
      "not kept", "is not calculated", "are not calculated", "not calculated", "nothing * in scope",
      "nothing is recorded", "nothing is held", "nothing held", "nothing recorded", "has no such",
      "have no such", "had no such", "there is no such", "there are no such", "no such * exists",
      "no such * exist", "found no such", "none of our systems", "don t have this",
      "dont have this",
      "do not have this", "does not have this", "don t have that", "never had one", "never had any",
      "do not have such", "does not have such", "nothing that we could send", "nothing we can send",
      "nothing to send", "nothing we could send", "do not collect", "does not collect",
      "don t collect", "do not capture", "does not capture", "no data is held", "no data held",
      "would hold this", "would hold that", "would hold the", "no trace of", "do not possess",
      "does not possess", "does not exist", "do not exist", "has never been recorded",
      "not centrally recorded", "not recorded centrally", "not held centrally",
      "there is none of", "never asked for any", "has no correspondence",
      "have no correspondence", "not told how", "not told of", "no return of", "isn t one",
      "there is not one", "no information of", "no figures of", "no figures for",
      "have no figures", "has no figures", "have no data", "has no data", "no data on",
      "nothing of the kind", "nothing of this kind", "nothing of that kind",
      "was written so there is nothing", "none was written", "none was made", "none were made",
      "none has been made", "none exists", "none exist", "none was carried out",
      "none has been carried out", "do not compile", "does not compile", "don t compile",

      "nothing of the sort", "not known to us", "is not known", "are not known", "no count of",
      "have no list", "has no list", "there is no list", "no * on record", "nothing on record",
      "have no figure", "has no figure", "did not record", "was not recorded", "were not recorded",
      "did not keep", "did not collect", "did not hold", "no * to send", "no * to disclose",
      "no * to provide", "no * to supply", "nothing was found",
      "no * was found", "no * were found", "no * has been found", "no * have been found",
      "no * is therefore held", "no * are therefore held",
      "not on record", "have no count", "no register of", "have no such list", "there aren t any",
      "none was found", "none were found", "none has been found", "none could be found",
      "there isn t any", "there are not any", "made no assessment", "no assessment has been made",
      "no * exists in recorded form", "not hold recorded information",
      "never had this", "never had that", "never had such", "never held", "never kept",
      "never recorded", "never collected", "don t hold",
      "made no such", "carried out no such", "undertaken no such", "commissioned no such",
      "nothing was held", "none was held",
      "no * was held", "no * were held", "no such document", "no such report", "no such policy",
      "no such record", "no such list", "not a figure * we", "isn t a figure * we",
      "not a figure * it", "not a statistic * we", "isn t a statistic * we",
      "not information that we", "isn t information that we", "not data that we",
      "isn t data that we", "isn t something that we", "not something that we", "can find no",
      "could find no", "find no record", "found no emails", "found no correspondence",
      "found no papers", "found no documents", "hold none of", "holds none of", "not minuted",
      "no minutes are taken", "no note was", "no notes were", "no minutes were",
      "no record is made",
      "there are no minutes", "there were no minutes", "there is no record", "there are no records",
      "there is no note", "there are no notes", "no such meeting", "not something that * holds",
      "not something that * hold", "not something * holds", "not any record", "not have any record",
      "no minutes were taken", "never been drawn up", "has ever been drawn up", "never sent one",
      "no * was carried out", "no * has been carried out", "no * was commissioned",
      "no * has been commissioned", "no * was undertaken", "no * has been undertaken",
      "no * was prepared", "no * was produced", "no * was written",
      "there is none to give", "there is nothing to give", "don t have any", "haven t got any",
      "not made such", "not carried out such", "not undertaken such", "not commissioned any",
      "rather than something we hold", "rather than information we hold",
      "rather than recorded information", "opinion rather than",
      "nothing written down", "not conducted any", "not carried out any", "not undertaken any",
    ] + absences + lacks + searches + systems + unwritten + moreAbsences,
    .refused: [
      "exempt", "exempted", "exempts", "withheld", "withhold", "withholds", "withholding", "refuse",
      "refused", "refusing", "refuses", "refusal see", "refusal notice", "notice of refusal",
      "cannot disclose",
      "cannot be disclosed", "not be disclosed", "not disclose", "unable to disclose",
      "unable to release", "unable to provide", "unable to supply", "unable to share",
      "unable to send", "unable to give", "cannot provide", "cannot be provided", "can t give",
      "cannot give", "cannot send", "cannot share", "cannot supply", "can t share", "can t send",
      "can t disclose", "not giving you", "will not give you", "will not be giving",
      "will not be sending", "will not send", "will not share", "won t be giving",
      "won t be sending", "won t release", "won t disclose", "won t send", "won t share",
      "won t give", "won t provide", "won t be releasing", "won t be disclosing",
      "cannot release", "cannot be released", "can t release", "can t provide", "not obliged to",
      "not required to provide", "need not provide", "need not give", "need not comply",
      "need not answer", "is vexatious", "not be releasing", "not be providing",
      "not be released", "not be given", "declined", "decline to", "declines to", "not releasing",
      "not able to release", "not able to disclose", "not able to provide", "not able to supply",
      "not able to send", "not able to give", "not able to share", "not prepared to",
      "decided not to", "is excepted", "are excepted", "exception applies", "exemption applies",
      "exemption is engaged", "exception is engaged", "not provided under", "not willing to",
      "otherwise accessible", "reasonably accessible", "engages", "is engaged",
      "prepared to disclose",
      "keeping back", "keep back", "kept back", "held back", "hold it back", "holding back",
      "not comply with", "will not comply", "will not be processed", "not be made available",
      "not disclosed", "not released", "not going to release", "not going to disclose",
      "not going to provide", "not going to give", "not going to send", "not going to share",
      "not going to supply", "cannot give you", "withholds it", "not for release",
      "are not supplied", "is not supplied",
      "neither * can be released", "neither * can be disclosed", "neither * will be released",
      "neither * be released", "neither * be disclosed",
      "not being disclosed", "not being released", "not being provided", "not being supplied",
      "rather not", "not to be made public", "not making public", "propose to withhold",
      "unable to answer this", "cannot answer this", "not be answering this", "not release this",
      "do not release", "does not release", "commercially confidential",
      "commercial in confidence", "information is confidential",
      "not something * prepared to",
      "keeping this back", "keep this back", "keeping it back", "keep it back", "keeping them back",
      "keep them back", "hold this back", "holding this back", "holding it back",
      "is not given", "are not given", "not named", "do not name", "does not name",
      "not be disclosing", "not being given", "not being made available",
    ] + bans,
    .cost: [
      "exceed * appropriate limit", "limit would be exceeded", "limit will be exceeded",
      "exceed * threshold", "exceeds * appropriate limit", "over * cost limit",
      "exceed * cost limit", "exceeds * cost limit", "exceed * 18 hours", "exceed * cost",
      "more than the appropriate limit", "exceed * limit", "beyond * appropriate limit",
      "exceed * 24 hours", "over the appropriate limit", "exceed * 600", "exceed * 450",
      "above the appropriate limit", "excess of the appropriate limit", "cost more than",
      "above the cost limit", "above * cost limit", "more than 18 hours", "over 18 hours",
      "longer than 18 hours", "excess of 18 hours", "longer than 24 hours", "excess of 24 hours",
      "over 24 hours", "more than 24 hours", "beyond the cost limit", "more than the cost limit",
    ],
    .partly: [
      "been suppressed", "are suppressed", "therefore provided", "redacted", "redactions", "redact",
      "removed under", "removed by virtue", "removed in accordance", "removed pursuant",
      "names removed", "details removed", "names deleted", "removed section", "removed regulation",
      "some of the information", "part of the information", "some information",
      "released in part", "release in part", "disclosed in part", "provided in part",
      "withheld in part", "refused in part", "exempt in part", "partially withheld",
      "partly withheld", "partially exempt", "partly exempt", "partially disclosed",
      "partly disclosed", "partially released", "other names", "otherwise enclosed",
      "otherwise attached", "remaining information", "the rest is attached", "the rest is enclosed",
      "the rest is provided", "the rest are attached", "rest is below", "some of it", "greyed out",
      "blacked out", "blanked out", "struck out", "three are withheld", "except for",
      "with the exception of",
      "are withheld from", "has been removed", "have been removed", "been taken out",
      "been left out", "is left out", "are left out", "were taken out", "was taken out",
      "taken out under", "ve removed", "we have removed", "with * removed", "some of this",
      "apart from", "are removed", "is removed", "were removed", "parts of it are",
      "parts of it have", "parts of it were", "passages",
      "some names", "the others cannot", "edited version", "extracts",
      "left out", "taken out", "with redactions", "in redacted form", "provided in part",
      "supplied in part", "lines contained", "details obscured", "except for clauses",
      "except for paragraphs", "except for pages", "are disclosed and * withheld",
      "is disclosed and * withheld",
      "are released and * withheld", "are enclosed and * withheld",
      "are attached and * withheld", "remaining * withheld", "remaining * exempt",
      "remaining * refused", "save for",
      "small amount of the information", "all of * other than",
    ],
    .confirmsNeither: [
      "neither confirm nor deny", "neither confirms nor denies", "neither confirming nor denying",
      "neither confirmed nor denied", "confirm or deny whether", "confirm nor deny",
      "confirm or deny that", "duty to say whether", "duty to confirm or deny",
      "say whether we hold", "say whether it holds",
      "say whether or not", "confirm whether we hold",
      "confirm whether it holds", "confirm whether or not", "duty to confirm whether",
      "obligation to confirm or deny", "duty of confirming or denying", "say whether any is held",
      "state whether we hold", "confirming or denying", "ncnd",
      "unable to confirm or deny", "not able to confirm or deny", "cannot confirm or deny",
      "not confirm or deny", "say if there is any", "say if we hold", "say if it holds",
      "may or may not hold", "may or may not be held",
      "not be able to say if", "not able to say if", "unable to say if", "cannot say if",
    ],
    .held: [
      "we hold", "does hold", "do hold", "is held", "holds this", "holds the",
      "hold the information", "hold this", "holds some", "information is held", "holds that",
    ],
    .given: [
      "attached", "enclosed", "we attach", "please see", "as follows", "below", "listed",
      "please find",
    ],
    .enclosed: [
      "is attached", "are attached", "is enclosed", "are enclosed", "we attach", "we enclose",
      "i attach", "i enclose", "and enclose", "and attach", "accompany this", "accompanies this",
      "are sent with",
      "is sent with", "accompany my", "accompanies my", "accompany our", "accompanies our",
      "find attached", "see * attached", "refer to the attached", "is disclosed",
      "is to be disclosed", "are to be disclosed",
      "is to be released", "are to be released", "now enclosed", "now attached",
      "are disclosed", "can be provided",
      "copy attached", "rest is attached", "rest is enclosed",
      "i have attached", "we have attached", "i have enclosed", "we have enclosed",
      "i ve attached", "we ve attached", "i ve enclosed", "we ve enclosed",
      "please find * attached", "please find * enclosed", "attached is", "enclosed is",
      "content to release", "content to disclose",
      "able to send", "can send you", "sending you",
      "attached are", "enclosed are", "comes with this letter", "come with this letter",
      "we can say that", "i can say that", "we can tell you that", "i can tell you that",
      "we are able to say", "we are able to tell you",
    ],
    .denied: [
      "not rely", "not seek to rely", "not seek to apply", "saw no need", "not relying",
      "no longer rely", "no longer relying", "not relied", "not engaged",
      "is not exempt", "are not exempt", "does not engage", "not being relied",
      "withdraw * reliance", "waived", "waive", "no exemption applies", "not applying",
      "section * does not apply", "exemption does not apply", "does not apply",
      "ought not to have been", "should not have been cited", "should not have been applied",
      "should not have been relied", "was wrongly cited", "was wrongly applied",
      "were wrongly applied", "is not engaged", "was not engaged", "were not engaged",
      "wrong to rely", "wrong to apply", "wrong to cite", "did not apply", "no longer applies",
      "not sustained", "cannot be sustained",
      "decided that it was not", "concluded that it was not", "decided it was not",
      "but decided not to", "not applied it", "found that it was not", "concluded it was not",
      "cannot apply", "not agree that section", "not accept that section", "withdraw reliance",
      "withdrawn reliance", "do not maintain", "not maintained", "is set aside",
      "set aside section",
    ],
    .discussed: [
      "may come into play", "might come into play", "may also apply", "might apply", "may apply",
      "could apply", "could also apply", "could be relied", "could rely", "might be relied",
      "may be engaged", "might be engaged", "would be considered", "should you narrow",
      "if you narrow", "if you were to", "in any future request", "a further request",
      "a new request", "other exemptions may", "had we been", "would have to consider",
      "would need to consider", "would then consider", "would fall to be considered",
      "is subject to the public interest test",
      "may do so", "might do so", "could do so", "fall to be considered",
      "falls to be considered", "smaller request", "narrower request", "reduced request",
      "refined request", "may * apply", "might * apply", "could * apply", "may * be engaged",
      "may * be relevant", "may * need to be considered", "even if we", "even if you",
      "even were we", "even were you", "not considered whether",
      "not yet considered", "other exemptions might", "other exemptions could",
      "may consider", "might consider", "may then", "might then", "may * be exempt under",
      "may * be excepted", "might * be exempt", "could * be excepted", "might * be excepted",
      "could * be engaged", "might * be engaged", "may * be considered", "may well attract",
      "may attract", "might attract", "could attract", "should you ask", "were you to ask",
      "if you ask again", "may well be exempt", "may well apply", "may well be engaged",
      "likely to attract", "would also attract", "necessary to review", "need to review",
      "have to review", "need to be reviewed", "have to be reviewed", "need to be redacted",
      "have to be redacted", "were i wrong", "if i am wrong", "were we wrong", "if we are wrong",
    ],
    .residual: [
      "any other information", "any further information", "any additional information",
      "any other relevant information", "other information relevant", "whether any other",
      "whether any further", "further information relevant",
    ],
    .nothing: [
      "the information is not held", "this information is not held", "information is not held",
      "this is not held", "that is not held", "it is not held", "hold nothing", "holds nothing",
      "do not hold this", "do not hold that", "does not hold this", "does not hold that",
      "do not hold the information", "does not hold the information", "nothing that we could",
      "nothing we could", "nothing that we can", "nothing we can", "do not hold any information",
      "does not hold any information", "don t hold this", "don t hold that",
      "no information is held", "nothing is held", "do not hold them", "does not hold them",
      "do not hold it", "does not hold it", "do not hold these", "does not hold these",
      "do not hold numbers", "do not hold figures", "nothing of the sort", "nothing of the kind",
      "do not hold such", "does not hold such", "hold none", "did not hold it", "did not hold this",
      "holds no information",
      "hold no information", "holds no recorded", "hold no recorded", "there isn t one",
      "there aren t any", "no minutes are held", "no record is held", "no records are held",
      "no report is held", "no documents are held", "no figures are held", "no data is held",
      "no such information is held", "not held by the", "do not hold recorded information",
      "does not hold recorded information",
    ],
    .inPart: [
      "provided in part", "disclosed in part", "released in part", "supplied in part",
      "enclosed in part", "partly provided", "partly disclosed", "partly released",
      "partially provided", "partially disclosed", "partially released", "with redactions",
      "in redacted form", "have been redacted", "has been redacted", "been redacted for",
    ],
    .stock: [
      "in full in part", "fully or partially", "full or in part", "fully partially",
      "wholly or partly", "in full or in part", "whole or in part", "wholly or partially",
      "complied with its obligations", "complied with our obligations", "no inference",
      "when refusing to provide such information", "reasons for which we have withheld",
      "reasons why we have withheld", "where we have withheld",
      "where information has been withheld",
      "where information is withheld", "where any information has been withheld",
      "full partly", "full partially", "fully partly", "fully or partly",
    ],
    .conditional: [
      "may be exempt", "may be refused", "may be withheld", "may refuse", "might be exempt",
      "could be exempt", "may be subject", "can be refused", "would be exempt",
    ],
    .whole: [
      "cannot disclose the information", "refuse your request", "refusing your request",
      "refuse the request", "refusing the request", "refuse the whole", "refuse all",
      "your request is refused", "the information is exempt", "the information is being withheld",
      "they are exempt", "these are exempt", "all of it is exempt", "they are withheld",
      "this is exempt", "refuse them", "refuse it", "refusing it", "refusing them",
      "the request is refused", "your request in full", "request in its entirety",
      "refuse this part", "refusing this part", "withhold this", "withholding this",
      "cannot provide this", "cannot release this", "cannot disclose this", "not disclose this",
      "is manifestly unreasonable", "withhold it", "withholding it",
      "all of them are", "all are withheld", "all are exempt", "both are withheld",
      "both are exempt", "it is exempt", "it is withheld", "is being withheld in full",
      "are being withheld in full", "withheld in full", "exempt in full",
      "withheld in its entirety", "exempt in its entirety", "withheld in their entirety",
      "release this one", "release any of it", "disclose any of it", "refusing to disclose it",
      "refusing to disclose them", "not be releasing them", "not be disclosing them",
      "not releasing them", "not disclosing them", "not release them", "not disclose them",
      "not be releasing it", "not be disclosing it", "not release it", "not disclose it",
    ],
    .small: [
      "fewer than", "less than five", "less than 5", "less than ten", "less than 10", "under five",
      "under 5", "below five", "below 5", "between one and four", "between 1 and 4", "exact number",
      "exact figure", "actual number", "actual figure", "lower than five", "5 or fewer",
      "five or fewer", "5 or less", "five or less",
    ],
    .notApplicable: [
      "not applicable", "n a", "na", "does not apply", "question does not arise", "does not arise",
    ],
    .notHeld: Welsh.notHeld, .refused: Welsh.refused, .cost: Welsh.cost, .partly: Welsh.partly,
    .confirmsNeither: Welsh.confirmsNeither, .notApplicable: Welsh.notApplicable,
    .given: Welsh.given, .held: Welsh.held,
  ])
}
