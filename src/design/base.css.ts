import { css } from '@/html/css'

/** What every page needs: reset, type, links, focus, and two layout classes (`wrap`, `page`). */
export const baseCss = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  body,
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
  }
  html {
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    scroll-padding-top: 1rem;
  }
  body {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 var(--sans);
    overflow-wrap: break-word;
    hyphens: manual;
  }
  h1,
  h2,
  h3,
  h4 {
    font-family: var(--serif);
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(1.8rem, 1.4rem + 2vw, 2.75rem);
    line-height: 1.12;
    letter-spacing: -0.015em;
  }
  h2 {
    font-size: clamp(1.375rem, 1.25rem + 0.55vw, 1.625rem);
    letter-spacing: -0.008em;
  }
  h3 {
    font-size: clamp(1.175rem, 1.1rem + 0.3vw, 1.3rem);
  }
  p,
  li,
  dd {
    text-wrap: pretty;
  }
  ul,
  ol {
    padding-inline-start: 1.25em;
  }
  .plain {
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--brand);
    text-underline-offset: 0.18em;
    text-decoration-thickness: max(1px, 0.06em);
  }
  a:hover {
    text-decoration-thickness: max(2px, 0.12em);
  }
  :focus-visible {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
    border-radius: 2px;
  }
  abbr[title] {
    text-decoration: none;
  }
  time,
  .num {
    font-variant-numeric: tabular-nums;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 0.9375rem;
  }
  .vh:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .wrap {
    width: 100%;
    max-width: 66rem;
    margin-inline: auto;
    padding-inline: clamp(1rem, 4vw, 2rem);
  }
  main {
    flex: 1;
    padding-block: 1.25rem 4rem;
  }
  @media print {
    body {
      font-size: 10.5pt;
    }
    main {
      padding-bottom: 0;
    }
    h1,
    h2,
    h3,
    h4 {
      break-after: avoid;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
    .screen {
      display: none;
    }
  }
`
