type Rule = { selector: string; style: Map<string, string> }

/**
 * Only properties that carry meaning are read from style sheets: Word's have hundreds of rules for fonts and
 * spacing.
 */
const TELLING =
  /^(?:text-decoration(?:-line)?|text-line-through|vertical-align|display|visibility|text-transform|list-style-type|mso-hide|mso-outline-level|mso-text-raise|font-variant-position)$/u

const sheets = new WeakMap<Document, Rule[]>()
const styles = new WeakMap<Element, Map<string, string>>()

/**
 * An element's declarations: of its style attribute, including Word's properties that browsers ignore; and of the
 * document's style sheets, as from Excel and Apple applications, if they carry meaning.
 */
export function readStyle(element: Element): ReadonlyMap<string, string> {
  const known = styles.get(element)
  if (known !== undefined) return known
  const style = new Map<string, string>()
  for (const rule of rulesOf(element.ownerDocument)) {
    if (matches(element, rule.selector)) for (const [name, value] of rule.style) style.set(name, value)
  }
  for (const [name, value] of declarations(element.getAttribute('style') ?? '')) style.set(name, value)
  styles.set(element, style)
  return style
}

function rulesOf(document: Document): Rule[] {
  const known = sheets.get(document)
  if (known !== undefined) return known
  const rules = [...document.querySelectorAll('style')].flatMap((sheet) => readSheet(sheet.textContent ?? ''))
  sheets.set(document, rules)
  return rules
}

function readSheet(sheet: string): Rule[] {
  const plain = sheet
    .replace(/<!--|-->|\/\*[\s\S]*?\*\//gu, '')
    .replace(/@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gu, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selectors = '', body = '']) => {
    const style = new Map(declarations(body).filter(([name]) => TELLING.test(name)))
    return style.size === 0
      ? []
      : selectors.split(',').map((selector) => ({ selector: selector.trim(), style }))
  })
}

function declarations(text: string): [string, string][] {
  return text.split(';').map((declaration) => {
    const [name = '', ...value] = declaration.split(':')
    return [
      name.trim().toLowerCase(),
      value
        .join(':')
        .trim()
        .toLowerCase()
        .replace(/\s*!important$/u, ''),
    ]
  })
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}
