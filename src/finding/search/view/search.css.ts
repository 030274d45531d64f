import { css } from '@/html/css'

export const searchCss = css`
  .hits > li {
    margin-block: 1.75rem;
    max-width: 38rem;
  }
  .hits h2 {
    font-size: 1.25rem;
  }
  .hits mark {
    background: var(--tint);
    color: inherit;
  }
  .hits .at-once {
    margin-block: 0.25rem;
    font-weight: 600;
  }
  .at-once :is(span, a) {
    color: var(--emergency);
  }
  .symptom-card {
    max-width: 38rem;
    margin-block: 1.5rem;
    padding: 0.875rem 1.25rem 1rem;
    border: 1px solid var(--rule);
    border-inline-start: 4px solid var(--brand);
    border-radius: 6px;
  }
  .symptom-card h2 {
    margin-bottom: 0.25rem;
  }
  .also {
    margin-block: 1.5rem;
  }
  .also h2 {
    font-size: 1.125rem;
  }
  .also a,
  .ways-on a {
    display: inline-block;
    padding-block: 0.375rem;
  }
  .ways-on a {
    margin-inline-end: 1.25rem;
  }
  .search-pages {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5rem;
    margin-top: 2rem;
  }
`
