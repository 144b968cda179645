"""English verbs in the forms that tell what was done: regular ones by their endings, the others one by one."""

from __future__ import annotations

# After "has" or "was", and most of them alone as well.
PARTICIPLES = (
    "begun|bought|brought|built|cut|found|given|gone|held|left|lent|led|made|met|paid|put|sent|set|sold|spent|taken|won"
    "|written|chosen"
)
PASTS = "became|began|came|chose|gave|took|went|wrote"  # alone, and never behind these
