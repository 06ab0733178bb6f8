"""One check of one watch: begun and ended on record, its recipe run in a program of its own."""
