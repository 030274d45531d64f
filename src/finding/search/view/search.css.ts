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
  .search-pages {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5rem;
    margin-top: 2rem;
  }
`
