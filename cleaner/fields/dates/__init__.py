"""When a page was published or changed: the dates that people write, their words and calendars, and the lines that date
a page. fields/date.py chooses among what they tell."""
