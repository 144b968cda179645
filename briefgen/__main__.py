"""Where the program begins: `briefgen`, and `python -m briefgen`."""

import signal

# While the program is loaded, Ctrl-C ends it without a word: there is nothing yet that could say what became of the work.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from briefgen.cli import main

if __name__ == "__main__":
    main()
