const quotedText = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/

/**
 * Minifies a style sheet: removes comments and collapses white space. Quoted text is unchanged.
 *
 * White space is removed only where no selector or value can depend on it: around `{ } ; ,` and after `:`.
 *
 * @param text a complete style sheet without quotes inside its comments
 * @returns the same rules on one line, deterministic
 */
export function squeezeCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(quotedText)
    .map((part, index) => (index % 2 === 1 ? part : squeezeUnquoted(part)))
    .join('')
    .trim()
}

function squeezeUnquoted(part: string): string {
  return part
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
}

/**
 * Tags a style sheet in a `*.css.ts` file; the result can be inlined in a page.
 *
 * @param strings the style sheet's text
 * @param values values to insert, such as a shared width
 * @returns the minified style sheet
 */
export function css(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  return squeezeCss(String.raw(strings, ...values))
}
