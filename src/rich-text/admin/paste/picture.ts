import { readStyle } from './read-style'

/** A picture that came with a paste or a drop, and what is known of it. */
export type PastedPicture = { file: File; alt: string; caption: string }

/** A picture of a pasted document; without a file where it lies on another server or on somebody's disk. */
export type FoundPicture = Omit<PastedPicture, 'file'> & { file: File | null }

/** Smaller ones are icons and counters of visits. */
const SMALLEST = 25
const EMOJI = /^\p{Extended_Pictographic}/u
const CAPTION = 'figcaption, .wp-caption-text, p.MsoCaption'

/** Reads a picture of a pasted document. */
export function readPicture(image: Element): FoundPicture {
  const caption = captionOf(image)
  return {
    file: fileOf(image.getAttribute('src') ?? ''),
    alt: oneLine(image.getAttribute('alt')),
    caption: caption === null ? '' : oneLine(caption.textContent),
  }
}

/** Whether an element is a picture that shows something, and no icon, letter or counter. */
export function isPicture(element: Element): boolean {
  if (element.localName !== 'img' || emojiOf(element) !== null) return false
  if (element.closest('[role=checkbox], button, [hidden]') !== null) return false
  const sizes = ['width', 'height'].map((name) =>
    Number.parseFloat(readStyle(element).get(name) ?? element.getAttribute(name) ?? ''),
  )
  return sizes.every((size) => !(size < SMALLEST)) && element.getAttribute('role') !== 'presentation'
}

/** The letter that some programs draw as a picture; null where the picture is none. */
export function emojiOf(image: Element): string | null {
  const alt = image.getAttribute('alt') ?? ''
  return EMOJI.test(alt) && alt.length <= 16 ? alt : null
}

/** Whether an element is the caption of a picture, which it goes along with. */
export function isCaptionOfPicture(element: Element): boolean {
  return element.matches(CAPTION) && pictureOf(element) !== null
}

/** The first picture of its frame has the caption. */
function captionOf(image: Element): Element | null {
  const frame = image.closest('figure, .wp-caption')
  const caption = frame?.querySelector(CAPTION) ?? image.closest('p')?.nextElementSibling ?? null
  return caption?.matches(CAPTION) && pictureOf(caption) === image ? caption : null
}

function pictureOf(caption: Element): Element | null {
  const frame = caption.closest('figure, .wp-caption') ?? caption.previousElementSibling
  const isAlone = frame !== null && (!caption.matches('p.MsoCaption') || oneLine(frame.textContent) === '')
  return isAlone ? ([...frame.querySelectorAll('img')].find(isPicture) ?? null) : null
}

function fileOf(address: string): File | null {
  const [, type, code] = /^data:(image\/[\w.+-]+);base64,(.+)$/isu.exec(address) ?? []
  if (type === undefined || code === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(decodeURIComponent(code).replace(/\s/gu, '')), (sign) =>
      sign.charCodeAt(0),
    )
    return new File([bytes], `pasted-picture.${type.slice('image/'.length).replace('jpeg', 'jpg')}`, { type })
  } catch {
    return null
  }
}

const oneLine = (words: string | null) => (words ?? '').replace(/\s+/gu, ' ').trim()
