import { css } from '@/html/css'

export const linkListCss = css`
  .links {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: 0 2.5rem;
  }
  .links li {
    display: flex;
    gap: 1rem;
    align-items: baseline;
    justify-content: space-between;
    border-top: 1px solid var(--rule);
  }
  .links a {
    flex: 1;
    padding-block: 0.6875rem;
    font: 600 1.0625rem/1.3 var(--serif);
  }
`
