"""The commands, in folders as the services are: each parses, asks, calls a service and prints what it returned. One file a group."""
