"""Who wrote an article: the names that pages declare, and those in their bylines and signatures. fields/byline.py
chooses among them."""
