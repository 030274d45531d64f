import { css } from '@/html/css'

export const tokenPartsCss = css`
  .schemes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 1rem;
  }
  .schemes > div {
    padding: 1.25rem;
    border: 1px solid var(--rule);
    background: var(--paper);
    color: var(--ink);
  }
  .schemes p {
    margin-top: 0.5rem;
  }
  .swatches li {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding-block: 0.25rem;
  }
  .swatches svg {
    border: 1px solid var(--edge);
  }
  .title {
    font: 700 clamp(1.8rem, 1.4rem + 2vw, 2.75rem) / 1.12 var(--serif);
  }
  .schemes .prose {
    font: clamp(1.125rem, 1.06rem + 0.28vw, 1.25rem) / 1.6 var(--serif);
  }
`
