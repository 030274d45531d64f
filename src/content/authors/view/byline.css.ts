import { css } from '@/html/css'

export const bylineCss = css`
  .byline {
    display: flex;
    gap: 1rem;
    padding-block: 1.25rem;
    border-top: 1px solid var(--rule);
  }
  .byline h3 {
    margin-bottom: 0.25rem;
    font-size: 1.25rem;
  }
  .byline p + p,
  .byline div + p {
    margin-top: 0.5rem;
  }
  .byline .muted p {
    margin-top: 0;
  }
  .byline .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1.25rem;
    margin-top: 1rem;
  }
`
