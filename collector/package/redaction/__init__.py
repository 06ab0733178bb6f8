"""The one policy step through which every byte and every record leaves for a package: what is covered, what stays out (see docs)."""
