import { css } from '@/html/css'

/** The drawn figures. Outlines mark the regions, so that they are distinguishable without their fill. */
export const bodyMapCss = css`
  .map {
    max-width: 30rem;
  }
  .map svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin-bottom: 0.5rem;
    text-align: center;
  }
  .map path {
    fill: color-mix(in srgb, var(--brand) 13%, var(--paper));
    stroke: var(--brand);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .map .none path {
    fill: none;
    stroke: var(--edge);
    stroke-dasharray: 3 3;
  }
  .map .touch {
    fill: none;
    stroke: none;
    pointer-events: all;
  }
  .map a:hover path {
    fill: color-mix(in srgb, var(--brand) 45%, var(--paper));
  }
  .map a:focus-visible {
    outline: none;
  }
  .map a:focus-visible path {
    fill: var(--brand);
    stroke: var(--ink);
    stroke-width: 5;
  }
  .map a .touch.touch {
    fill: none;
    stroke: none;
  }
  @media (forced-colors: active) {
    .map path {
      fill: Canvas;
      stroke: LinkText;
    }
    .map .none path {
      stroke: GrayText;
    }
    .map a:is(:hover, :focus-visible) path {
      fill: Highlight;
      stroke: CanvasText;
    }
  }
`
