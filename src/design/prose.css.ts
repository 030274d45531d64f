import { css } from '@/html/css'

/** Running text of articles and about pages, set like a book: about 66 characters per line. */
export const proseCss = css`
  .prose {
    max-width: 39rem;
    font: clamp(1.125rem, 1.06rem + 0.28vw, 1.25rem) / 1.6 var(--serif);
  }
  .prose > * + * {
    margin-top: 1rem;
  }
  .prose li + li {
    margin-top: 0.375rem;
  }
  .prose li::marker {
    color: var(--muted);
  }
  .prose :is(h2, h3, h4) + * {
    margin-top: 0.5rem;
  }
  .prose * + h2 {
    margin-top: 2.5rem;
  }
  .prose * + h3 {
    margin-top: 1.75rem;
  }
  .prose * + h4 {
    margin-top: 1.5rem;
  }
  .prose h2 + h3 {
    margin-top: 1rem;
  }
  .prose h4 {
    font-size: 1em;
  }
  .prose blockquote {
    padding-inline-start: 1.25rem;
    border-inline-start: 3px solid var(--rule);
  }
  .prose hr {
    width: 6rem;
    margin: 2rem 0;
    border: 0;
    border-top: 1px solid var(--edge);
  }
  .prose > :is(.care, .facts-box, .inset, figure, .scroll) {
    margin-block: 1.5rem;
  }
  /* Three levels, louder by weight of frame and by words, not by colour alone: a thin edge, a frame, a solid block. */
  .care {
    padding: 0.75rem 1.25rem;
    border-inline-start: 2px solid var(--edge);
  }
  .care .level {
    display: block;
    font: 600 0.9375rem/1.5 var(--sans);
    color: var(--muted);
  }
  .care > * + * {
    margin-top: 0.5rem;
  }
  .urgent {
    padding-block: 1rem;
    border: 1px solid var(--urgent);
    border-inline-start-width: 6px;
    border-radius: 6px;
  }
  .urgent .level {
    color: var(--urgent);
  }
  .emergency {
    padding-block: 1rem;
    border: 3px solid var(--alarm);
    border-radius: 6px;
    background: var(--alarm);
  }
  .emergency,
  .emergency :is(.level, a),
  .emergency li::marker {
    color: var(--on-alarm);
  }
  .emergency .calls {
    margin-top: 1rem;
  }
  .care :is(h2, h3),
  .facts-box :is(h2, h3) {
    margin-top: 0;
    font-size: 1.25em;
  }
  .facts-box {
    padding: 1rem 1.25rem;
    border: 1px solid var(--rule);
    border-radius: 6px;
  }
  .inset {
    padding-inline-start: 1.25rem;
    border-inline-start: 4px solid var(--edge);
  }
  .inset > * + * {
    margin-top: 0.5rem;
  }
  .prose img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: 6px;
  }
  figcaption {
    margin-top: 0.5rem;
    font: 0.9375rem/1.5 var(--sans);
  }
  /* The shades at the edges stay where they are; the paper over them moves away with the text, so that a shade shows
     on each side on which there is more. */
  .scroll {
    --shade: color-mix(in srgb, var(--ink) 30%, transparent);
    overflow-x: auto;
    background:
      linear-gradient(90deg, var(--paper) 40%, transparent) 0 0 / 3rem 100% no-repeat local,
      linear-gradient(-90deg, var(--paper) 40%, transparent) 100% 0 / 3rem 100% no-repeat local,
      linear-gradient(90deg, var(--shade), transparent) 0 0 / 1rem 100% no-repeat scroll,
      linear-gradient(-90deg, var(--shade), transparent) 100% 0 / 1rem 100% no-repeat scroll;
    scrollbar-width: thin;
  }
  @media (forced-colors: active) {
    .scroll {
      border: 1px solid;
    }
  }
  .scroll table {
    border-collapse: collapse;
    font: 1rem/1.5 var(--sans);
  }
  .scroll :is(th, td) {
    min-width: 7rem;
    padding-block: 0.5rem;
    padding-inline: 0 1rem;
    border-bottom: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }
  .prose :is(sup, sub) {
    font: 0.75em var(--sans);
    line-height: 0;
  }
  /* A word joiner: the mark stays with the word before it. */
  .prose sup::before {
    content: '\2060';
  }
  .prose sup a {
    padding: 0.25rem;
    margin: -0.25rem 0;
    text-decoration: none;
  }
  @media print {
    .prose {
      font-size: 11.5pt;
    }
    .prose :is(.care, .facts-box, .inset, figure, tr) {
      break-inside: avoid;
    }
    .emergency {
      background: none;
    }
    .emergency,
    .emergency :is(.level, a),
    .emergency li::marker {
      color: inherit;
    }
  }
`
