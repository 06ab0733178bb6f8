"""The body that keeps a store in the memory of one process: for tests, and for trying things out. Nothing of it outlives the process."""
