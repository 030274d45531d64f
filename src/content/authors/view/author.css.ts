import { css } from '@/html/css'

export const authorCss = css`
  .author-head {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 1.5rem;
    align-items: center;
  }
  .author-head .initials {
    width: 5rem;
    height: 5rem;
    font-size: 1.75rem;
  }
  .author-head .lead {
    margin-top: 0.375rem;
    font-size: 1.125rem;
  }
  .profile address {
    font-style: normal;
  }
  .profile > div:first-child .part > p {
    max-width: 40rem;
    font: 1.125rem/1.6 var(--serif);
  }
  .profile .reasons {
    margin-top: 0.5rem;
  }
  .profile :is(.bars, .reasons) + .screen {
    margin-top: 1rem;
  }
  .profile > div:last-child h2 {
    font: 600 1rem/1.5 var(--sans);
    letter-spacing: 0;
    margin-bottom: 0.375rem;
  }
  .profile > div:last-child .part + .part {
    margin-top: 1.75rem;
  }
  @media (width >= 56rem) {
    .profile {
      display: grid;
      grid-template-columns: minmax(0, 39rem) minmax(0, 17rem);
      justify-content: space-between;
      column-gap: 4rem;
    }
    .profile > div:last-child {
      align-self: start;
      margin-top: 3.25rem;
      padding-left: 1.25rem;
      border-left: 1px solid var(--rule);
    }
    .profile > div:last-child > :first-child {
      margin-top: 0;
    }
  }
`
