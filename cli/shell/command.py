"""`actorgraph shell`: the prompt, with history, lines that go on, and completion."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.options import GraphOption, opened

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.document import Document

    from actorgraph.cli.shell.session import Session
    from actorgraph.cli.shell.words import Words

__all__ = ["shell_command"]


def shell_command(
    graph: GraphOption = None,
    seconds: Annotated[float, typer.Option(min=0.001, help="Stop a query that runs longer.")] = 60.0,
) -> None:
    """Ask one question after the other, with history and completion; :help says what can be typed."""
    from actorgraph.cli.shell.session import Session  # noqa: PLC0415 (others need not wait for it)

    with opened(graph) as found:
        session = Session(found, seconds)
        if not sys.stdin.isatty():
            for text in _piped(session):
                if not session.run(text):
                    return
            return
        from actorgraph.cli.shell.words import Words  # noqa: PLC0415

        prompt = _prompt(session, Words.of(found))
        sys.stdout.write(":help says what can be typed, :quit leaves.\n")
        while True:
            try:
                text = prompt.prompt("actorgraph> ")
            except KeyboardInterrupt:
                continue
            except EOFError:
                return
            if not session.run(text):
                return


def _piped(session: Session) -> Iterator[str]:
    """Texts from a pipe, each whole."""
    waiting = ""
    for line in sys.stdin:
        waiting += line
        if not line.strip() or session.is_whole(waiting):
            yield waiting
            waiting = ""
    yield waiting


def _prompt(session: Session, words: Words) -> PromptSession[str]:
    from prompt_toolkit import PromptSession  # noqa: PLC0415 (slow to import)
    from prompt_toolkit.completion import Completer, Completion  # noqa: PLC0415
    from prompt_toolkit.filters import Condition  # noqa: PLC0415
    from prompt_toolkit.history import FileHistory  # noqa: PLC0415
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent  # noqa: PLC0415

    class _Completer(Completer):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
            del complete_event
            for word, replaced, what in words.after(document.text_before_cursor):
                yield Completion(word, -replaced, display_meta=what)

    keys = KeyBindings()

    def goes_on() -> bool:
        text = prompt.default_buffer.text
        return not session.is_whole(text) and bool(text.rsplit("\n", 1)[-1].strip())

    @keys.add("enter", filter=Condition(goes_on))
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("enter", filter=~Condition(goes_on))
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    prompt: PromptSession[str] = PromptSession(
        history=FileHistory(str(_history())),
        completer=_Completer(),
        complete_while_typing=False,
        multiline=True,
        key_bindings=keys,
        prompt_continuation="        ... ",
    )
    return prompt


def _history() -> Path:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    folder = state / "actorgraph"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "history"
