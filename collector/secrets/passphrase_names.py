"""What the passphrase of an unattended run is called where it is handed over."""

CREDENTIAL = "collector-passphrase"
"""Its name among systemd's credentials (``LoadCredential=``)."""
PASSPHRASE, PASSPHRASE_FILE = "COLLECTOR_PASSPHRASE", "COLLECTOR_PASSPHRASE_FILE"
"""The variables that hold it, and that name a file with it."""
