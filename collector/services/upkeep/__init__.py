"""The store and the machine: set-up, doctor, search, backup, seals, forgetting."""
