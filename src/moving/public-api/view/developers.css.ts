import { css } from '@/html/css'

/** Addresses, which may be longer than a line. */
export const developersCss = css`
  .paths dt {
    margin-top: 0.75rem;
  }
  .paths dd {
    margin: 0;
  }
  .prose code {
    overflow-wrap: anywhere;
    font-size: 0.875em;
  }
`
