import type { Page } from '@playwright/test'

/** The minimum target size of WCAG 2.2 (2.5.8), in CSS pixels. */
const TARGET = 24

/**
 * Links and controls below the minimum target size. Links in a sentence are exempt (2.5.8, inline), as are targets
 * with enough spacing: a circle of that size around them intersects no other target (2.5.8, spacing).
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.vh, .skip')
    const targets = [
      ...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), textarea'),
    ]
      .filter(isShown)
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    const inSentence = (element: Element) => {
      const block = element.closest('p, dd, li, td, figcaption, sup, label')
      const around = block?.textContent?.replace(element.textContent ?? '', '').trim() ?? ''
      return element.tagName === 'A' && getComputedStyle(element).display === 'inline' && around.length > 0
    }
    const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    const isAlone = (own: DOMRect, element: Element) => {
      const { x, y } = middle(own)
      return targets.every(({ element: other, box }) => {
        if (other === element) return true
        const nearest = Math.hypot(
          Math.max(box.left - x, 0, x - box.right),
          Math.max(box.top - y, 0, y - box.bottom),
        )
        return nearest >= least / 2
      })
    }
    return targets
      .filter(({ box }) => box.width < least || box.height < least)
      .filter(({ element, box }) => !inSentence(element) && !isAlone(box, element))
      .map(({ element, box }) => `${element.outerHTML} ${Math.round(box.width)} × ${Math.round(box.height)}`)
  }, TARGET)

/** Texts that overlap or are clipped in the current page. */
export const brokenTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Line = { node: Text; box: DOMRect; words: string }
    const lines: Line[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement
      const isHidden =
        !parent?.checkVisibility() || parent.closest('.vh, .wide, .skip, sup, option, style, script')
      if (isHidden || node.data.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        lines.push({ node, box, words: node.data.trim().slice(0, 40) })
    }
    const found: string[] = []
    for (const [index, a] of lines.entries()) {
      for (const b of lines.slice(index + 1)) {
        if (a.node === b.node) continue
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        // Tight lines overlap by their leading; letters only from half a line on.
        if (wide > 2 && high > Math.min(a.box.height, b.box.height) / 2) {
          found.push(`“${a.words}” lies on “${b.words}”`)
        }
      }
    }
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
      if (!cuts || clipPath !== 'none' || element.closest('svg')) continue
      if (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1) {
        found.push(`cut off: ${element.outerHTML.slice(0, 80)}`)
      }
    }
    return found
  })

/** Doubles the text size, like a reader's own setting. */
export const doubleText = (page: Page, isOn: boolean): Promise<void> =>
  page.evaluate((on) => {
    document.documentElement.style.fontSize = on ? '200%' : ''
  }, isOn)

/** The minimum free space around a button, in CSS pixels, and its minimum height (WCAG 2.5.5). */
const FREE = 8
const BUTTON = 44

/** Buttons that are too low or too close to text or another control. */
export const touchingButtons = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([free, least]) => {
      const isShown = (element: Element) => element.checkVisibility() && !element.closest('.vh, .skip')
      const parts = [
        ...document.querySelectorAll('main :is(a, button, input, h1, h2, h3, p, li, label, dt, dd)'),
      ].filter(
        (element) =>
          isShown(element) && (element.children.length === 0 || element.matches('a, button, p, li, label')),
      )
      const found: string[] = []
      for (const button of document.querySelectorAll('main .button')) {
        if (!isShown(button)) continue
        const own = button.getBoundingClientRect()
        if (own.height < least) found.push(`${button.textContent} is ${own.height} px high`)
        for (const other of parts) {
          if (other.contains(button) || button.contains(other)) continue
          const box = other.getBoundingClientRect()
          if (box.width === 0 || box.height === 0) continue
          const across = Math.max(own.left - box.right, box.left - own.right)
          const down = Math.max(own.top - box.bottom, box.top - own.bottom)
          const gap = Math.max(across, down)
          if (gap < free)
            found.push(`${button.textContent}: ${Math.round(gap)} px to “${other.textContent?.slice(0, 30)}”`)
        }
      }
      return found
    },
    [FREE, BUTTON] as const,
  )
