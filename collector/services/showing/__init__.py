"""What a screen shows of the record: cases at a glance, one case whole, evidence with its pictures and words."""
