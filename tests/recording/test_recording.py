"""The declared face: what other parts of the program call."""

import briefgen.recording as face


def test_every_name_of_the_face_is_there() -> None:
    assert [name for name in face.__all__ if not hasattr(face, name)] == []
