// The one module that a client imports. Swift has no other way to hand modules on.
@_exported public import Casebook
@_exported public import FOILaw
@_exported public import ReplyReader
