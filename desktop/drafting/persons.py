"""Persons with post and body as the text names them: in brackets, in passing, as speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop.drafting import names, rules
from desktop.drafting.page import Page, Span
from desktop.drafting.speech import BLANK

_NAME = r"[가-힣]{2,4}"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a person; `body` is "" where the text leaves it out."""

    name: Span
    post: Span
    body: str
    words_of_post: str
    in_brackets: bool
    speaks: bool
    attends: bool
    leads: bool  # the post is one that stands for the whole body


def mentions(page: Page) -> list[Mention]:
    found = [*_in_brackets(page), *_in_passing(page), *_behind_posts(page)]
    return sorted(found, key=lambda mention: mention.name)


# --- NAME(POST PERSON) ------------------------------------------------------------------------


@cache
def _bracketed() -> re.Pattern[str]:
    post = _posts()
    return re.compile(
        rf"(?P<body>[^\s(),]{{1,30}})\s?\*{{0,3}}\s?\(\s*(?:[^(),]{{1,24}},\s?)?(?:(?P<post>(?:[^()\s,]{{1,12}}\s){{0,2}}"
        rf"[^()\s,:]{{0,10}}(?:{post})(?:\s?(?:{_additions()}))?)\s*[:·]?\s?(?P<name>{_NAME})"
        rf"|(?P<name2>{_NAME})\s(?P<post2>[^()\s,]{{0,10}}(?:{post})))\s*[,)/]"
    )


def _in_brackets(page: Page) -> Iterator[Mention]:
    for found in _bracketed().finditer(page.plain):
        which = "" if found["name"] else "2"
        if not is_person(found["name" + which]):
            continue
        yield Mention(
            found.span("name" + which),
            found.span("post" + which),
            _body_before(found["body"]),
            found["post" + which],
            in_brackets=True,
            speaks=False,
            attends=False,
            leads=leads(found["post" + which]),
        )


def _body_before(words: str) -> str:
    bare = words.rstrip("*").lstrip("□■ㅇ○●-·*▲△'\"")
    stem, _ = names.split_particle(bare)
    return stem or bare


# --- POST(PERSON) -----------------------------------------------------------------------------


_IN_BRACKETS = re.compile(rf"\s?\(({_NAME})\)")


def _behind_posts(page: Page) -> Iterator[Mention]:
    for found in _IN_BRACKETS.finditer(page.plain):
        begin = max(0, found.start() - 40)
        *before, post = page.plain[begin : found.start()].split(" ")
        if not leads(post) or "\n" in post or not is_person(found[1]):
            continue
        body = own_body(post) or _stem(before[-1].rpartition("\n")[2] if before else "")
        place = (found.start() - len(post), found.start())
        if body:
            yield Mention(
                found.span(1),
                place,
                body,
                post,
                in_brackets=False,
                speaks=False,
                attends=True,
                leads=True,
            )


# --- 김 아무개 시장, 시장 김 아무개 ---------------------------------------------------------------


@cache
def _passing() -> re.Pattern[str]:
    post = _posts()
    more = rf"(?:\s?(?:{_additions()})(?:\s[가-힣0-9]{{0,4}}(?:{post}))?)?"
    return re.compile(
        rf"(?:(?<=[\s(/·,\]\"'])|^)(?P<a>\S{{1,25}}\s)?(?P<b>\S{{1,25}})\s"
        rf"(?P<post>[가-힣A-Za-z0-9㈜·]{{0,22}}?(?:{post}){more})"
        rf"(?=[\s,.()은는이가과와의도을를·]|{BLANK}|등|$)",
        re.MULTILINE,
    )


def _in_passing(page: Page) -> Iterator[Mention]:
    start = 0
    pattern = _passing()
    while found := pattern.search(page.plain, start):
        mention = _mention(page, found)
        if mention:
            yield mention
        start = found.end("post") if mention else found.end("b")


def _mention(page: Page, found: re.Match[str]) -> Mention | None:
    before, word = (found["a"] or "").strip().lstrip("('\""), found["b"].lstrip("('\"")
    post = found["post"]
    both = is_person(before) and is_person(word)
    if is_person(word) and not (both and _BODY_END.search(word)):
        place = (found.end("b") - len(word), found.end("b"))
        body = own_body(post) or _stem(before)
    elif is_person(before) and (both or _may_be_body(word) or names.is_latin(word)):
        body = word
        place = (found.end("a") - 1 - len(before), found.end("a") - 1)
    else:
        return None
    rest = page.plain[found.end("post") : found.end("post") + 90]
    return Mention(
        place,
        found.span("post"),
        body,
        post,
        in_brackets=False,
        speaks=bool(re.match(r"\s?[은는이가도]\s.{0,80}[\"\u2003]|\s?[은는이가도]\s", rest)),
        attends=_attends(page, found.end("post")),
        leads=leads(post),
    )


def _may_be_body(word: str) -> bool:
    """A name that no dictionary knows, as long as it is no word for a kind of post."""
    known = rules.words("posts", "not_persons") | _all_posts()
    return names.is_body(word) or bool(
        re.fullmatch(r"㈜?[가-힣A-Za-z0-9]{3,14}", word) and word not in known
    )


_BODY_END = re.compile(r"[대시군구도사청원회부처]$")


def _stem(word: str) -> str:
    """The body in `word` when nothing stands between it and the person."""
    return word if names.is_body(word) or names.is_latin(word) else ""


def own_body(post: str) -> str:
    """The body that is part of the post: 광주시장, 경기지사, 산림청장."""
    for ending, left in (("지사", "도"), ("시장", "시"), ("군수", "군"), ("구청장", "구")):
        if post.endswith(ending) and len(post) > len(ending):
            stem = post[: -len(ending)].removesuffix("도")
            return next((s for s in (stem + left, stem) if s in rules.names()), "")
    for cut in range(1, min(9, len(post) - 1)):
        stem = post[:-cut]
        if names.is_body(stem):
            return stem
    return ""


def _attends(page: Page, position: int) -> bool:
    begin = max(page.plain.rfind("\n", 0, position), position - 160)
    if re.search(r"참석(?:자|\)|\s?:)", page.plain[begin + 1 : position]):
        return True
    end = page.plain.find("\n", position)
    rest = page.plain[position : min(end if end >= 0 else position, position + 220)]
    return bool(re.search(r"참석|참여한|서명|체결|맺었|배석", rest))


# --- who is a person, what is a post ----------------------------------------------------------


def is_person(word: str) -> bool:
    """A Korean name by its surname and length."""
    if not re.fullmatch(_NAME, word) or word in rules.words("posts", "not_persons"):
        return False
    if len(word) == 4:
        return word[:2] in rules.words("posts", "double_surnames")
    if word[0] not in rules.words("posts", "surnames") or names.is_body(word):
        return False
    return word not in rules.bare_regions() and word not in _all_posts()


def leads(post: str) -> bool:
    """True for the head of a body, also an acting one."""
    ending = next((post[-n:] for n in range(9, 0, -1) if post[-n:] in _all_posts()), "")
    return ending in rules.words("posts", "heads")


def is_post(word: str) -> bool:
    return word in _all_posts() or (leads(word) and not names.is_body(word))


@cache
def _all_posts() -> frozenset[str]:
    return rules.words("posts", "heads") | rules.words("posts", "others")


@cache
def _posts() -> str:
    return "|".join(sorted(_all_posts(), key=lambda post: (-len(post), post)))


@cache
def _additions() -> str:
    return "|".join(sorted(rules.words("posts", "additions"), key=lambda word: (-len(word), word)))
