import { css } from '@/html/css'

/** The loudest thing on a page: white on solid red; a crisis is calmer. */
export const dangerCss = css`
  .danger {
    margin-block: 1rem 1.5rem;
    padding: 1rem 1.25rem;
    border: 2px solid var(--alarm);
    border-radius: 6px;
    background: var(--alarm);
    color: var(--on-alarm);
  }
  .danger.crisis {
    border-color: var(--calm);
    background: var(--calm);
  }
  .danger h2 {
    margin: 0;
    font-size: 1.35rem;
    color: inherit;
  }
  .danger > * + * {
    margin-top: 0.6rem;
  }
  .danger a {
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
`
