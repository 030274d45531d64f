import { css } from '@/html/css'

export const commentsCss = css`
  .comments li {
    padding-block: 1rem;
    border-top: 1px solid var(--rule);
    overflow-wrap: anywhere;
  }
  .comments + p {
    margin-top: 0.75rem;
  }
  .comments li:target {
    box-shadow: -1rem 0 0 -0.75rem var(--brand);
  }
  .comments bdi {
    margin-right: 0.5rem;
    font-weight: 600;
  }
  .comments a {
    text-decoration: none;
  }
  .comments p + p {
    margin-top: 0.375rem;
    white-space: pre-line;
  }
`
