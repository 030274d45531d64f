import { css } from '@/html/css'

export const letterGridCss = css`
  .letters ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(2.5rem, 1fr));
    gap: 0.375rem;
  }
  @media (width >= 48rem) {
    .letters ul {
      grid-template-columns: repeat(13, 1fr);
    }
  }
  .letters :is(a, span) {
    display: grid;
    min-height: 2.75rem;
    border: 1px solid transparent;
    border-radius: 6px;
    font: 600 1.125rem/1 var(--serif);
    place-items: center;
  }
  .letters a {
    background: var(--paper);
    border-color: var(--edge);
    text-decoration: none;
  }
  .letters a:hover {
    border-color: var(--brand);
    box-shadow: inset 0 0 0 1px var(--brand);
  }
  .letters span {
    color: var(--muted);
    font-weight: 400;
  }
`
