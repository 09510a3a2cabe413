"""Addresses of pages elsewhere, as they come from saved pages and from contributors."""

# http or https, a host by name in ASCII, and of RFC 3986 and RFC 3987 all but blanks and <>"{}|\^`, which no address holds
# unescaped and which in HTML, Markdown or Turtle would end one. The form is read by three kinds of regular expressions
# (pydantic's, those of JSON Schema, and Python's), hence plain.
WEB_ADDRESS = r'^https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?([/?#][^\s<>"{}|\\^`]*)?$'
