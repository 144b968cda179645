"""WordprocessingML by its own names."""

from __future__ import annotations

from lxml import etree

from briefgen.paper.docx.xml import W, element, text, twips


def test_names_and_attributes_are_of_one_name_space_and_spaces_count() -> None:
    made = element("r", text(" a "), val=1)
    assert made.tag == f"{{{W}}}r"
    assert dict(made.attrib) == {f"{{{W}}}val": "1"}
    assert etree.tostring(made[0]).decode().endswith('xml:space="preserve"> a </w:t>')


def test_lengths_are_in_twentieths_of_a_point() -> None:
    assert twips(28.346) == 567
