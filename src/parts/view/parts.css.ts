import { css } from '@/html/css'

export const partsCss = css`
  .state {
    margin-top: 2.5rem;
    padding-top: 0.75rem;
    border-top: 1px dashed var(--edge);
  }
  .state > .says {
    margin-bottom: 1rem;
    color: var(--muted);
    font: 400 0.9375rem/1.5 var(--sans);
    letter-spacing: 0;
  }
  .part-list {
    columns: 14rem;
    margin-top: 1.5rem;
  }
  .part-list a {
    display: inline-block;
    padding-block: 0.25rem;
  }
`
