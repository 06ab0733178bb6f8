"""The public pages of a package as one web archive (WACZ) that replays in the usual players. Pure."""
