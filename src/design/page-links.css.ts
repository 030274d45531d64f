import { css } from '@/html/css'

export const pageLinksCss = css`
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-top: 2rem;
  }
  .pages > * {
    padding-block: 0.6875rem;
  }
`
