"""What can be wrong, by name: each rule's message in English and in Chinese, with braces for what was found.

A message says what is wrong, shows the offending text, and ends with what right looks like.
"""

from builder.model.rules_of_directives import DIRECTIVE_RULES
from builder.model.rules_of_entries import ENTRY_RULES
from builder.model.rules_of_fidelity import FIDELITY_RULES
from builder.model.rules_of_limits import LIMIT_RULES
from builder.model.rules_of_names import NAME_RULES
from builder.model.rules_of_translations import TRANSLATION_RULES
from builder.model.rules_of_words import WORD_RULES
from builder.model.rules_of_work import WORK_RULES
from builder.model.rules_of_yaml import YAML_RULES

RULES = (
    WORK_RULES
    | WORD_RULES
    | LIMIT_RULES
    | YAML_RULES
    | NAME_RULES
    | ENTRY_RULES
    | DIRECTIVE_RULES
    | TRANSLATION_RULES
    | FIDELITY_RULES
)
