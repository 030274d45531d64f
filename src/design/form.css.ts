import { css } from '@/html/css'

export const formCss = css`
  .form {
    max-width: 38rem;
  }
  .form > h2 {
    margin-top: 2.25rem;
  }
  .form + .form {
    margin-top: 3rem;
    border-top: 1px solid var(--rule);
  }
  .field {
    margin-block: 1.75rem;
  }
  .field label,
  legend {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  /* Floated, so that it stands inside the edge of a field with an error instead of across it. */
  legend {
    float: left;
    width: 100%;
    margin-bottom: 0.5rem;
    padding: 0;
  }
  legend + * {
    clear: both;
  }
  .hint {
    max-width: 36rem;
    color: var(--muted);
    font-size: 0.9375rem;
  }
  .field :is(input, textarea) {
    display: block;
    width: 100%;
    min-height: 2.75rem;
    margin-top: 0.5rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  .field input {
    max-width: 24rem;
  }
  .field textarea {
    resize: vertical;
  }
  .error,
  .problems a {
    color: var(--emergency);
    font-weight: 600;
  }
  .field .error {
    margin-top: 0.25rem;
  }
  .wrong {
    padding-left: 1rem;
    border-left: 4px solid var(--emergency);
  }
  .wrong :is(input, textarea) {
    border: 2px solid var(--emergency);
  }
  .problems {
    max-width: 38rem;
    margin-block: 1.5rem;
    padding: 1rem 1.25rem;
    border: 2px solid var(--emergency);
    border-radius: 6px;
  }
  .problems li + li {
    margin-top: 0.5rem;
  }
  .problems h2 {
    margin-bottom: 0.5rem;
    font-size: 1.25rem;
  }
  .next {
    font: 600 1.0625rem/1.5 var(--sans);
    letter-spacing: 0;
  }
  .send {
    margin-top: 1.75rem;
  }
  .decoy {
    position: absolute;
    left: -200vw;
  }
  .field.tick {
    display: flex;
    gap: 0.75rem;
    align-items: start;
    margin-top: -0.75rem;
  }
  .field.tick input {
    flex: none;
    width: 1.375rem;
    height: 1.375rem;
    min-height: 0;
    margin: 0.0625rem 0 0;
    accent-color: var(--brand);
  }
  .field.tick label {
    font-size: 1rem;
    font-weight: 400;
  }
  .replied {
    max-width: 38rem;
    margin-block: 1rem;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--rule);
    white-space: pre-line;
  }
`
