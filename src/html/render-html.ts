import type { ReactElement } from 'react'

/**
 * Renders a complete document to HTML, with nothing for a client to hydrate.
 *
 * Next refuses a static import of `react-dom/server` in code that it bundles; only this module imports it, so that
 * the renderer can be replaced in one place.
 *
 * @param element the `<html>` element
 * @returns the document, beginning with its doctype
 */
export async function renderHtml(element: ReactElement): Promise<string> {
  return `<!doctype html>${await renderFragment(element)}`
}

/** Renders an HTML fragment, such as an article in a feed. */
export async function renderFragment(element: ReactElement): Promise<string> {
  // biome-ignore lint/style/noRestrictedImports: this is the one place that the rule points to.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
