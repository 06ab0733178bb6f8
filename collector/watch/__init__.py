"""Watches: what is due, running it, what was missed, the operating system's scheduler, and telling the person."""

from collector.watch.check_news import News, of_check, of_run
from collector.watch.child_process import Ended, run_limited
from collector.watch.due_times import Due, cron_line, due, next_times, skipped_months
from collector.watch.notify import ByApprise, ByDesktop, ByWindows, ToScreen, desktop_command, silent, tell
from collector.watch.run_due import Ran, run_due

__all__ = [
    "ByApprise", "ByDesktop", "ByWindows", "Due", "Ended", "News", "Ran", "ToScreen",
    "cron_line", "desktop_command", "due", "next_times", "of_check", "of_run", "run_due", "run_limited", "silent", "skipped_months", "tell",
]  # fmt: skip
