"""Charts for explore.ipynb, drawn as SVG so that nothing but DuckDB and pandas is needed. chart.ts draws the same with Plot."""

from html import escape

from IPython.display import HTML, display

# Colours that people who do not see some of them tell apart (Okabe and Ito, 2008).
COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9"]
BAR, ROOM, LENGTH = 24, 300, 460


def _text(x, y, words, anchor="start", more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {more}>{escape(str(words))}</text>'


def _rect(x, y, width, height, colour, words):
    head = f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}">'
    return f"{head}<title>{escape(words)}</title></rect>"


def _name(name, at):
    words = str(name) if len(str(name)) <= 46 else str(name)[:45] + "…"
    return _text(ROOM - 8, at * BAR + 16, words, "end")


def _show(width, height, marks):
    style = "background:#fff;font:12px system-ui,sans-serif"
    display(HTML(f'<svg role="img" width="{width:.0f}" height="{height:.0f}" style="{style}">{"".join(marks)}</svg>'))


def _nothing(answer):
    if answer.empty:
        display(HTML("<p>No rows: nothing in this dataset answers this.</p>"))
    return answer.empty


def bars(answer, name, parts):
    """A bar for each row, made of the columns in `parts`, with the sum at its end."""
    if _nothing(answer):
        return
    most = max(1, answer[parts].sum(axis=1).max())
    marks, x = [], ROOM
    for part, colour in zip(parts, COLOURS):
        words = part.replace("_", " ")
        marks += [_rect(x, 4, 12, 12, colour, words), _text(x + 18, 15, words)]
        x += 40 + 7 * len(words)
    for at, row in enumerate(answer.to_dict("records"), start=1):
        marks.append(_name(row[name], at))
        x = ROOM
        for part, colour in zip(parts, COLOURS):
            width = LENGTH * row[part] / most
            marks.append(_rect(x, at * BAR + 1, width, BAR - 3, colour, f"{part}: {row[part]}"))
            x += width
        marks.append(_text(x + 6, at * BAR + 16, sum(row[part] for part in parts)))
    _show(ROOM + LENGTH + 80, (len(answer) + 1) * BAR + 8, marks)


def change(answer, name, value):
    """A bar for each row, to the right of the middle where `value` is above zero and to the left where it is below."""
    if _nothing(answer):
        return
    most = max(1e-9, answer[value].abs().max())
    marks, middle = [], ROOM + 50 + LENGTH / 2
    for at, row in enumerate(answer.to_dict("records")):
        width, up = abs(row[value]) / most * LENGTH / 2, row[value] >= 0
        marks.append(_name(row[name], at))
        start, colour = (middle, COLOURS[0]) if up else (middle - width, COLOURS[1])
        marks.append(_rect(start, at * BAR + 1, width, BAR - 3, colour, f"{value}: {row[value]}"))
        end, anchor = (middle + width + 6, "start") if up else (middle - width - 6, "end")
        marks.append(_text(end, at * BAR + 16, f"{row[value]:+.1f}", anchor))
    _show(ROOM + LENGTH + 110, len(answer) * BAR + 8, marks)


def grid(answer, a, b, value):
    """A square for each row where the two that it names meet, the darker the more."""
    if _nothing(answer):
        return
    names = sorted(set(answer[a]) | set(answer[b]))
    most = max(1, answer[value].max())
    marks = []
    for at, name in enumerate(names):
        marks.append(_name(name, at))
        x, y = ROOM + at * BAR + 16, len(names) * BAR + 12
        marks.append(_text(x, y, name, "end", f'transform="rotate(-40 {x} {y})"'))
    for row in answer.to_dict("records"):
        for one, other in ((row[a], row[b]), (row[b], row[a])):
            x, y = ROOM + names.index(one) * BAR, names.index(other) * BAR
            share = row[value] / most
            words = f"{one} and {other}: {row[value]}"
            marks.append(_rect(x + 1, y + 1, BAR - 2, BAR - 2, f"rgb(0 114 178 / {0.15 + 0.85 * share:.2f})", words))
            ink = "#fff" if share > 0.5 else "#000"
            marks.append(_text(x + BAR / 2, y + 16, row[value], "middle", f'fill="{ink}"'))
    _show(ROOM + len(names) * BAR + 20, len(names) * BAR + 200, marks)
