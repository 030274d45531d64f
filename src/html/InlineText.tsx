/**
 * The page's one `<style>`.
 *
 * @param text our own squeezed style sheets; their exact text is what the CSP hash allows
 */
export function InlineStyle({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape `>` and quotes, which CSS reads as they are; the text is only ever our own.
  return <style dangerouslySetInnerHTML={{ __html: text }} />
}

/**
 * The one script of a page for staff.
 *
 * @param text our own; its exact text is what the CSP hash allows
 */
export function InlineScript({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the same as for the style.
  return <script dangerouslySetInnerHTML={{ __html: text }} />
}

/**
 * Structured data for search engines.
 *
 * @param data one schema.org node; `<` is escaped, so that no text in it can end the element
 */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replace(/</g, '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block is not HTML; `<` is escaped above.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
