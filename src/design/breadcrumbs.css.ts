import { css } from '@/html/css'

export const breadcrumbsCss = css`
  .crumbs {
    margin-bottom: clamp(1.25rem, 3vw, 2.25rem);
    font-size: 0.9375rem;
  }
  .crumbs li {
    display: inline;
  }
  .crumbs li + li::before {
    padding-inline: 0.5rem;
    color: var(--edge);
    content: '›';
  }
  .crumbs a {
    display: inline-block;
    padding-block: 0.1875rem;
  }
  @media print {
    .crumbs {
      display: none;
    }
  }
`
