import { css } from '@/html/css'

export const starsCss = css`
  .rating {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    vertical-align: top;
    gap: 0 0.5rem;
    font-size: 0.9375rem;
  }
  .stars {
    flex: none;
    fill: var(--star);
  }
  .stars .line {
    fill: none;
    stroke: var(--star);
    stroke-width: 1.2;
  }
`
