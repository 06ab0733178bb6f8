"""The complaint package: exhibits, letter, PDF, offline pages, bag, seals and leak gate, and the check of a finished package."""
