import { css } from '@/html/css'

/** The text's distance from its heading, and addresses, which may be longer than a line. */
export const developersCss = css`
  .developers {
    margin-top: 1.5rem;
  }
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
