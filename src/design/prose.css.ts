import { css } from '@/html/css'

/** Running text of articles and about pages, set like a book: about 66 characters to a line. */
export const proseCss = css`
  .prose {
    max-width: 39rem;
    font: clamp(1.125rem, 1.06rem + 0.28vw, 1.25rem) / 1.6 var(--serif);
  }
  .prose > * + * {
    margin-top: 1rem;
  }
  .prose li + li {
    margin-top: 0.375rem;
  }
  .prose li::marker {
    color: var(--muted);
  }
  .prose :is(h2, h3, h4) + * {
    margin-top: 0.5rem;
  }
  .prose * + h2 {
    margin-top: 2.5rem;
  }
  .prose * + h3 {
    margin-top: 1.75rem;
  }
  .prose * + h4 {
    margin-top: 1.5rem;
  }
  .prose h2 + h3 {
    margin-top: 1rem;
  }
  .prose h4 {
    font-size: 1em;
  }
  .prose blockquote {
    padding-left: 1.25rem;
    border-left: 3px solid var(--rule);
  }
  .prose hr {
    width: 6rem;
    margin: 2rem 0;
    border: 0;
    border-top: 1px solid var(--edge);
  }
`
