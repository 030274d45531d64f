import { css } from '@/html/css'

export const searchFormCss = css`
  .search {
    max-width: 38rem;
    margin-block: 1.5rem;
  }
  .search label {
    font-weight: 600;
  }
  .search-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .search :is(input, select) {
    flex: 1 1 12rem;
    min-width: 0;
    min-height: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  .search-filter {
    margin-top: 1rem;
  }
  .search-filter select {
    display: block;
    max-width: 100%;
    margin-top: 0.25rem;
  }
`
