"""What a clerk does to the pieces of a draft."""

from desktop.domain import review_steps as steps
from desktop.domain.review import Piece, PieceKind

TITLE = Piece(id="title-1", kind=PieceKind.TITLE, text="협약", spans=((0, 2),))
FIRST = Piece(id="clause-2", kind=PieceKind.CLAUSE, text="교육과 연구", spans=((10, 16),))
SECOND = Piece(id="clause-3", kind=PieceKind.CLAUSE, text="판로 지원", spans=((20, 25),))
PIECES = (TITLE, FIRST, SECOND)


def texts(pieces):
    return [piece.text for piece in pieces]


def test_marking_a_single_kind_gives_it_the_words():
    pieces, made = steps.marked(PIECES, PieceKind.TITLE, "새  이름", (4, 9))
    assert made == "title-1"
    assert texts(pieces) == ["새 이름", "교육과 연구", "판로 지원"]
    assert pieces[0].spans == ((4, 9),)


def test_a_marked_clause_stands_in_the_order_of_the_text():
    pieces, made = steps.marked(PIECES, PieceKind.CLAUSE, "사이", (17, 19))
    assert texts(pieces) == ["협약", "교육과 연구", "사이", "판로 지원"]
    assert made == "clause-4"


def test_a_marked_party_stands_before_the_clauses():
    pieces, _ = steps.marked(PIECES, PieceKind.PARTY, "가람시", (30, 33))
    assert [piece.kind for piece in pieces][1] is PieceKind.PARTY


def test_marked_money_is_the_total_of_a_budget():
    pieces, made = steps.marked(PIECES, PieceKind.BUDGET, "12억원", (30, 34))
    budget = pieces[steps.index_of(pieces, made)]
    assert (budget.text, budget.entry("total")) == ("", "12억원")


def test_joining_puts_a_clause_and_the_next_together():
    pieces = steps.joined(PIECES, "clause-2")
    assert texts(pieces) == ["협약", "교육과 연구 판로 지원"]
    assert pieces[1].spans == ((10, 16), (20, 25))
    assert steps.joined(PIECES, "clause-3") == PIECES


def test_splitting_parts_words_and_places():
    pieces, second = steps.split(PIECES, "clause-2", 4)
    assert texts(pieces) == ["협약", "교육과", "연구", "판로 지원"]
    assert [piece.spans for piece in pieces[1:3]] == [((10, 13),), ((14, 16),)]
    assert second == "clause-4"
    assert steps.split(PIECES, "clause-2", 0) == (PIECES, "clause-2")


def test_moving_stays_among_its_kind():
    assert texts(steps.moved(PIECES, "clause-3", -1)) == ["협약", "판로 지원", "교육과 연구"]
    assert steps.moved(PIECES, "clause-2", -1) == PIECES
    assert steps.moved(PIECES, "clause-3", 1) == PIECES


def test_a_clause_turns_at_most_one_deeper_than_the_one_before():
    deeper = steps.turned(PIECES, "clause-3", 1)
    assert deeper[2].depth == 1
    assert steps.turned(deeper, "clause-3", 1)[2].depth == 1
    assert steps.turned(PIECES, "clause-2", 1) == PIECES
    assert steps.turned(deeper, "clause-3", -1) == PIECES


def test_the_piece_at_a_letter_is_the_shortest_that_holds_it():
    wide = Piece(id="action-9", kind=PieceKind.ACTION, text="모두", spans=((0, 40),))
    assert steps.piece_at((*PIECES, wide), 11) == "clause-2"
    assert steps.piece_at((*PIECES, wide), 5) == "action-9"
    assert steps.piece_at(PIECES, 5) == ""


def test_ticking_and_taking_away():
    pieces = steps.ticked(PIECES, ["clause-2"], taken=False)
    assert [piece.taken for piece in pieces] == [True, False, True]
    assert texts(steps.without(PIECES, "clause-2")) == ["협약", "판로 지원"]
