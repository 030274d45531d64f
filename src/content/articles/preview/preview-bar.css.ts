import { css } from '@/html/css'

/** The bar that distinguishes a preview from the public page. */
export const previewBarCss = css`
  .preview-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    align-items: center;
    margin-block: 1rem;
    padding: 0.625rem 1rem;
    border: 1px dashed var(--urgent);
    border-left: 4px solid var(--urgent);
    border-radius: 6px;
    background: var(--tint);
    color: var(--ink);
    font-size: 0.9375rem;
  }
  .preview-bar.live {
    border-color: var(--brand);
    background: var(--surface);
  }
  .preview-bar a {
    padding-block: 0.25rem;
    color: inherit;
  }
  @media print {
    .preview-bar {
      background: none;
    }
  }
`
