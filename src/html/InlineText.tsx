/**
 * The only script of a staff page.
 *
 * @param text our own; the CSP hash allows exactly this text
 */
export function InlineScript({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape `>` and quotes, which a script reads as they are; the text is only ever our own.
  return <script dangerouslySetInnerHTML={{ __html: text }} />
}

/**
 * Structured data for search engines.
 *
 * @param data one schema.org node; `<` is escaped, so that no text in it can close the element
 */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replace(/</g, '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block is not HTML; `<` is escaped above.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
