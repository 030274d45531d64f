import { css } from '@/html/css'

/** Large radio choices: stars, reasons. */
export const choiceCss = css`
  fieldset {
    min-width: 0;
    border: 0;
  }
  .field .choice {
    display: flex;
    gap: 0.875rem;
    align-items: center;
    max-width: 22rem;
    min-height: 3.25rem;
    margin-top: 0.5rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    font-size: 1rem;
    font-weight: 400;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--brand);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--brand);
  }
  .field .choice input {
    flex: none;
    width: 1.375rem;
    height: 1.375rem;
    min-height: 0;
    margin: 0;
    accent-color: var(--brand);
  }
  .choice span {
    flex: 1;
  }
`
