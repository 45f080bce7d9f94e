package cowscope.app.export;

import cowscope.app.ui.theme.Theme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The style sheet inside an SVG, in the colours of a theme.
final class SvgStyle {
  private static final Pattern COLOUR = Pattern.compile("\\{([a-z-]+)}");

  /// Colours stand as `{shared-fill}` in place of `-cow-shared-fill`.
  private static final String SHEET =
      """
      text { font-family: "Source Sans Pro", "Source Sans 3", Helvetica, Arial, sans-serif; font-size: 14px; fill: {ink} }
      .canvas { fill: {canvas} }
      .title { font-size: 20px; font-weight: 700 }
      .lane { font-size: 13px; font-weight: 600; fill: {muted} }
      .muted { fill: {muted} }
      .small { font-size: 13px }
      .card-title { font-size: 17px; font-weight: 700 }
      .mono, .tiny, .value, .value-small { font-family: "JetBrains Mono", Menlo, Consolas, monospace }
      .mono { font-size: 13px }
      .bold { font-weight: 600 }
      .tiny { font-size: 10px }
      .value { font-size: 27px }
      .value-small { font-size: 16px }
      .card { fill: {card}; stroke: {card-line}; stroke-width: 1.2 }
      .slot { fill: {slot}; stroke: {arrow}; stroke-width: 1.8 }
      .slot.empty, .slot.free { stroke: {free-stroke}; stroke-width: 1.4 }
      .slot.erased { fill: {lane}; stroke: {free-stroke}; stroke-width: 2; stroke-dasharray: 0.5 6; stroke-linecap: round }
      .slot.active { stroke: {copied}; stroke-width: 2.6 }
      .slot.fault { fill: {fault-fill}; stroke: {fault-stroke}; stroke-width: 5 }
      .slot.refused { stroke: {error}; stroke-width: 4 }
      .slot.weak { stroke-dasharray: 6 4 }
      .slot.dangling { stroke: {error} }
      .letter { fill: {slot}; stroke: {free-stroke}; stroke-width: 1 }
      .cell.astray { stroke: {error}; stroke-width: 4 }
      .alarm { fill: {error} }
      .alarmed { fill: {canvas}; font-weight: 600 }
      .flag { fill: {error}; font-weight: 700 }
      .next { fill: {selection} }
      .idle { fill: {badge} }
      .doing { fill: {link}; font-weight: 600 }
      .inner { fill: none; stroke: {arrow}; stroke-width: 1.2 }
      .private { fill: {private-fill}; stroke: {private-stroke}; stroke-width: 3 }
      .shared { fill: {shared-fill}; stroke: {shared-stroke}; stroke-width: 3 }
      .zero { fill: {zero-fill}; stroke: {zero-stroke}; stroke-width: 3; stroke-dasharray: 12 7 }
      .unused, .static { fill: {lane}; stroke: {free-stroke}; stroke-width: 2 }
      .cell.free { fill: none; stroke: {free-stroke}; stroke-width: 2; stroke-dasharray: 0.5 6; stroke-linecap: round }
      .slot.private, .slot.shared { stroke-width: 1.6 }
      .halo { fill: none; stroke: {copied}; stroke-width: 5 }
      .ribbon { fill: {snapshot} }
      .card.unused { stroke-dasharray: 0.5 6; stroke-linecap: round }
      .badge { stroke: {canvas}; stroke-width: 3; stroke-dasharray: none }
      .badge.private { fill: {private-stroke} }
      .badge.shared { fill: {shared-stroke} }
      .badge.zero, .badge.unused, .badge.static { fill: {zero-stroke} }
      .mark { font-size: 13px; font-weight: 700 }
      .count { font-size: 13px; font-weight: 700; fill: {shared-badge-ink} }
      .count.tiny { font-size: 10px }
      .arrow { fill: none; stroke: {arrow}; stroke-width: 2.2 }
      .arrow.weak { stroke-dasharray: 7 5; stroke-width: 1.6 }
      .arrow.new { stroke: {copied}; stroke-width: 3 }
      .arrow.old, .head.old { opacity: 0.5 }
      .arrow.active { stroke: {copied}; stroke-width: 4.2 }
      .arrow.dangling { stroke: {error} }
      .head { fill: {arrow} }
      .head.active, .head.new { fill: {copied} }
      .head.dangling { fill: {error} }
      .family { fill: none; stroke: {free-stroke}; stroke-width: 1.8; stroke-dasharray: 2 5 }
      .copy { fill: none; stroke: {copied}; stroke-width: 3.6; stroke-dasharray: 1 7; stroke-linecap: round }
      .pill { fill: {copied} }
      .pill-text { font-weight: 700; fill: {copied-ink} }
      """;

  private SvgStyle() {}

  static String of(Theme theme) {
    Palette palette = new Palette(theme.tokens());
    return COLOUR
        .matcher(SHEET)
        .replaceAll(match -> Matcher.quoteReplacement(palette.get(match.group(1))));
  }
}
