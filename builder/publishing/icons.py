"""Icons once: pages of a bundle name what its stylesheet draws, for in a zip each file pays for all that stands in it."""

import hashlib
import re
from urllib.parse import quote

# As the theme writes one into every page: a single path on a square of 24.
_ICON = re.compile(r'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="0 0 24 24"><path d="([^"<>]+)"\s*/></svg>')
# Painted in the colour of the text around it, where colours are forced as well; what is masked by fits the element.
_ALL = """
svg.maoce-icon { background-color: currentcolor; forced-color-adjust: preserve-parent-color;
  mask: var(--icon) center / contain no-repeat; }
"""


class Icons:
    """The icons of the pages that were read so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._paths: dict[str, str] = {}

    def named(self, html: str) -> str:
        """A page with its icons left to the stylesheet."""
        return _ICON.sub(self._name, html)

    def drawn(self) -> str:
        """What the stylesheet must say for them: each as a mask, by name."""
        rules = (f'.{name} {{ --icon: url("{_address(path)}"); }}\n' for name, path in sorted(self._paths.items()))
        return _ALL + "".join(rules) if self._paths else ""

    def _name(self, icon: re.Match[str]) -> str:
        name = f"maoce-icon-{hashlib.sha256(icon[1].encode()).hexdigest()[:8]}"
        self._paths[name] = icon[1]
        return f'<svg class="maoce-icon {name}"></svg>'


def _address(path: str) -> str:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='{path}'/></svg>"
    return f"data:image/svg+xml,{quote(svg, safe=' =:/')}"
