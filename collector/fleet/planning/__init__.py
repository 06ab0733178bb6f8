"""What a fleet does when: due watches into planned checks, and a night replayed. Pure."""
