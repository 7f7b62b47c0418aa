/// The style of a page. All colours stand in one place, once for light and once for dark; text and its
/// ground differ by 4.5 to 1 at least.
///
/// What changes here changes `HTMLPolicy.styleHash`.
enum HTMLStyle {
  static let text = "\n" + [palette, page, verdict, charts, map, findings, media].joined() + "\n"

  private static let palette = """

    :root {
      color-scheme: light dark;
      --ground: #f6f7f8; --sheet: #ffffff; --ink: #1b2026; --quiet: #58626e; --line: #dfe3e7;
      --accent: #1f57b8; --code: #f4f6f8;
      --error: #b3221d; --error-soft: #fdeceb; --error-bar: #d4483f;
      --warning: #855000; --warning-soft: #fdf2dd; --warning-bar: #dd9a2f;
      --note: #1d5fa6; --note-soft: #e8f1fb; --note-bar: #6ba3de;
      --held: #1b6b3b; --held-soft: #e2f3e8; --held-bar: #58ad79;
      --rest: #c9d0d7; --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #13161a; --sheet: #1a1e24; --ink: #e4e8ec; --quiet: #9fa9b4; --line: #2d343c;
        --accent: #8bb6f7; --code: #14181d;
        --error: #ff938a; --error-soft: #351d1e; --error-bar: #dc5a50;
        --warning: #efb65a; --warning-soft: #36290f; --warning-bar: #c98a2b;
        --note: #8dbcf3; --note-soft: #1a2c42; --note-bar: #4a80bd;
        --held: #83d29f; --held-soft: #173222; --held-bar: #3f8f5f;
        --rest: #3d454f;
      }
    }

    """

  private static let page = """

    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { font: 100%/1.5 var(--sans); -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
    header, nav, main, footer { padding-inline: max(1rem, calc((100vw - 70rem) / 2)); }
    h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
    ul, ol { list-style: none; }
    h2 { font-size: 1.25rem; font-weight: 650; letter-spacing: -0.01em; }
    h3 { font-size: 0.9375rem; font-weight: 600; }
    main > section { margin-block: 2.5rem; }
    main > section > h2 { margin-bottom: 0.75rem; }
    main > section > p { color: var(--quiet); margin-bottom: 1rem; max-width: 46rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    code, pre, kbd { font-family: var(--mono); font-size: 0.8125rem; }
    button, input, select { font: inherit; color: inherit; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    summary { cursor: pointer; }
    .skip { position: absolute; left: 1rem; top: -4rem; z-index: 9; padding: 0.5rem 1rem;
      border-radius: 0.5rem; background: var(--sheet); }
    .skip:focus { top: 0.5rem; }
    nav { border-bottom: 1px solid var(--line); background: var(--sheet); }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; font-size: 0.9375rem; }
    nav a { display: block; padding-block: 0.625rem; text-decoration: none; color: var(--quiet); }
    nav a:hover { color: var(--ink); }
    nav b { font-weight: 600; color: var(--ink); font-variant-numeric: tabular-nums; }
    footer { padding-block: 1.5rem; border-top: 1px solid var(--line); }
    footer, .keys { font-size: 0.8125rem; color: var(--quiet); }
    .bar { display: block; height: 0.5rem; border-radius: 0.25rem; background: var(--line); }
    rect.error, rect.broken { fill: var(--error-bar); }
    rect.warning { fill: var(--warning-bar); }
    rect.note { fill: var(--note-bar); }
    rect.held { fill: var(--held-bar); }
    rect.never, rect.unknown { fill: var(--rest); }

    """

  private static let verdict = """

    header { padding-block: 1.75rem; border-bottom: 1px solid var(--line); }
    header.failed { background: var(--error-soft); }
    header.attention { background: var(--warning-soft); }
    header.passed { background: var(--held-soft); }
    .product { font-size: 0.875rem; color: var(--ink); }
    h1 { display: flex; gap: 0.75rem; align-items: center; margin-block: 0.5rem 1.25rem;
      font-size: clamp(1.5rem, 4.5vw, 2.25rem); font-weight: 680; line-height: 1.2;
      letter-spacing: -0.02em; }
    h1 .sign { flex: none; display: grid; place-items: center; width: 1.4em; height: 1.4em;
      border-radius: 50%; color: var(--sheet); font-weight: 700; }
    .failed .sign { background: var(--error); }
    .attention .sign { background: var(--warning); }
    .passed .sign { background: var(--held); }
    .numbers { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.5rem; margin-top: 1rem; }
    .numbers div { display: flex; flex-direction: column-reverse; padding: 0.625rem 0.875rem;
      border-radius: 0.625rem; background: var(--sheet); }
    .numbers dt { font-size: 0.8125rem; color: var(--quiet); }
    .numbers dd { font-size: 1.5rem; font-weight: 650; line-height: 1.25;
      font-variant-numeric: tabular-nums; }
    .numbers .error dd { color: var(--error); }
    .numbers .warning dd { color: var(--warning); }
    .numbers .note dd { color: var(--note); }
    .numbers .held dd { color: var(--held); }
    .numbers .none dd { color: var(--quiet); font-weight: 400; }
    .lines { margin-top: 1rem; font: 0.8125rem/1.6 var(--mono); }
    .remarks { display: grid; gap: 0.25rem; margin-top: 1rem; }
    .remarks li { width: fit-content; padding: 0.375rem 0.75rem; border-radius: 0.5rem;
      background: var(--sheet); font-size: 0.9375rem; }
    .remarks .alert::before { content: "!"; margin-right: 0.625rem; color: var(--warning);
      font-weight: 700; }
    .problems li { padding-block: 0.625rem; border-top: 1px solid var(--line); }
    .problems .name { font-weight: 600; }
    .problems .help { display: block; color: var(--quiet); }
    #problems details { padding: 0.75rem 1rem; border: 1px solid var(--line);
      border-radius: 0.75rem; background: var(--sheet); }
    #problems summary { font-weight: 600; }
    #problems [open] summary { margin-bottom: 0.75rem; }

    """

  private static let charts = """

    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: 1rem; align-items: start; }
    .chart { padding: 1rem; border: 1px solid var(--line); border-radius: 0.75rem;
      background: var(--sheet); }
    .chart h3 { margin-bottom: 0.5rem; }
    .entry { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.75rem;
      width: 100%; padding: 0.375rem 0.5rem; border: 0; border-radius: 0.5rem; background: none;
      font-size: 0.8125rem; text-align: left; }
    .chart ol { margin-inline: -0.5rem; }
    .entry .name { font-family: var(--mono); overflow-wrap: anywhere; }
    .entry .words { margin-left: auto; color: var(--quiet); font-variant-numeric: tabular-nums; }
    .entry .bar { flex-basis: 100%; margin-top: 0.25rem; }
    .chart summary, .others { padding-block: 0.375rem; font-size: 0.8125rem; color: var(--quiet); }
    button.entry { cursor: pointer; }
    button.entry:hover { background: var(--code); }
    button.entry[aria-pressed=true] { background: var(--note-soft); }
    button.entry[aria-pressed=true] .name { font-weight: 700; }

    """
}
