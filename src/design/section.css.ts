import { css } from '@/html/css'

/** A page's header and the spacing of its sections. */
export const sectionCss = css`
  /* A page without breadcrumbs keeps its distance from the header. */
  main > h1:first-child {
    margin-top: 1.5rem;
  }
  .lead {
    max-width: 40rem;
    margin-top: 0.75rem;
    color: var(--muted);
    font: clamp(1.1875rem, 1.1rem + 0.4vw, 1.375rem) / 1.45 var(--serif);
    text-wrap: pretty;
  }
  .part {
    margin-top: clamp(2.25rem, 5vw, 3.25rem);
  }
  .part > h2 {
    margin-bottom: 0.875rem;
  }
  .part > p {
    max-width: 42rem;
  }
  .part > p + * {
    margin-top: 1rem;
  }
`
