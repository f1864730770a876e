"""Small line charts as SVG, without any library."""

import math
from pathlib import Path

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 420, 240, 62, 40, 30, 16


def chart(path: Path, title: str, x: str, y: str, points: list[tuple[float, float]], logarithmic: bool = True) -> None:
    """Writes one curve; both axes logarithmic, so that a straight line of slope one is linear growth."""
    scale = math.log10 if logarithmic else float
    xs, ys = [scale(point[0]) for point in points], [scale(point[1]) for point in points]
    low_x, high_x = min(xs), max(xs)
    low_y, high_y = (math.floor(min(ys)), math.ceil(max(ys))) if logarithmic else (0.0, max(ys) * 1.15)
    high_y = high_y if high_y > low_y else low_y + 1

    def place(a: float, b: float) -> tuple[float, float]:
        across = LEFT + (a - low_x) / max(high_x - low_x, 1e-9) * (WIDTH - LEFT - RIGHT)
        return across, HEIGHT - BOTTOM - (b - low_y) / (high_y - low_y) * (HEIGHT - BOTTOM - TOP)

    marks = [place(a, b) for a, b in zip(xs, ys)]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="11">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{WIDTH / 2}" y="16" text-anchor="middle" font-size="13">{title}</text>',
        f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}" fill="none" stroke="#444"/>',
        f'<text x="{(LEFT + WIDTH) / 2}" y="{HEIGHT - 6}" text-anchor="middle">{x}</text>',
        f'<text x="12" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 12 {HEIGHT / 2})">{y}</text>',
    ]
    for (across, _), point in zip(marks, points):
        parts.append(f'<text x="{across:.0f}" y="{HEIGHT - BOTTOM + 14}" text-anchor="middle">{label(point[0])}</text>')
    ticks = range(int(low_y), int(high_y) + 1) if logarithmic else [high_y * part / 4 for part in range(5)]
    for tick in ticks:
        _, up = place(low_x, float(tick))
        value = 10.0**tick if logarithmic else tick
        parts.append(f'<path d="M{LEFT} {up:.0f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{up + 4:.0f}" text-anchor="end">{label(value)}</text>')
    line = " ".join(f"{across:.1f},{up:.1f}" for across, up in marks)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#1f6fb2" stroke-width="2"/>')
    parts += [f'<circle cx="{across:.1f}" cy="{up:.1f}" r="3" fill="#1f6fb2"/>' for across, up in marks]
    path.write_text("\n".join(parts + ["</svg>", ""]), encoding="utf-8")


def label(value: float) -> str:
    """A number short enough for an axis: 1k, 10M, 0.05."""
    for size, suffix in ((1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:g}{suffix}"
    return f"{value:.3g}"
