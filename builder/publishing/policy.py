"""What a browser may do with a page of the site, as the page itself says it and as a host's headers do.

A page asks for scripts, styles and data of its own site and for nothing else, and no script or style stands in a page: what
a stranger's text might bring does not run. Only 404.html, served at addresses from which no file can be reached, holds a
script, which is allowed by its hash. Firefox and Chromium take `'self'` on file:// for the files there, so the pages on a
stick carry the same policy.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's icons are images in its style sheet
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}

# Every page's own policy, for a `meta` element.
PAGE = "; ".join(f"{name} {sources}" for name, sources in _SOURCES.items())


@cache
def missing_script() -> str:
    """The script of 404.html."""
    return files("builder.publishing").joinpath("templates/404.js").read_text("utf-8")


def missing_page() -> str:
    """The policy of 404.html."""
    digest = b64encode(sha256(missing_script().encode("utf-8")).digest()).decode("ascii")
    return PAGE.replace("script-src 'self'", f"script-src 'self' 'sha256-{digest}'")


def headers() -> dict[str, str]:
    """The headers that a host should send with every answer; what `deploy/` holds is the same.

    A policy in a header may say who frames the page, which `meta` may not. Strict-Transport-Security is not among them: who
    sends it must know that the whole host will keep to https.
    """
    return {
        "Content-Security-Policy": f"{missing_page()}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
