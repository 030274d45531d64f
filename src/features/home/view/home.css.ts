import { css } from '@/html/css'

export const homeCss = css`
  .opening {
    padding-block: clamp(1.25rem, 5vw, 4rem) 0;
  }
  .opening h1 {
    max-width: 18em;
    font-size: clamp(2.125rem, 1.5rem + 3.2vw, 3.75rem);
    line-height: 1.06;
  }
  .opening .lead {
    margin-top: 1.25rem;
  }
  .find > p,
  .authors + p {
    margin-top: 1rem;
  }
`
