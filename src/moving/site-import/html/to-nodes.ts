import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { parseFragment, serializeOuter } from 'parse5'
import {
  type BlockNode,
  figure,
  heading,
  hr,
  insetNote,
  link,
  list,
  paragraph,
  quote,
  root,
  text,
} from '@/rich-text/build'
import { safeHref } from '@/rich-text/safe-href'
import { pictureKey } from '../addresses'
import { asItems, asNotes, asWords } from './adapt'
import { dynamicBlock } from './dynamic-block'
import { attributeOf, type Element, findAll, isElement, type Node, sourceOf, wordsOf } from './element'
import { addBreak, addMark, addWords, type InlineRun, type Look, paragraphOf } from './inline-run'
import { readCaption, readOwnBlock } from './own-blocks'
import { placeBackgrounds } from './place-backgrounds'
import { readTable } from './read-table'
import { LIBRARY_PICTURE, replaceShortcodes, UNKNOWN } from './shortcodes'
import { BOLD, GROUPS, ITALIC, OWN_READERS, STRUCK_OUT, TRANSPARENT } from './tags'

/** A picture as the HTML names it; `id`: in the other site's library. */
export type NamedPicture = { src: string | null; alt: string; id: string | null }

/** Something that has no counterpart here, or lost some of its meaning. */
export type LeftOver = { what: 'markup' | 'picture' | 'struck out' | 'link' | 'nesting'; source: string }

export type HtmlOptions = {
  /** Where relative addresses start from. */
  base: string
  /** The id of a picture in our library, or null if it is not there. */
  picture: (named: NamedPicture) => number | null
  /** Not of WordPress: brackets and line breaks mean nothing. */
  isPlain?: boolean
  /** Keys of the references that the text may cite, as `data-reference` of a raised element. */
  references?: readonly string[]
  /** Ids of the pictures that belong to the post, in their order: what a gallery shows that names none. */
  attached?: readonly string[]
}

export type ConvertedHtml = { body: SerializedEditorState; left: LeftOver[] }

/** Deeper than any real text; a recursion has to end. */
const DEEPEST = 100
/** Each level of a list takes two of those that a text may have (rich-text/find-forbidden-node.ts). */
const DEEPEST_LIST = 5
/** Of a figure. */
const CAPTION_LENGTH = 500
/** Characters of a source that are shown. */
const SOURCE_LENGTH = 4000

/**
 * Converts a post's HTML, classic or with block comments, to our rich text. What has no counterpart becomes an inset note
 * with its source, and is listed.
 *
 * @param html of any quality
 */
export function htmlToNodes(html: string, options: HtmlOptions): ConvertedHtml {
  const hasBlocks = html.includes('<!-- wp:')
  const tree = parseFragment(options.isPlain ? html : replaceShortcodes(html, options.attached))
  if (/background/iu.test(html)) placeBackgrounds(tree)
  const reader = new HtmlReader(options, !options.isPlain && !hasBlocks && !/<p[\s>]/iu.test(html))
  const blocks = reader.read(tree.childNodes)
  return { body: root(...(blocks.length > 0 ? blocks : [paragraph()])), left: reader.left }
}

type Place = {
  look: Look
  depth: number
  lists: number
  /** Collects what may not stand where it was found, and follows the block around it. */
  hoist: BlockNode[] | null
}

class HtmlReader {
  readonly left: LeftOver[] = []
  private readonly options: HtmlOptions
  /** Classic posts: a line break stays one. */
  private readonly keepsLines: boolean
  private blocks: BlockNode[] = []
  private run: InlineRun = []

  constructor(options: HtmlOptions, keepsLines: boolean) {
    this.options = options
    this.keepsLines = keepsLines
  }

  read(nodes: readonly Node[], place: Place = { look: {}, depth: 0, lists: 0, hoist: null }): BlockNode[] {
    const [outer, outerRun] = [this.blocks, this.run]
    this.blocks = []
    this.run = []
    this.visitAll(nodes, place)
    this.flush()
    const { blocks } = this
    this.blocks = outer
    this.run = outerRun
    return blocks
  }

  private visitAll(nodes: readonly Node[], place: Place): void {
    for (const [at, node] of nodes.entries()) {
      const source = dynamicBlock(nodes, at)
      if (source === null) this.visit(node, place)
      else this.addUnknown(source, 'markup', place)
    }
  }

  private flush(): void {
    const made = paragraphOf(this.run)
    this.run = []
    if (made) this.blocks.push(made)
  }

  private push(...blocks: BlockNode[]): void {
    this.flush()
    this.blocks.push(...blocks)
  }

  private visit(node: Node, place: Place): void {
    if (node.nodeName === '#comment') this.visitComment('data' in node ? node.data : '', place)
    else if ('value' in node) this.visitText(node.value, place)
    else if (isElement(node)) {
      if (place.depth > DEEPEST) {
        this.left.push({ what: 'nesting', source: node.tagName })
        this.visitText(wordsOf([node]), place)
      } else this.visitElement(node, { ...place, depth: place.depth + 1 })
    }
  }

  private visitElement(element: Element, place: Place): void {
    const { tagName, childNodes } = element
    const look = this.lookOf(element)
    if (this.visitOwn(element, place)) return
    if (isFileButton(element)) addWords(this.run, ' ', {})
    if (OWN_READERS.has(tagName)) this.visitBlock(element, place)
    else if (GROUPS.has(tagName)) {
      this.flush()
      const isTerm = tagName === 'dt' || tagName === 'summary'
      this.visitAll(childNodes, isTerm ? { ...place, look: { ...place.look, bold: true } } : place)
      this.flush()
    } else if (tagName === 'br') addBreak(this.run)
    else if (look) this.visitAll(childNodes, { ...place, look: { ...place.look, ...look } })
    else if (tagName === LIBRARY_PICTURE) this.addPicture(element, '', place)
    else if (tagName === UNKNOWN) this.addUnknown(attributeOf(element, 'data-source') ?? '', 'markup', place)
    else this.addUnknown(serializeOuter(element), 'markup', place)
  }

  /** What our own export writes. */
  private visitOwn(element: Element, place: Place): boolean {
    if (element.tagName === 'sup') {
      const key = attributeOf(element, 'data-reference') ?? ''
      const isCited = this.options.references?.includes(key) ?? false
      if (isCited) addMark(this.run, key)
      return isCited
    }
    if (element.tagName !== 'div') return false
    const hoisted: BlockNode[] = []
    const inNote = { ...place, look: {}, hoist: hoisted }
    const block = readOwnBlock(element, (nodes) => asNotes(this.read(nodes, inNote), hoisted))
    if (!block) return false
    this.flush()
    this.place(block, place)
    this.settle(hoisted, place)
    return true
  }

  /** What an element around words does to them; null if it is none of those. */
  private lookOf(element: Element): Look | null {
    const { tagName } = element
    if (BOLD.has(tagName)) return { bold: true }
    if (ITALIC.has(tagName)) return { italic: true }
    if (tagName === 'sup') return { script: 'super' }
    if (tagName === 'sub') return { script: 'sub' }
    if (tagName === 'a') return this.lookOfLink(element)
    if (STRUCK_OUT.has(tagName)) {
      this.left.push({ what: 'struck out', source: serializeOuter(element).slice(0, SOURCE_LENGTH) })
      return {}
    }
    return TRANSPARENT.has(tagName) ? {} : null
  }

  private visitBlock(element: Element, place: Place): void {
    switch (element.tagName) {
      case 'hr':
        this.place(hr(), place)
        break
      case 'img':
        this.addPicture(element, '', place)
        break
      case 'figure':
        this.visitFigure(element, place)
        break
      case 'pre':
        this.visitPre(element, place)
        break
      case 'blockquote':
        this.visitQuote(element, place)
        break
      case 'ol':
      case 'ul':
      case 'menu':
        this.visitList(element, place)
        break
      case 'table':
        this.visitTable(element, place)
        break
      default:
        this.visitHeading(element, place)
    }
  }

  private visitQuote({ childNodes }: Element, place: Place): void {
    const { inner, hoisted } = this.readInner(childNodes, place)
    const notes = asNotes(inner, hoisted)
    const [first, ...others] = notes
    const isPlain = others.length === 0 && first?.type === 'paragraph'
    if (first) this.push(quote(...(isPlain ? (first.children as Parameters<typeof quote>) : notes)))
    this.settle(hoisted, place)
  }

  private visitList(element: Element, place: Place): void {
    this.flush()
    const hoisted: BlockNode[] = []
    const made = this.readList(element, { ...place, hoist: hoisted })
    if (made) this.push(made)
    this.settle(hoisted, place)
  }

  private visitTable(element: Element, place: Place): void {
    const hoisted: BlockNode[] = []
    const inCell = { ...place, look: {}, lists: place.lists + 1, hoist: hoisted }
    this.push(...readTable(element, (nodes) => asNotes(this.read(nodes, inCell), hoisted)))
    this.settle(hoisted, place)
  }

  private visitHeading({ tagName, childNodes }: Element, place: Place): void {
    const { inner, hoisted } = this.readInner(childNodes, place)
    const words = asWords(inner, hoisted)
    const level = Math.min(4, Math.max(2, Number(tagName.slice(1)))) as 2 | 3 | 4
    if (words.length > 0) this.push(heading(level, ...words))
    this.settle(hoisted, place)
  }

  private readInner(nodes: readonly Node[], place: Place) {
    this.flush()
    const hoisted: BlockNode[] = []
    return { inner: this.read(nodes, { ...place, hoist: hoisted }), hoisted }
  }

  /** Blocks that could not stand inside another one follow it, or what is around that. */
  private settle(hoisted: readonly BlockNode[], { hoist }: Place): void {
    if (hoist) hoist.push(...hoisted)
    else this.push(...hoisted)
  }

  private place(block: BlockNode, { hoist }: Place): void {
    if (hoist) hoist.push(block)
    else this.push(block)
  }

  private readList(element: Element, place: Place): ReturnType<typeof list> | null {
    const items = element.childNodes.flatMap((node, at): Parameters<typeof list>[1][number][] => {
      const source = dynamicBlock(element.childNodes, at)
      if (source !== null) this.addUnknown(source, 'markup', place)
      if (!isElement(node)) {
        const words = 'value' in node ? node.value.trim() : ''
        return words === '' ? [] : [[text(words)]]
      }
      const isList = node.tagName === 'ol' || node.tagName === 'ul'
      const inner = { ...place, depth: place.depth + 1, lists: place.lists + 1 }
      const nodes = node.tagName === 'li' ? node.childNodes : [node]
      if (place.depth > DEEPEST) return [[text(wordsOf([node]).trim())]]
      const hoist = place.hoist ?? []
      return asItems(this.read(isList ? [node] : nodes, { ...inner, hoist }), {
        hoist,
        flat: place.lists >= DEEPEST_LIST,
      })
    })
    return items.length === 0 ? null : list(element.tagName === 'ol', items, startOf(element))
  }

  private visitPre(element: Element, place: Place): void {
    this.flush()
    for (const [index, line] of wordsOf([element], '\n').replace(/\n+$/u, '').split('\n').entries()) {
      if (index > 0) addBreak(this.run)
      addWords(this.run, keepSpaces(clean(line)), place.look)
    }
    this.flush()
  }

  private visitFigure(element: Element, place: Place): void {
    const [picture, second] = findAll(element.childNodes, new Set(['img']))
    const [other] = findAll(
      element.childNodes,
      new Set(['table', 'blockquote', 'figure', 'video', 'audio', 'iframe']),
    )
    const captions = findAll(element.childNodes, new Set(['figcaption']))
    const letters = (nodes: readonly Node[]) => wordsOf(nodes).replace(/\s/gu, '').length
    // Words beside picture and caption: a card, whose link and text stay.
    // A plugin's copy of the picture for browsers without scripts is text to the parser.
    const copies = findAll(element.childNodes, new Set(['noscript']))
    const hasWords = letters(element.childNodes) > letters(captions) + letters(copies)
    if (!picture || second || other || hasWords) {
      this.flush()
      this.visitAll(element.childNodes, place)
      this.flush()
      return
    }
    const { caption, credit } = readCaption(captions)
    if (!this.fits(caption, captions)) {
      this.addPicture(picture, '', place)
      this.below(captions, place)
    } else this.addPicture(picture, clean(caption), place, clean(credit))
  }

  /** A figure holds a short caption of words alone. */
  private fits(caption: string, captions: readonly Element[]): boolean {
    return (
      caption.length <= CAPTION_LENGTH && findAll(captions, new Set(['a'])).every((link) => !linksOut(link))
    )
  }

  /** What a figure cannot hold follows it. */
  private below(nodes: readonly Node[], place: Place): void {
    for (const block of this.read(nodes, { ...place, look: {} })) this.place(block, place)
  }

  private addPicture(element: Element, caption: string, place: Place, credit = ''): void {
    const [, id = attributeOf(element, 'data-id')] =
      /\bwp-image-(\d+)/u.exec(attributeOf(element, 'class') ?? '') ?? []
    const src = sourceOf(element)
    const address =
      src !== null && URL.canParse(src, this.options.base) ? new URL(src, this.options.base).href : null
    const alt = clean(attributeOf(element, 'alt') ?? '').trim()
    const image = this.options.picture({ src: address, alt, id: id ?? null })
    if (image !== null) {
      this.place(figure(image, caption.slice(0, CAPTION_LENGTH), credit.slice(0, 160)), place)
      this.addLinkAround(element, { src: address, words: alt }, place)
      return
    }
    const source = element.tagName === LIBRARY_PICTURE ? `[gallery ids="${id}"]` : serializeOuter(element)
    this.addUnknown(caption === '' ? source : `${source}\n${caption}`, 'picture', place)
  }

  /** A figure leads nowhere: where its picture led follows it, unless that was the same picture, larger. */
  private addLinkAround(
    element: Element,
    { src, words }: { src: string | null; words: string },
    place: Place,
  ) {
    const around = linkAround(element)
    if (
      !around ||
      wordsOf([around]).trim() !== '' ||
      /\battachment\b/u.test(attributeOf(around, 'rel') ?? '')
    )
      return
    const { href } = this.lookOfLink(around)
    if (href === undefined || isSamePicture(href, src)) return
    this.place(paragraph(link(href, text(words || href))), place)
  }

  private addUnknown(given: string, what: LeftOver['what'], place: Place): void {
    const source = clean(given)
    const more = source.length - SOURCE_LENGTH
    const shown = more > 0 ? `${source.slice(0, SOURCE_LENGTH)}… (${more} characters more)` : source
    this.left.push({ what, source })
    this.place(insetNote(paragraph(shown.replace(/\s*\n\s*/gu, ' ⏎ '))), place)
  }

  private visitComment(data: string, place: Place): void {
    if (data.trim() === 'nextpage') this.place(hr(), place)
  }

  /** A blank line ends a paragraph, as in WordPress. */
  private visitText(value: string, { look }: Place): void {
    const paragraphs = clean(value)
      .replace(/\r\n?/gu, '\n')
      .split(/\n[ \t]*\n\s*/u)
    for (const [index, lines] of paragraphs.entries()) {
      if (index > 0) this.flush()
      for (const [at, line] of (this.keepsLines ? lines.split('\n') : [lines]).entries()) {
        if (at > 0) addBreak(this.run)
        addWords(this.run, line, look)
      }
    }
  }

  private lookOfLink(element: Element): Look {
    const given = attributeOf(element, 'href')
    if (given === null || given.trim() === '') return {}
    const { base } = this.options
    const href =
      given.startsWith('#') || !URL.canParse(given, base) ? null : safeHref(new URL(given, base).href)
    if (href !== null) return { href }
    this.left.push({ what: 'link', source: clean(given).slice(0, SOURCE_LENGTH) })
    return {}
  }
}

/** WordPress' second link to a file, which only its style parts from the first. */
const isFileButton = (element: Element) =>
  /\bwp-block-file__button\b/u.test(attributeOf(element, 'class') ?? '')

/** The link in which a picture stands. */
function linkAround({ parentNode }: Element): Element | null {
  let node = parentNode
  for (let depth = 0; node && 'tagName' in node && depth < DEEPEST; depth++) {
    if (node.tagName === 'a') return node
    node = node.parentNode
  }
  return null
}

const linksOut = (link: Element) => (attributeOf(link, 'href') ?? '').trim() !== ''

const isSamePicture = (href: string, src: string | null) =>
  (src !== null && pictureKey(href) === pictureKey(src)) || /^data:/iu.test(href)

/** The number of a list's first item, if it is another than 1. */
function startOf(element: Element): number {
  const start = element.tagName === 'ol' ? Number(attributeOf(element, 'start') ?? 1) : 1
  return Number.isSafeInteger(start) && Math.abs(start) < 1_000_000 ? start : 1
}

/** Spaces that align preformatted lines, which a paragraph would join. */
const keepSpaces = (line: string) =>
  line.replaceAll('\t', '    ').replace(/^ +| {2,}/gu, (spaces) => '\u00a0'.repeat(spaces.length))

/** Control characters and halves of characters cannot be stored. */
function clean(words: string): string {
  return words.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}/gu, '')
}
