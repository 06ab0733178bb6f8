"""The complaint package: exhibits, letter, PDF, offline pages, redaction, bag, seals and leak gate, and the check of a finished package."""

from collector.package.bundle import Bundle, Bundler, Options, Preview, bundle
from collector.package.content.chosen_captures import Choice
from collector.package.redaction.personal_detail_kinds import KINDS
from collector.package.redaction.redaction_rules import AUDIENCES, Policy
from collector.package.verify.package_check import verify_package

__all__ = ["AUDIENCES", "KINDS", "Bundle", "Bundler", "Choice", "Options", "Policy", "Preview", "bundle", "verify_package"]
