extension HTMLStyle {
  static let map = """

    .contracts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: 0.75rem; margin-top: 1rem; }
    .contract { display: grid; grid-template-columns: 1fr auto; gap: 0 0.75rem;
      align-content: start; padding: 0.875rem 1rem 1rem; border: 1px solid var(--line);
      border-radius: 0.75rem; background: var(--sheet); }
    .contract h3 { font-family: var(--mono); font-size: 0.875rem; }
    .contract p { margin-bottom: 0.5rem; font-size: 0.875rem; color: var(--quiet); }
    .contract h3, .contract ul { grid-column: 1 / -1; }
    .contract label { display: flex; gap: 0.375rem; align-items: start; padding-top: 0.125rem; font-size: 0.8125rem; color: var(--quiet); cursor: pointer; }
    .contract input { margin: 0.1875rem 0 0; accent-color: var(--accent); }
    .legend ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.875rem; }
    .cells { display: flex; flex-wrap: wrap; gap: 0.1875rem; }
    .cells a, .cells > li > span { display: block; color: inherit; text-decoration: none; }
    .cells b, .legend b { display: inline-grid; place-items: center; width: 1.375rem; height: 1.375rem;
      border-radius: 0.25rem; font-size: 0.8125rem; line-height: 1; }
    .broken > b, .broken > * > b { background: var(--error); color: var(--sheet); }
    .held > b, .held > * > b { background: var(--held-soft); color: var(--held); }
    .never > b, .never > * > b { box-shadow: inset 0 0 0 1px var(--quiet); color: var(--quiet);
      font-weight: 400; }
    .unknown > b, .unknown > * > b { background: var(--line); color: var(--quiet); font-weight: 400; }
    .cells a:hover code { text-decoration: underline; }
    .cells a:hover b { outline: 2px solid var(--accent); outline-offset: 1px; }
    .cells .what { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .cells li { position: relative; }
    .contract:has(:checked) { grid-column: 1 / -1; }
    .contract:has(:checked) .cells { display: grid; gap: 0.125rem; }
    .contract:has(:checked) .cells > li > * { display: grid;
      grid-template-columns: auto 1fr; gap: 0.625rem; align-items: start; padding-block: 0.125rem;
      font-size: 0.875rem; }
    .contract:has(:checked) .what { position: static; width: auto; height: auto;
      clip-path: none; white-space: normal; }
    .unused { padding: 0.75rem 1rem; color: var(--quiet); font-size: 0.875rem; }
    .unused ul { columns: 22rem; margin-top: 0.5rem; }

    """

  static let findings = """

    #controls { margin-block: 0.75rem 1rem; padding: 0.75rem; border: 1px solid var(--line);
      border-radius: 0.75rem; background: var(--sheet); }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
    .filters { margin-top: 0.5rem; }
    #search { flex: 1 1 14rem; min-width: 0; }
    #search, #controls select, #controls button { min-height: 2.25rem; padding: 0.25rem 0.75rem;
      border: 1px solid var(--line); border-radius: 0.5rem; background: var(--ground); }
    #controls select { width: 100%; padding-inline: 0.375rem; text-overflow: ellipsis; }
    #controls label { flex: 1 1 9rem; min-width: 0; font-size: 0.75rem; color: var(--quiet);
      text-transform: capitalize; }
    #controls label select { text-transform: none; color: var(--ink); font-size: 0.875rem; }
    #controls button { cursor: pointer; font-size: 0.875rem; }
    #controls button:disabled { cursor: default; color: var(--quiet); }
    #count { padding-inline: 0.25rem; font-weight: 600; font-size: 0.9375rem;
      font-variant-numeric: tabular-nums; }
    .keys { margin-top: 0.5rem; }
    kbd { padding: 0.0625rem 0.375rem; border: 1px solid var(--line); border-radius: 0.25rem;
      background: var(--ground); color: var(--ink); }
    .keys kbd:not(:first-child) { margin-left: 0.75rem; }
    .group { margin-top: 1.5rem; }
    .group > h3 { margin-bottom: 0.5rem; font-size: 1.0625rem; }
    .group > h3 span { margin-left: 0.25rem; font-weight: 400; color: var(--quiet); }
    .fold > summary { margin-bottom: 0.5rem; color: var(--quiet); font-size: 0.875rem; }
    .finding { position: relative; margin-bottom: 0.5rem; border: 1px solid var(--line);
      border-radius: 0.625rem; background: var(--sheet);
      content-visibility: auto; contain-intrinsic-size: auto 4.25rem; }
    .finding[open] { contain-intrinsic-size: auto 16rem; }
    .finding > summary { padding: 0.625rem 4rem 0.625rem 2rem; border-radius: 0.625rem;
      list-style: none; position: relative; }
    .finding > summary::-webkit-details-marker { display: none; }
    .finding > summary::before { content: ""; position: absolute; left: 0.875rem; top: 1.0625rem;
      border: 0.3125rem solid transparent; border-left-color: var(--quiet); }
    .finding[open] > summary::before { transform: rotate(90deg); transform-origin: 0.15rem 50%; }
    .finding > summary:focus-visible, .finding:target > summary { outline: 2px solid var(--accent);
      outline-offset: -2px; }
    summary > b, .problems b { padding: 0.0625rem 0.4375rem; border-radius: 0.375rem;
      font-size: 0.75rem; font-weight: 650; }
    b.error { background: var(--error-soft); color: var(--error); }
    b.warning { background: var(--warning-soft); color: var(--warning); }
    b.note { background: var(--note-soft); color: var(--note); }
    b.apart { background: var(--line); color: var(--ink); }
    .message { font-weight: 600; }
    .finding:not([open]) .long { display: -webkit-inline-box; -webkit-box-orient: vertical;
      -webkit-line-clamp: 3; overflow: hidden; vertical-align: top; max-width: 100%; }
    .finding .facts { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-top: 0.125rem;
      font: 0.75rem/1.6 var(--mono); color: var(--quiet); }
    .facts code { font-size: inherit; color: var(--ink); }
    pre { margin: 0 1rem 0 2rem; padding: 0.625rem 0.75rem; overflow-x: auto; border-radius: 0.5rem;
      background: var(--code); line-height: 1.5; }
    pre code { font-size: inherit; }
    pre .gutter { color: var(--quiet); user-select: none; }
    pre .code { unicode-bidi: isolate; }
    pre mark { background: var(--error-soft); color: inherit; border-radius: 0.125rem; }
    [data-severity=warning] mark { background: var(--warning-soft); }
    [data-severity=note] mark { background: var(--note-soft); }
    pre .error { color: var(--error); }
    pre .warning { color: var(--warning); }
    pre .note { color: var(--note); }
    .finding dl { display: grid; gap: 0.125rem; margin: 0.625rem 1rem 0.75rem 2rem; font-size: 0.875rem; }
    .finding dl div { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.75rem; }
    .finding dt { color: var(--quiet); }
    .number { position: absolute; top: 0.6875rem; right: 1rem; font-size: 0.75rem;
      color: var(--quiet); text-decoration: none; }

    """

  static let media = """

    @media (min-width: 60rem) {
      #controls { position: sticky; top: 0; z-index: 2; }
      .finding, #findings { scroll-margin-top: 9rem; }
      #findings { scroll-margin-top: 0; }
    }
    @media (max-width: 40rem) {
      .numbers { grid-template-columns: repeat(3, 1fr); }
      .keys { display: none; }
      #controls label { flex-basis: 45%; }
      .finding > summary { padding-right: 1rem; }
      .finding dl div { grid-template-columns: 1fr; gap: 0; }
      .finding dl { gap: 0.5rem; margin-left: 1rem; }
      pre code { display: block; width: max-content; min-width: 100%; }
      pre .wanted { display: block; position: sticky; left: 0; width: max-content;
        max-width: calc(100vw - 5.5rem); white-space: normal; }
      .number { position: static; display: block; margin: 0 1rem 0.75rem; }
      pre { margin-inline: 0.5rem; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media print {
      :root { --ground: #fff; --code: #fff; }
      html { font-size: 75%; }
      body { color: #000; }
      .skip, nav, #controls, .contract label, .number, .finding > summary::before { display: none; }
      header, main, footer { padding-inline: 0; }
      .finding { content-visibility: visible; break-inside: avoid; }
      details::details-content { content-visibility: visible; display: block; block-size: auto; }
      pre { white-space: pre-wrap; border: 1px solid var(--line); }
      dd a::after { content: " <" attr(href) ">"; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
