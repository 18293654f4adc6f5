namespace QuickStart.Report;

/// <summary>How the page looks: on screens wide and narrow, light and dark, and on paper.</summary>
internal static class StyleSheet
{
    public const string Css =
        """
        :root { color-scheme: light dark;
          --paper: #faf8f5; --card: #ffffff; --ink: #1d2530; --soft: #566070; --line: #e3ded6; --accent: #a8235f; --tint: #f7e9f0;
          --c0: #2563a8; --c1: #b8480f; --c2: #0f766e; --c3: #97347c; --c4: #7a5c00; --c5: #4b5563; --held: #8fb3da; --free: #ece7df; }
        @media (prefers-color-scheme: dark) { :root {
          --paper: #12161d; --card: #1b212b; --ink: #e9edf3; --soft: #a9b3c1; --line: #323b49; --accent: #ff93bd; --tint: #35202c;
          --c0: #76b0ee; --c1: #f79a6a; --c2: #4cc6b5; --c3: #e396cc; --c4: #d8b84c; --c5: #aab4c3; --held: #35587f; --free: #2a323e; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
        .page { max-width: 1120px; margin: 0 auto; padding: 0 20px 48px; }
        header { border-top: 6px solid var(--accent); padding: 36px 0 20px; }
        h1 { font-size: clamp(1.7rem, 4.5vw, 2.5rem); line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 8px; text-wrap: balance; }
        h2 { font-size: 1.4rem; line-height: 1.25; letter-spacing: -0.01em; margin: 0 0 6px; }
        h3 { font-size: 1.02rem; margin: 0 0 6px; }
        p { margin: 0 0 12px; max-width: 75ch; }
        .soft, .lead { color: var(--soft); }
        .lead { font-size: 1.05rem; }
        section { margin-top: 44px; }
        .grid { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 244px), 1fr)); margin: 16px 0; }
        .grid.wide { grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); }
        .grid > .card { width: 100%; max-width: 560px; }
        .grid > .scroll { margin: 0; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px; min-width: 0; }
        .tiles { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr)); margin: 0; padding: 0; }
        .tiles > div { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px; }
        .tiles dt { color: var(--soft); font-size: 0.9rem; }
        .tiles dd { margin: 0; }
        .tiles dd.figure { font-size: 1.4rem; font-weight: 650; letter-spacing: -0.02em; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .tiles dd.note { color: var(--soft); font-size: 0.88rem; line-height: 1.4; }
        .loop { list-style: none; display: grid; gap: 0 26px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 210px), 1fr)); margin: 22px 0 0; padding: 0; counter-reset: step; }
        .loop li { border-top: 2px solid var(--accent); padding: 8px 0 10px; font-size: 0.94rem; }
        .loop strong { display: block; color: var(--accent); }
        svg { display: block; width: 100%; max-width: 440px; height: auto; }
        .budget svg { max-width: none; }
        svg text { font-size: 11.5px; fill: var(--soft); font-variant-numeric: tabular-nums; }
        svg .end { text-anchor: end; }
        svg .axis { stroke: var(--soft); stroke-width: 1; }
        svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .interval { stroke: var(--ink); stroke-width: 1.4; }
        svg .cost { stroke: var(--ink); stroke-width: 1.6; stroke-dasharray: 4 3; }
        .c0 { fill: var(--c0); background: var(--c0); } .c1 { fill: var(--c1); background: var(--c1); } .c2 { fill: var(--c2); background: var(--c2); }
        .c3 { fill: var(--c3); background: var(--c3); } .c4 { fill: var(--c4); background: var(--c4); } .c5 { fill: var(--c5); background: var(--c5); }
        .held { fill: var(--held); background: var(--held); } .free { fill: var(--free); background: var(--free); }
        .budget svg { border-radius: 8px; }
        .key { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 10px 0; padding: 0; font-size: 0.92rem; color: var(--soft); }
        .swatch { display: inline-block; width: 12px; height: 12px; border-radius: 3px; margin-right: 7px; vertical-align: -1px; }
        .dash { display: inline-block; width: 18px; border-top: 2px dashed var(--ink); margin-right: 7px; vertical-align: 4px; }
        .scroll { overflow-x: auto; margin: 14px 0; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
        .scroll:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; font-size: 0.93rem; overflow-wrap: normal; }
        caption { text-align: left; font-weight: 600; padding: 12px 16px 6px; }
        caption span { position: sticky; left: 16px; display: inline-block; max-width: calc(100vw - 64px); }
        th, td { text-align: left; padding: 7px 16px; border-top: 1px solid var(--line); vertical-align: top; font-weight: 400; }
        thead th { color: var(--soft); font-size: 0.85rem; white-space: nowrap; vertical-align: bottom; }
        tbody th { font-weight: 600; min-width: 7.5rem; }
        tbody th, thead th:first-child { position: sticky; left: 0; background: var(--card); }
        td .soft { display: block; font-size: 0.85em; }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .person ul { margin: 8px 0; padding-left: 18px; font-size: 0.92rem; }
        .person .records { list-style: none; padding: 0; }
        .person .records li { border-top: 1px solid var(--line); padding: 6px 0; }
        .tag { display: inline-block; background: var(--tint); color: var(--accent); border-radius: 6px; padding: 0 8px; font-size: 0.82rem; font-weight: 600; margin-right: 6px; }
        blockquote { margin: 8px 0 0; padding: 2px 0 2px 12px; border-left: 3px solid var(--accent); font-size: 0.92rem; color: var(--soft); }
        .steps { list-style: none; margin: 10px 0 0; padding: 0 0 0 16px; border-left: 2px solid var(--line); font-size: 0.92rem; }
        .steps li { position: relative; padding: 3px 0; }
        .steps li::before { content: ""; position: absolute; left: -22px; top: 11px; width: 9px; height: 9px; border-radius: 50%; background: var(--soft); }
        .steps li.order { font-weight: 650; }
        .steps li.order::before { background: var(--accent); }
        .steps .soft { display: block; font-size: 0.85rem; font-weight: 400; }
        details { margin: 12px 0; }
        summary { cursor: pointer; color: var(--accent); font-weight: 600; }
        footer { margin-top: 48px; padding-top: 14px; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.88rem; }
        @media (max-width: 480px) { .page { padding: 0 14px 32px; } header { padding: 24px 0 14px; } section { margin-top: 34px; } .card { padding: 14px; } th, td { padding: 6px 12px; } caption { padding: 10px 12px 4px; } caption span { left: 12px; } }
        @media print { :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #8a1c4e; --tint: #f3f3f3;
            --c0: #2563a8; --c1: #b8480f; --c2: #0f766e; --c3: #97347c; --c4: #7a5c00; --c5: #4b5563; --held: #8fb3da; --free: #ece7df; }
          body { font-size: 10.5pt; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .scroll { overflow: visible; } .card, tr, svg, .tiles > div { break-inside: avoid; } h2, h3, caption { break-after: avoid; } section { margin-top: 24px; } }
        """;
}
