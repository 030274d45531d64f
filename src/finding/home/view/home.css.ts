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
  .opening .search {
    max-width: 46rem;
    margin-block: 1.75rem 0;
  }
  .opening .search :is(input, button) {
    min-height: 3.5rem;
    font-size: 1.1875rem;
  }
  .ways {
    display: grid;
    gap: 2.25rem;
    margin-top: clamp(2rem, 5vw, 3rem);
  }
  .ways h2 {
    margin-bottom: 0.75rem;
    font-size: 1.25rem;
  }
  .where {
    display: flex;
    justify-content: space-between;
    gap: 1.5rem;
  }
  .where p + p {
    margin-top: 0.75rem;
  }
  .where svg {
    flex: none;
    width: auto;
    height: 11rem;
    fill: none;
    stroke: var(--brand);
    stroke-width: 3;
  }
  @media (width >= 56rem) {
    .ways {
      grid-template-columns: minmax(0, 1fr) 20rem;
      gap: 3.5rem;
    }
    .where {
      padding-left: 2rem;
      border-left: 1px solid var(--rule);
    }
    .letters ul {
      grid-template-columns: repeat(9, 1fr);
    }
  }
  .find > p,
  .authors + p {
    margin-top: 1rem;
  }
`
