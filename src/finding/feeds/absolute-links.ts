/**
 * Makes the addresses in our own HTML absolute.
 *
 * React writes every attribute in double quotes and no double quote in text, so an attribute can be found without
 * a parser.
 *
 * @param html what React rendered
 * @param origin without a slash at its end
 * @param page where a link that is only a fragment leads to
 */
export const absoluteLinks = (html: string, origin: string, page: string): string =>
  html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`).replace(/ href="#/g, () => ` href="${page}#`)
