"""Bills: reads what a bill says (who, which, for when, how much) out of a document's text, each value with its place on the page."""

from collector.prices.bill.bill import Bill, BillLine, Place
from collector.prices.bill.bill_reader import read_bill

__all__ = ["Bill", "BillLine", "Place", "read_bill"]
