"""What the folder of a store says about itself."""

README = """# Evidence store

This folder was made by `collector`. Do not edit, rename or delete anything in it by hand: each change would be found.

- `journal.jsonl`   every record, one JSON line each, chained by SHA-256
- `objects/`        files named by the SHA-256 of their bytes, read-only
- `streams/`        observations of chats that are being recorded now
- `seals/`          signed and time-stamped statements about the journal
- `recovered/`      unfinished ends of files, set aside after a crash
- `config.toml`     settings; the one file here that you may edit

Check it: `collector verify`. Copy it: `collector export`. The form of every file is described in `docs/store-format.md`.

תיקיית ראיות. אין לערוך, למחוק או לשנות כאן דבר ידנית: כל שינוי יתגלה בבדיקה (`collector verify`).
"""
