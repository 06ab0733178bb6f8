"""The version of the program, by itself so that every file may know it."""

__version__ = "0.1.0"
