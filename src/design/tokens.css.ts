import { css } from '@/html/css'

/**
 * Colours, typefaces and widths. Contrast was measured: text on paper and on surface is at least 4.5 : 1, control
 * borders and stars at least 3 : 1. There is no motion, so nothing to reduce for readers who prefer less.
 */
export const tokensCss = css`
  :root {
    color-scheme: light dark;
    --paper: #fff;
    --surface: #f2f6f7;
    --ink: #16202a;
    --muted: #4a5763;
    --brand: #0b5d66;
    --edge: #7c8a95;
    --rule: #d9e1e5;
    --emergency: #a8201a;
    --alarm: #a8201a;
    --calm: #0b5d66;
    --on-alarm: #fff;
    --urgent: #7a4b00;
    --tint: #ffe9b8;
    --star: #9a6200;
    --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
    --sans: system-ui, sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #10171c;
      --surface: #182229;
      --ink: #e8eef2;
      --muted: #a9b7c2;
      --brand: #7fd1da;
      --edge: #6f7f8b;
      --rule: #2a363f;
      --emergency: #ff9a90;
      --urgent: #ffd37a;
      --tint: #3a2e14;
      --star: #ffc857;
    }
  }
  @media (prefers-contrast: more) {
    :root {
      --muted: var(--ink);
      --edge: var(--ink);
      --rule: var(--ink);
    }
  }
  @media (forced-colors: active) {
    :root {
      --rule: CanvasText;
      --star: CanvasText;
      --brand: LinkText;
    }
  }
  @media print {
    :root {
      color-scheme: light;
      --paper: #fff;
      --surface: #fff;
      --ink: #000;
      --muted: #333;
      --brand: #000;
      --rule: #999;
      --star: #000;
    }
  }
`

/** The browser's own UI takes the paper's colour. */
export const paperColors = { light: '#ffffff', dark: '#10171c' }
