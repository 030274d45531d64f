import { css } from '@/html/css'

export const homeCss = css`
  /* A band from edge to edge, while the text inside keeps the page's width. */
  .front {
    margin-top: -1.25rem;
    padding-block: clamp(2rem, 6vw, 4.5rem) clamp(1.75rem, 4vw, 3rem);
    background: var(--surface);
    box-shadow: 0 0 0 100vmax var(--surface);
    clip-path: inset(0 -100vmax);
  }
  .opening h1 {
    max-width: 18em;
    font-size: clamp(2.125rem, 1.5rem + 3.2vw, 3.75rem);
    line-height: 1.06;
  }
  .opening .lead {
    margin-top: 1.25rem;
  }
  .find > p,
  .authors + p {
    margin-top: 1rem;
  }
`
