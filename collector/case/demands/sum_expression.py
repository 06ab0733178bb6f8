"""Computes a sum that a person wrote down, such as ``12 × 64.95 + 10``, so that it can be held against the amount demanded (pure)."""

from __future__ import annotations

import ast
import re
from decimal import Decimal, DivisionByZero, InvalidOperation

_SIGNS = str.maketrans({"×": "*", "x": "*", "X": "*", "·": "*", "−": "-", "–": "-", "÷": "/", "₪": " ", ",": ""})
_PLAIN = re.compile(r"[0-9.()+*/ -]{1,200}")
_NO_LEADING_ZERO = re.compile(r"(?<![\d.])0+(?=\d)")


def computed(text: str) -> Decimal | None:
    """The value to the agora, or None where the text holds more than numbers and signs; what follows an equals sign is its own result."""
    expression = text.partition("=")[0].translate(_SIGNS).strip()
    if not _PLAIN.fullmatch(expression) or "**" in expression or "//" in expression:
        return None
    expression = _NO_LEADING_ZERO.sub("", expression)
    try:
        return _value(ast.parse(expression, mode="eval").body, expression).quantize(Decimal("0.01"))
    except (SyntaxError, InvalidOperation, DivisionByZero, ValueError, RecursionError):
        return None


def is_calculation(text: str) -> bool:
    """Whether the text is numbers and at least one sign of a calculation, whatever it comes to: "2 x (3"."""
    expression = text.partition("=")[0].translate(_SIGNS).strip()
    return bool(_PLAIN.fullmatch(expression)) and bool(re.search(r"[+*/()]|\d\s*-\s*\d", expression))


def _value(node: ast.expr, source: str) -> Decimal:
    if isinstance(node, ast.Constant):
        return Decimal(ast.get_source_segment(source, node) or "")
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, source)
    if not isinstance(node, ast.BinOp):
        raise ValueError("no sum")
    left, right = _value(node.left, source), _value(node.right, source)
    match node.op:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.Div():
            return left / right
    raise ValueError("no sum")
