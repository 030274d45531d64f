import { css } from '@/html/css'

/**
 * The layout around each page: skip link, header, footer. On a phone names are cut at their beginning, so that what is
 * left may need a capital letter.
 */
export const shellCss = css`
  .skip {
    position: absolute;
    left: 1rem;
    top: 0.5rem;
    padding: 0.5rem 1rem;
    background: var(--paper);
  }
  .site-head {
    border-bottom: 1px solid var(--rule);
  }
  .site-head .wrap {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5rem;
    padding-block: 0.5rem;
  }
  .find-line {
    display: flex;
    flex: 1 1 8rem;
    max-width: 22rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
  }
  .find-line input {
    flex: 1;
    min-width: 0;
    height: 2.625rem;
    padding: 0 0.25rem 0 0.75rem;
    border: 0;
    border-radius: 5px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .find-line button {
    padding: 0 0.75rem;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--brand);
    cursor: pointer;
  }
  .find-line svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .wordmark {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    color: var(--ink);
    font: 700 1.1875rem/1.2 var(--serif);
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  .mark {
    flex: none;
    width: 1.625rem;
    height: 1.625rem;
    fill: var(--brand);
  }
  .site-head ul {
    display: flex;
    flex-wrap: wrap;
    column-gap: clamp(0.875rem, 4vw, 1.25rem);
  }
  .site-head li a {
    display: block;
    padding-block: 0.5rem;
    color: var(--ink);
    font-size: 0.9375rem;
    text-decoration: none;
  }
  .site-head li a:hover,
  .site-head li a[aria-current] {
    box-shadow: inset 0 -2px var(--brand);
  }
  @media (forced-colors: active) {
    .site-head li a[aria-current] {
      text-decoration: underline;
    }
  }
  @media (width < 30rem) {
    .find-line {
      max-width: none;
    }
    .site-head .wide {
      position: absolute;
      clip-path: inset(50%);
    }
    .site-head li a::first-letter {
      text-transform: uppercase;
    }
  }
  .site-foot {
    border-top: 1px solid var(--rule);
    background: var(--surface);
    font-size: 0.9375rem;
  }
  .site-foot .wrap {
    display: grid;
    gap: 1rem;
    padding-block: 2rem 2.5rem;
  }
  .site-foot ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
  }
  .site-foot a {
    display: inline-block;
    padding-block: 0.25rem;
  }
  .site-foot p {
    max-width: 44rem;
    color: var(--muted);
  }
  .site-foot .call,
  .call a {
    color: var(--emergency);
    font-weight: 600;
  }
  @media print {
    .site-head :is(nav, form),
    .site-foot ul,
    .skip {
      display: none;
    }
  }
`
