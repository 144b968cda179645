from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from briefgen.pages.policy import MARK, with_policy


def test_what_a_page_was_written_with_and_nothing_else() -> None:
    text = f'<meta content="{MARK}"><style>a</style><script type="application/ld+json">x</script><script>b</script>'
    a, b = (b64encode(sha256(c).digest()).decode() for c in (b"a", b"b"))
    policy = f"default-src 'none'; style-src 'sha256-{a}'; script-src 'sha256-{b}'; img-src data:; base-uri 'none'; form-action 'none'"
    assert with_policy(text) == text.replace(MARK, policy)


def test_without_a_script_none_may_run() -> None:
    assert "script-src 'none'" in with_policy(f"{MARK}<style></style>")
