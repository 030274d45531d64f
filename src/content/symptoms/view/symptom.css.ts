import { css } from '@/html/css'

export const symptomCss = css`
  .medical {
    margin-top: 0.5rem;
    font-size: 1.0625rem;
  }
  .lead + .small {
    margin-top: 0.5rem;
  }
  .facts {
    border-bottom: 1px solid var(--rule);
  }
  .facts > div {
    padding-block: 0.75rem;
    border-top: 1px solid var(--rule);
  }
  .facts dt {
    margin-bottom: 0.125rem;
    color: var(--muted);
    font-size: 0.9375rem;
  }
  .facts a {
    display: inline-block;
    padding-block: 0.0625rem;
  }
  @media (width >= 56rem) {
    .symptom {
      display: grid;
      grid-template-columns: minmax(0, 39rem) minmax(0, 18rem);
      justify-content: space-between;
      column-gap: 4rem;
    }
    .symptom > section + section h2 {
      font: 600 1rem/1.5 var(--sans);
      letter-spacing: 0;
    }
  }
`
