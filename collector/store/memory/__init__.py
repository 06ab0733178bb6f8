"""The body that keeps a store in the memory of one process: for tests and trials. It ends with the process."""
