import { css } from '@/html/css'

export const regionCss = css`
  .links .medical {
    display: block;
    color: var(--muted);
    font: 0.9375rem/1.4 var(--sans);
  }
  .links .empty {
    flex: 1;
    padding-block: 0.6875rem;
    font: 1.0625rem/1.3 var(--serif);
  }
  .part > .back {
    margin-top: 1.25rem;
  }
`
