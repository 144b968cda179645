"""The kinds of true sentence that are put together by rule, each with the records that a desk would write over it."""

from tools.drawing import abroad, flows, occasions, people, prose, several
from tools.drawing.telling import Drawing

KINDS: dict[str, Drawing] = {
    "flows": flows.drawn,
    "several": several.drawn,
    "abroad": abroad.drawn,
    "occasions": occasions.drawn,
    "prose": prose.drawn,
    "people": people.drawn,
    "short-names": people.drawn_shortly,
}
