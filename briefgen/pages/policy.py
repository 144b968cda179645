"""What a page may do: the one style sheet and the scripts that it was written with, by their digests, and nothing else.

Content Security Policy Level 3, section 2.3.1: a digest in the policy admits an inline element of exactly these bytes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

MARK = "{content-security-policy}"
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def with_policy(text: str) -> str:
    """A page with its policy in place of the mark that its template leaves for it."""
    styles, scripts = (" ".join(map(_digest, pattern.findall(text))) or "'none'" for pattern in (_STYLE, _SCRIPT))
    policy = f"default-src 'none'; style-src {styles}; script-src {scripts}; img-src data:; base-uri 'none'; form-action 'none'"
    return text.replace(MARK, policy, 1)


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode('ascii')}'"
