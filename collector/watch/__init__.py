"""Watches: what is due, running it, what was missed, the operating system's scheduler, and telling the person."""

from collector.watch.child_process import Ended, run_limited
from collector.watch.due_run import Ran, run_due
from collector.watch.due_times import Due, cron_line, due, next_times, skipped_months
from collector.watch.news import News, of_check, of_run
from collector.watch.notify import ByApprise, ByDesktop, ByWindows, ToScreen, desktop_command, silent, tell

__all__ = [
    "ByApprise", "ByDesktop", "ByWindows", "Due", "Ended", "News", "Ran", "ToScreen",
    "cron_line", "desktop_command", "due", "next_times", "of_check", "of_run", "run_due", "run_limited", "silent", "skipped_months", "tell",
]  # fmt: skip
