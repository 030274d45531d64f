import { readStyle } from './read-style'

/** A pasted or dropped picture with its metadata. */
export type PastedPicture = { file: File; alt: string; caption: string }

/** A picture of a pasted document; without a file if it is on another server or on a local disk. */
export type FoundPicture = Omit<PastedPicture, 'file'> & { file: File | null }

/** Smaller ones are icons and tracking pixels. */
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

/** Whether an element is a content picture, not an icon, letter or tracking pixel. */
export function isPicture(element: Element): boolean {
  if (element.localName !== 'img' || emojiOf(element) !== null) return false
  if (element.closest('[role=checkbox], button, [hidden]') !== null) return false
  const sizes = ['width', 'height'].map((name) =>
    Number.parseFloat(readStyle(element).get(name) ?? element.getAttribute(name) ?? ''),
  )
  return sizes.every((size) => !(size < SMALLEST)) && element.getAttribute('role') !== 'presentation'
}

/** The letter that some programs render as a picture; null if the picture is not one. */
export function emojiOf(image: Element): string | null {
  const alt = image.getAttribute('alt') ?? ''
  return EMOJI.test(alt) && alt.length <= 16 ? alt : null
}

/** Whether an element is the caption of a picture, which goes with it. */
export function isCaptionOfPicture(element: Element): boolean {
  return element.matches(CAPTION) && pictureOf(element) !== null
}

/** The caption belongs to the first picture of its figure. */
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
