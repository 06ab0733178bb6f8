"""History: compares readings with each other, with promises and with a change of VAT."""
