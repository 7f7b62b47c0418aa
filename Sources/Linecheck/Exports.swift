// What a rule speaks about (values, decimals, pointers) belongs to its user's vocabulary.
@_exported public import LinecheckJSON
