/// Welsh phrases, with the English ones that mean the same.
///
/// The reader knows words of plain letters only: "wedi'i heithrio" is "wedi i heithrio" here, and
/// "dal yn ôl" is "dal yn l".
enum Welsh {
  static let notHeld = [
    "nid yw * yn dal", "nid yw * n dal", "nid ydym yn dal", "nid ydym ni n dal", "nid ydym n dal",
    "nid yw * yn cael ei dal", "nid yw * yn cael eu dal", "ddim yn dal", "ddim yn cael ei dal",
    "ni ddelir", "ni chedwir", "nid oes gennym", "nid oes gan * wybodaeth", "nid oes cofnod",
    "nid oes * o r fath",
    "heb ei dal", "nid yw * yn cadw", "nid ydym yn cadw", "nid yw * yn cofnodi", "dim gwybodaeth",
  ]
  static let refused = [
    "eithriedig", "heithrio", "eithrio", "esempt", "gwrthod", "gwrthodir", "gwrthodwyd",
    "dal yn l", "ni allwn ddatgelu", "ni ellir datgelu", "ni fyddwn yn datgelu", "ni ddatgelir",
    "hatal", "atelir", "eithriad",
  ]
  static let cost = ["terfyn priodol", "uwch na r terfyn", "dros y terfyn", "y tu hwnt i r terfyn"]
  static let partly = ["rhannol", "wedi i olygu", "wedi u golygu", "wedi u dileu", "gweddill"]
  static let confirmsNeither = [
    "cadarnhau nac yn gwadu", "cadarnhau na gwadu", "chadarnhau na gwadu", "cadarnhau nac gwadu",
    "chadarnhau nac yn gwadu",
  ]
  static let notApplicable = ["ddim yn berthnasol", "amherthnasol", "nid yw n berthnasol"]
  static let given = ["ynghlwm", "amgaeedig", "fel a ganlyn", "isod"]
  static let held = ["yn dal y wybodaeth", "yn dal yr wybodaeth", "delir"]

  static let closings = [
    "os ydych yn anfodlon", "os ydych yn anhapus", "os nad ydych yn fodlon",
    "os nad ydych yn hapus", "os ydych chi n anhapus", "os ydych chi n anfodlon",
    "gallwch ofyn am adolygiad", "gallwch wneud cais am adolygiad", "mae gennych hawl",
    "mae gennych yr hawl", "mae hawl gennych", "adolygiad mewnol", "yr hawl i gwyno",
    "os hoffech gwyno", "cewch ofyn am adolygiad",
  ]
  static let signatures = ["yn gywir", "yr eiddoch yn gywir", "cofion gorau", "cofion cynnes"]
}
