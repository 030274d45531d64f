import { css } from '@/html/css'

export const articleListCss = css`
  .articles > li {
    padding-block: 1.125rem;
    border-top: 1px solid var(--rule);
  }
  .articles > li:last-child {
    border-bottom: 1px solid var(--rule);
  }
  .articles :is(h2, h3) {
    font-size: 1.1875rem;
    line-height: 1.3;
  }
  .articles a {
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
  }
  .articles p {
    max-width: 42rem;
    margin-top: 0.25rem;
  }
`
