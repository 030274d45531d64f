import { css } from '@/html/css'

/** What must not be missed, and buttons that call: white on solid red, the loudest thing on a page. */
export const alarmCss = css`
  .alarm {
    max-width: 44rem;
    margin-block: 1rem 1.5rem;
    padding: 1rem 1.25rem;
    border: 2px solid var(--alarm);
    border-radius: 6px;
    background: var(--alarm);
    color: var(--on-alarm);
  }
  .alarm h2 {
    margin: 0;
    font-size: 1.35rem;
  }
  .alarm > * + * {
    margin-top: 0.6rem;
  }
  .alarm a {
    color: inherit;
  }
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .calls a {
    padding: 0.6rem 1.1rem;
    border: 2px solid;
    border-radius: 6px;
    font: 600 1.125rem/1.4 var(--sans);
    text-decoration: none;
  }
  @media print {
    .alarm {
      background: none;
      color: inherit;
    }
    .calls {
      display: none;
    }
  }
`
