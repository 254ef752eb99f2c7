"""The commands: one function each, from parsed options to an exit code."""
