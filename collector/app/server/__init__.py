"""How the app is served on this machine: its two ports, who may come in, and the one window that runs."""
