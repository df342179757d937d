"""Tokens to an expression: the grammar, without recursion, so that no nesting is too deep.

Called by the session and the line tool. The tree is kept flat, as steps in the order in which they are done (operands
first). Precedence from the tightest: `( )`, functions in front of `(`, postfix `!` `%`, functions in front of one bare
operand, `^` and raised digits, signs, `×` `÷` `mod` and products without a sign, `+` `−`. Missing closing parentheses
are closed. It knows names and never values.
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from disguise_app.calculator.errors import SyntaxProblem
from disguise_app.calculator.expression import Expression, Step, StepKind
from disguise_app.calculator.functions import APPLICATION, FUNCTIONS, OPERATORS, PRODUCT, SIGN
from disguise_app.calculator.tokens import CHECKED_EVERY, Token, unbounded

_TIGHT_SIGN: Final = APPLICATION + 1


class _Waiting(NamedTuple):
    """Hold an operator, function or parenthesis that waits for its right side."""

    kind: Literal["infix", "sign", "prefix", "open", "bar"]
    name: str
    precedence: int
    position: int
    token: int
    raised: str = ""


class _Operand(NamedTuple):
    """Describe a finished operand: whether it ends in `%`, and the token of the operator that made it."""

    is_percent: bool = False
    last: int | None = None


def parse(tokens: tuple[Token, ...], check: Callable[[], None] = unbounded) -> Expression:
    """Build the expression of `tokens`, calling `check` now and then; raise SyntaxProblem with the place."""
    return _Parser(tokens, check).run()


class _Parser:
    """Read tokens from left to right with one stack of waiting operators and one of operands."""

    def __init__(self, tokens: tuple[Token, ...], check: Callable[[], None]) -> None:
        self._tokens = tokens
        self._check = check
        self._at = 0
        self._steps: list[Step] = []
        self._waiting: list[_Waiting] = []
        self._operands: list[_Operand] = []
        self._bars = [0]
        self._commas: list[int] = [0]
        self._implied: list[int] = []
        self._before: Token | None = None

    def run(self) -> Expression:
        """Read all tokens and close what is open."""
        wants_operand = True
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            wants_operand = self._operand(token) if wants_operand else self._operator(token)
            self._before = token
            self._at += 1
            if self._at % CHECKED_EVERY == 0:
                self._check()
        if wants_operand:
            raise SyntaxProblem(self._tokens[-1].end if self._tokens else 0, "missing")
        closed = ""
        end = self._tokens[-1].end
        while True:
            self._reduce(0, from_right=False)
            if not self._waiting:
                break
            closed += "|" if self._waiting[-1].kind == "bar" else ")"
            self._close(end)
        last = self._operands[-1].last
        return Expression(self._tokens, tuple(self._steps), closed, tuple(self._implied), last)

    # Where an operand must come. Each returns whether an operand is still wanted.

    def _operand(self, token: Token) -> bool:
        if token.kind in ("number", "bound", "constant"):
            self._steps.append(Step(token.kind, token.text, 0, token.start))
            self._operands.append(_Operand())
            return False
        if token.kind in ("open", "bar"):
            self._open(token)
        elif token.kind in ("function", "root"):
            self._prefix(token)
        elif token.kind == "operator" and token.text in ("+", "-"):
            self._sign(token)
        elif token.kind == "raised" and self._peek("function", "sqrt"):
            self._root_sign(token)
        else:
            raise SyntaxProblem(token.start, "surplus" if self._is_surplus(token) else "missing")
        return True

    def _is_surplus(self, token: Token) -> bool:
        return token.kind == "close" and not any(waiting.kind == "open" for waiting in self._waiting)

    def _peek(self, kind: str, text: str, ahead: int = 1) -> bool:
        at = self._at + ahead
        return at < len(self._tokens) and self._tokens[at].kind == kind and self._tokens[at].text == text

    def _open(self, token: Token) -> None:
        kind: Literal["bar", "open"] = "bar" if token.kind == "bar" else "open"
        self._waiting.append(_Waiting(kind, "", 0, token.start, self._at))
        self._commas.append(0)
        if kind == "open":
            self._bars.append(0)
        else:
            self._bars[-1] += 1

    def _prefix(self, token: Token) -> None:
        name, raised = token.text, ""
        position, index = token.start, self._at
        if name == "root":
            name = "sqrt" if not self._peek("open", "(") else "root"
        else:
            raised = self._function_power()
        if raised == "-1":
            name, raised = FUNCTIONS[name].inverse, ""
            if not name:
                raise SyntaxProblem(self._tokens[self._at].start, "unknown")
        self._waiting.append(_Waiting("prefix", name, APPLICATION, position, index, raised))

    def _function_power(self) -> str:
        """Read `²`, `⁻¹`, `^2` or `^-1` between a function's name and its operand, as in sin²45 and sin^-1 0.5."""
        if self._at + 1 < len(self._tokens) and self._tokens[self._at + 1].kind == "raised":
            self._at += 1
            return self._tokens[self._at].text
        if not self._peek("operator", "^"):
            return ""
        minus = self._peek("operator", "-", 2)
        at = self._at + (3 if minus else 2)
        if at >= len(self._tokens) or not self._tokens[at].text.isdecimal():
            return ""
        self._at = at
        return ("-" if minus else "") + self._tokens[at].text

    def _root_sign(self, token: Token) -> None:
        """Read ³√8: the raised digits are the degree of the root."""
        self._steps.append(Step("number", token.text, 0, token.start))
        self._at += 1
        self._waiting.append(_Waiting("prefix", "degree", APPLICATION, token.start, self._at))

    def _sign(self, token: Token) -> None:
        after_name = bool(self._waiting) and self._before is not None and self._before.kind in ("function", "raised")
        tight = after_name or (bool(self._waiting) and self._waiting[-1].precedence == _TIGHT_SIGN)
        name = "negate" if token.text == "-" else ""
        self._waiting.append(_Waiting("sign", name, _TIGHT_SIGN if tight else SIGN, token.start, self._at))

    # Where an operator may come.

    def _operator(self, token: Token) -> bool:
        if token.kind == "postfix":
            self._apply(token.text, 1, token.start, is_percent=token.text == "%")
            return False
        if token.kind == "raised":
            self._reduce(OPERATORS["^"].precedence, from_right=True)
            self._raise(token.text, token.start)
            return False
        if token.kind == "operator" or (token.kind == "root" and not self._peek("open", "(")):
            self._infix(token.text, token.start, self._at)
            return True
        if token.kind == "close" or (token.kind == "bar" and self._bars[-1]):
            self._shut(token)
            return False
        return self._comma(token) if token.kind == "comma" else self._product(token)

    def _infix(self, name: str, position: int, index: int) -> None:
        row = OPERATORS[name]
        self._reduce(row.precedence, from_right=row.from_right)
        self._waiting.append(_Waiting("infix", name, row.precedence, position, index))

    def _product(self, token: Token) -> bool:
        """Understand a × where two operands meet, unless both are plain numbers."""
        before = self._before
        if token.kind == "number" and before is not None and before.kind in ("number", "raised"):
            raise SyntaxProblem(token.start, "adjacent")
        self._implied.append(token.start)
        self._reduce(PRODUCT, from_right=False)
        self._waiting.append(_Waiting("infix", "*", PRODUCT, token.start, -1))
        return self._operand(token)

    def _comma(self, token: Token) -> bool:
        self._reduce(0, from_right=False)
        waiting = self._waiting
        is_root = len(waiting) > 1 and waiting[-1].kind == "open" and waiting[-2].name == "root"
        if not is_root or self._commas[-1]:
            raise SyntaxProblem(token.start, "unknown")
        self._commas[-1] = 1
        return True

    def _shut(self, token: Token) -> None:
        self._reduce(0, from_right=False)
        wanted = "bar" if token.kind == "bar" else "open"
        while self._waiting and self._waiting[-1].kind == "bar" and wanted == "open":
            self._close(token.start)
            self._reduce(0, from_right=False)
        if not self._waiting:
            raise SyntaxProblem(token.start, "surplus")
        self._close(token.start)

    def _close(self, position: int) -> None:
        opened = self._waiting.pop()
        commas = self._commas.pop()
        self._operands[-1] = _Operand()
        if opened.kind == "bar":
            self._bars[-1] -= 1
            self._apply("abs", 1, position)
            return
        self._bars.pop()
        function = self._waiting[-1] if self._waiting else None
        if function is not None and function.kind == "prefix" and self._directly(function, opened):
            self._waiting.pop()
            self._finish(function, commas)

    def _directly(self, function: _Waiting, opened: _Waiting) -> bool:
        """Tell whether `opened` is the parenthesis right after the function's name (and its power)."""
        return opened.token - function.token == 1 or all(
            token.kind in ("raised", "number") or token.text in ("^", "-")
            for token in self._tokens[function.token + 1 : opened.token]
        )

    # Emitting steps.

    def _reduce(self, precedence: int, *, from_right: bool) -> None:
        while self._waiting and self._waiting[-1].precedence > 0:
            top = self._waiting[-1]
            if top.precedence < precedence or (from_right and top.kind == "infix" and top.precedence == precedence):
                break
            self._finish(self._waiting.pop(), 0)

    def _finish(self, waiting: _Waiting, commas: int) -> None:
        if waiting.kind == "infix":
            self._finish_infix(waiting)
        elif waiting.kind == "sign":
            self._finish_sign(waiting)
        elif waiting.name == "degree":
            self._steps.append(Step("apply", "nth root", 2, waiting.position))
            self._operands[-1] = _Operand()
        else:
            self._finish_prefix(waiting, commas)

    def _finish_infix(self, waiting: _Waiting) -> None:
        right = self._operands.pop()
        adds = waiting.name in ("+", "-")
        name = "nth root" if waiting.name == "root" else waiting.name
        kind: StepKind = "percent of" if adds and right.is_percent else "apply"
        self._steps.append(Step(kind, name, 2, waiting.position))
        self._operands[-1] = _Operand(last=waiting.token if waiting.token >= 0 else None)

    def _finish_sign(self, waiting: _Waiting) -> None:
        if waiting.name:
            self._steps.append(Step("apply", waiting.name, 1, waiting.position))
        self._operands[-1] = _Operand(self._operands[-1].is_percent)

    def _finish_prefix(self, waiting: _Waiting, commas: int) -> None:
        name = "sqrt" if waiting.name == "root" and not commas else waiting.name
        if commas:
            self._operands.pop()
        self._apply(name, 1 + commas, waiting.position)
        if waiting.raised:
            self._raise(waiting.raised, waiting.position)

    def _apply(self, name: str, count: int, position: int, *, is_percent: bool = False) -> None:
        self._steps.append(Step("apply", name, count, position))
        self._operands[-1] = _Operand(is_percent)

    def _raise(self, exponent: str, position: int) -> None:
        self._steps.append(Step("power", exponent, 1, position))
        self._operands[-1] = _Operand()
