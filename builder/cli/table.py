"""Every command, in the order in which help lists them: the one table that help, reading words and completion take from."""

from builder.cli.table_content import CONTENT
from builder.cli.table_site import SITE

COMMANDS = (*CONTENT, *SITE)
