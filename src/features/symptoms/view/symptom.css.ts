import { css } from '@/html/css'

export const symptomCss = css`
  .facts {
    max-width: 44rem;
    margin-top: 2rem;
    border-bottom: 1px solid var(--rule);
  }
  .facts:empty {
    display: none;
  }
  .facts > div {
    padding-block: 0.75rem;
    border-top: 1px solid var(--rule);
  }
  .facts dt {
    color: var(--muted);
  }
  @media (width >= 40rem) {
    .facts > div {
      display: grid;
      grid-template-columns: 12rem 1fr;
      gap: 1rem;
    }
  }
`
