import { css } from '@/html/css'

/** A permanent notice: a sample warning, what happens next. */
export const remarkCss = css`
  .remark {
    max-width: 44rem;
    margin-block: 1.5rem;
    padding: 0.75rem 1rem;
    border-left: 4px solid var(--urgent);
    background: var(--surface);
    font-size: 0.9375rem;
  }
`
