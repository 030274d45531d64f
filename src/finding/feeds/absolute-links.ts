/**
 * Makes the URLs in our own HTML absolute.
 *
 * React writes every attribute in double quotes and escapes double quotes in text, so attributes can be found
 * without a parser.
 *
 * @param html rendered by React
 * @param origin without a trailing slash
 * @param page the target of fragment-only links
 */
export const absoluteLinks = (html: string, origin: string, page: string): string =>
  html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`).replace(/ href="#/g, () => ` href="${page}#`)
