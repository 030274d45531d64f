import { css } from '@/html/css'

export const initialsCss = css`
  .initials {
    display: inline-grid;
    flex: none;
    width: 3.5rem;
    height: 3.5rem;
    border: 1px solid var(--rule);
    border-radius: 50%;
    background: var(--surface);
    color: var(--brand);
    font: 600 1.0625rem/1 var(--serif);
    letter-spacing: 0.03em;
    place-items: center;
  }
  img.initials {
    display: block;
    object-fit: cover;
  }
`
