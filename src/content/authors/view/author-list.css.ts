import { css } from '@/html/css'

export const authorListCss = css`
  .authors {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
    gap: 0 3rem;
  }
  .authors > li {
    display: flex;
    gap: 1rem;
    padding-block: 1.125rem;
    border-top: 1px solid var(--rule);
  }
  .authors :is(h2, h3) {
    font-size: 1.1875rem;
    line-height: 1.3;
  }
  .authors .small a {
    display: inline-block;
    padding-block: 0.125rem;
  }
  .authors div + p {
    margin-top: 0.25rem;
  }
`
