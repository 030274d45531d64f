import { css } from '@/html/css'

export const authorFilterCss = css`
  .filter {
    display: grid;
    gap: 0.875rem 1rem;
    align-items: end;
    max-width: 46rem;
    margin-top: 1.75rem;
  }
  @media (width >= 40rem) {
    .filter {
      grid-template-columns: 1fr 1fr auto;
    }
  }
  .filter label {
    font-weight: 600;
  }
  .filter :is(select, input) {
    display: block;
    width: 100%;
    min-height: 2.75rem;
    margin-top: 0.25rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  .part > .clear {
    margin-top: 1.25rem;
  }
`
