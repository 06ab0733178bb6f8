"""What goes into a package: exhibits, their folders, tables, the journal extract, the leak gate."""
