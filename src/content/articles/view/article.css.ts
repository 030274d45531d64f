import { css } from '@/html/css'

export const articleCss = css`
  .article {
    display: grid;
    grid-template-columns: minmax(0, 39rem);
    gap: 1.5rem 4rem;
  }
  .standfirst {
    margin-top: 1rem;
    font: clamp(1.1875rem, 1.1rem + 0.45vw, 1.4375rem) / 1.45 var(--serif);
  }
  .help-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
  }
  .help-links a {
    padding: 0.5rem 0.875rem;
    border: 1px solid var(--urgent);
    border-radius: 6px;
    color: var(--urgent);
    font-weight: 600;
    text-decoration: none;
  }
  .help-links .at-once {
    border-color: var(--alarm);
    background: var(--alarm);
    color: var(--on-alarm);
  }
  .by {
    display: flex;
    gap: 0.875rem;
    align-items: center;
    margin-top: 1.5rem;
  }
  .facts dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    gap: 0.75rem 1rem;
    padding-block: 1rem;
    border-block: 1px solid var(--rule);
  }
  .facts div:has(a) {
    grid-column: 1 / -1;
  }
  .contents a {
    display: inline-block;
    padding-block: 0.25rem;
  }
  .text > :first-child {
    margin-top: 0;
  }
  .key {
    margin-bottom: 2rem;
    padding: 1.125rem 1.375rem 1.25rem;
    /* Shows only where forced colours take the surface away. */
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--surface);
  }
  .key h2,
  .contents h2 {
    margin-bottom: 0.5rem;
    font: 600 1rem/1.5 var(--sans);
    letter-spacing: 0;
  }
  .key li + li {
    margin-top: 0.375rem;
  }
  .notes {
    margin-top: 3rem;
    padding-top: 1.5rem;
    border-top: 1px solid var(--rule);
  }
  .notes h2 {
    margin-bottom: 0.5rem;
    font: 600 1rem/1.5 var(--sans);
    letter-spacing: 0;
  }
  .notes section {
    margin-bottom: 1.25rem;
  }
  .notes li + li {
    margin-top: 0.25rem;
  }
  .act nav,
  .act ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }
  .act nav {
    margin-top: 0.25rem;
  }
  .act h2 {
    font: inherit;
    letter-spacing: 0;
  }
  .act :is(a, h2) {
    display: inline-block;
    padding-block: 0.25rem;
  }
  @media (pointer: coarse) {
    .act :is(a, h2),
    .contents a {
      padding-block: 0.6875rem;
    }
  }
  .paper {
    display: none;
  }
  @media (width >= 64rem) {
    .article {
      grid-template-columns: minmax(0, 39rem) minmax(0, 16rem);
      justify-content: space-between;
      row-gap: 2.5rem;
    }
    .facts {
      align-self: end;
    }
    .facts dl {
      grid-template-columns: 1fr;
      padding: 0 0 0 1.25rem;
      border-block: 0;
      border-left: 1px solid var(--rule);
    }
    .contents {
      position: sticky;
      top: 1.5rem;
      grid-area: 2 / 2;
      align-self: start;
      padding-left: 1.25rem;
      border-left: 1px solid var(--rule);
    }
    .text {
      grid-area: 2 / 1;
    }
  }
  @media print {
    .article {
      display: block;
    }
    .paper {
      display: block;
      margin-top: 1rem;
    }
    .notes a[href^='http']::after {
      content: ' ' attr(href);
      color: var(--muted);
    }
    .by,
    .byline,
    .comments li {
      break-inside: avoid;
    }
  }
`
