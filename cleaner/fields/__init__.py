"""A page's declarations and its visible labels become fields: title, section, authors, date and more.

structured (markup) and visible (blocks) are read once; each find_x asks them for one field and returns Found
or None; candidates is the one way in which signals are weighed, weights what each is worth. lines serves texts
without markup; dates and people hold what dates and names look like, for both.
"""
