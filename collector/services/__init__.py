"""What the product does, as plain functions: the command line, a web app and a worker are callers of the same functions.

Each function takes a `Context` (store, clock, browser, secrets, person, language), returns a value, and reports progress as events. It
never prints, never leaves the program, and asks only through ``context.person``.

    complaint/   cases, contacts, claims (promises, demands, steps), prices, packages
    collecting/  captures of pages and files, chats, recipe runs, recording a recipe, login details
    watching/    watches, the checks that are due, the system's scheduler, notices
    upkeep/      the store itself: set-up, doctor, search, backup, seals, forgetting
"""
