"""PDF: text with places (by pdfium), facts and files inside (by pikepdf), and the pages as a viewer shows them."""
