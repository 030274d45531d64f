import { css } from '@/html/css'

export const ratingBarsCss = css`
  .bars {
    width: 100%;
    max-width: 26rem;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }
  .bars th,
  .bars td {
    position: relative;
    padding: 0.25rem 0;
    font-weight: 400;
    text-align: left;
    white-space: nowrap;
  }
  .bars td:nth-child(2) {
    width: 100%;
    padding-inline: 0.875rem;
  }
  .bars td:last-child {
    text-align: right;
  }
  .bars svg {
    display: block;
    fill: var(--star);
  }
  .bars .rest {
    fill: var(--rule);
  }
  @media (forced-colors: active) {
    .bars .rest {
      fill: Canvas;
    }
  }
`
