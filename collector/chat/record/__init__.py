"""The course of a recording: opening the page, pictures, scrolling, reading along, ending."""
