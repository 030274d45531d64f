import { css } from '@/html/css'

export const commentsCss = css`
  .comments li {
    padding-block: 1rem;
    border-top: 1px solid var(--rule);
    overflow-wrap: anywhere;
    /* A pile of marks stays in its own comment. */
    overflow: clip;
    overflow-clip-margin: 0.375rem;
  }
  .comments + p {
    margin-top: 0.75rem;
  }
  .comments li:target {
    box-shadow: -1rem 0 0 -0.75rem var(--brand);
  }
  .comments p:first-child bdi {
    margin-right: 0.5rem;
    font-weight: 600;
  }
  .comments p:first-child a {
    text-decoration: none;
  }
  .comments p + p {
    margin-top: 0.375rem;
    white-space: pre-line;
  }
  .comments .r1 {
    margin-left: 1rem;
  }
  .comments .r2 {
    margin-left: 2rem;
  }
  .comments .r3 {
    margin-left: 3rem;
  }
  .comments .r4 {
    margin-left: 4rem;
  }
  .comments .own {
    padding-left: 0.875rem;
    border-left: 4px solid var(--brand);
  }
  .comments .voice {
    padding-inline: 0.375rem;
    border: 1px solid var(--brand);
    border-radius: 6px;
    color: var(--brand);
    font: 600 0.8125rem/1.5 var(--sans);
  }
  .comments .small a {
    display: inline-block;
    margin-right: 1.25rem;
    padding-block: 0.25rem;
  }
  @media (pointer: coarse) {
    .comments .small a,
    .pages > * {
      padding-block: 0.6875rem;
    }
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-block: 0.75rem;
  }
`
