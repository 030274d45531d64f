/** Word writes list items as paragraphs with the sign of the list in a span of its own. */
const ITEM = 'p[class*="MsoList"], p[style*="mso-list"]'
const SIGN = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'
const NUMBERED = /^\s*(?:\d+|[a-z]{1,3})[.)]/i

/** Turns Word's paragraphs that look like lists into lists, in place. Levels are flattened. */
export function joinWordLists(source: Document): void {
  for (const item of source.querySelectorAll(ITEM)) {
    const sign = item.querySelector(SIGN)
    if (!sign && !/mso-list/.test(item.getAttribute('style') ?? '')) continue
    const isNumbered = NUMBERED.test(sign?.textContent ?? '')
    sign?.remove()
    const li = source.createElement('li')
    li.append(...item.childNodes)
    const before = item.previousElementSibling
    const wanted = isNumbered ? 'OL' : 'UL'
    if (before?.tagName === wanted && before.hasAttribute('data-from-word')) {
      before.append(li)
      item.remove()
    } else {
      const list = source.createElement(wanted)
      list.setAttribute('data-from-word', '')
      list.append(li)
      item.replaceWith(list)
    }
  }
}
