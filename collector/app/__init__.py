"""The local web app: a second caller of the services, beside the command line, for people who never open a terminal."""
