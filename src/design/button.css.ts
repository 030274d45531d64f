import { css } from '@/html/css'

/** Buttons and links styled as buttons: `button` is primary, `button quiet` secondary. */
export const buttonCss = css`
  .button {
    display: inline-block;
    min-height: 2.75rem;
    padding: 0.5625rem 1.25rem;
    border: 1.5px solid var(--brand);
    border-radius: 6px;
    background: var(--brand);
    color: var(--paper);
    font: 600 1rem/1.5 var(--sans);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    text-decoration: underline;
  }
  .quiet {
    background: none;
    color: var(--brand);
  }
  /* Buttons beside each other never touch, nor does what follows them. */
  .buttons,
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1rem;
  }
  .buttons + p {
    margin-top: 0.75rem;
  }
  @media print {
    .button {
      display: none;
    }
  }
`
