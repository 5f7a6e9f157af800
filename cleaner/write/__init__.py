"""Views of a finished article: text, Markdown, HTML and the report of what went and why."""
