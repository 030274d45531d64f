import { css } from '@/html/css'

export const bodyMapPageCss = css`
  .map-page h2 {
    margin-bottom: 0.5rem;
    font-size: 1.1875rem;
  }
  .map-page section + section {
    margin-top: 1.75rem;
  }
  .map-page .links {
    grid-template-columns: 1fr;
  }
  .map-page .links :is(a, .empty) {
    flex: 1;
    padding-block: 0.4375rem;
    font: 600 1rem/1.3 var(--serif);
  }
  .map-page .links .empty {
    font-weight: 400;
  }
  @media (width < 48rem) {
    .map-page > div + div {
      margin-top: 2.5rem;
    }
  }
  @media (width >= 48rem) {
    .map-page {
      display: grid;
      grid-template-columns: minmax(0, 31rem) minmax(16rem, 24rem);
      justify-content: space-between;
      gap: 2rem 4rem;
    }
    .map-page .map {
      position: sticky;
      top: 1rem;
      align-self: start;
    }
  }
`
