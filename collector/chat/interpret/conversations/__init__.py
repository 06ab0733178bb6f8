"""Several conversations that one box shows in turn, as in a messenger: which stretches belong to the recorded one."""
