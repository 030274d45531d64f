import { css } from '@/html/css'

export const symptomIndexCss = css`
  .letter {
    display: grid;
    grid-template-columns: 3rem 1fr;
    margin-top: 1.5rem;
    padding-top: 1.25rem;
    border-top: 1px solid var(--rule);
  }
  .letter h2 {
    color: var(--brand);
    font-size: 1.75rem;
    line-height: 1;
  }
  .letter > .wide {
    margin-bottom: 0.75rem;
    grid-column: 1 / -1;
  }
  .letter > .wide + ul {
    grid-column: 1 / -1;
  }
  .letter ul {
    columns: 19rem;
    column-gap: 2.5rem;
  }
  .letter li {
    padding-block: 0.3125rem;
    break-inside: avoid;
  }
  .letter p {
    margin-top: 0.5rem;
  }
  .letter p a {
    display: inline-block;
    padding-block: 0.1875rem;
    color: var(--muted);
  }
`
