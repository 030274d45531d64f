import { css } from '@/html/css'

export const letterGridCss = css`
  .letters ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(2.75rem, 1fr));
    gap: 0.375rem;
  }
  @media (width >= 48rem) {
    .letters ul {
      grid-template-columns: repeat(13, 1fr);
    }
  }
  .letters li > :is(a, span) {
    display: grid;
    min-height: 3.25rem;
    gap: 0.125rem;
    align-content: center;
    border: 1px solid transparent;
    border-radius: 6px;
    font: 600 1.125rem/1 var(--serif);
    justify-items: center;
  }
  .letters li > a {
    background: var(--paper);
    border-color: var(--edge);
    text-decoration: none;
  }
  .letters li > a:hover {
    border-color: var(--brand);
    box-shadow: inset 0 0 0 1px var(--brand);
  }
  .letters li > a[aria-current] {
    border-color: var(--brand);
    box-shadow: inset 0 0 0 2px var(--brand);
  }
  @media (forced-colors: active) {
    .letters li > a[aria-current] {
      text-decoration: underline;
    }
  }
  .letters small {
    color: var(--muted);
    font: 0.8125rem/1 var(--sans);
  }
  .letters li > span {
    color: var(--muted);
    font-weight: 400;
  }
`
