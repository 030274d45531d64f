import { css } from '@/html/css'

/** An emergency is as loud as can be (alarm.css.ts); a crisis is calmer. */
export const dangerCss = css`
  .alarm.crisis {
    border-color: var(--calm);
    background: var(--calm);
  }
  @media print {
    .alarm.crisis {
      background: none;
    }
  }
`
