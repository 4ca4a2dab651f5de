"""The commands of the command line, one a file: each parses, calls and prints. Found by discovery.

A command is a module of this package with a click command of the same name. It imports what it needs for its own help
only; whatever is heavy (lxml, Saxon, Typst) is imported where it is used.
"""
