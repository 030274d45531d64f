import sax from 'sax'
import { SourceFileError, type SourceProblem } from '../source'

/** An element of the file: a child of its channel, with everything in it. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
  line: number
}

export type XmlEvent = { element: XmlElement } | { problem: SourceProblem }

export type ReadOptions = {
  /** Characters of one element with everything in it. */
  mostCharacters?: number
}

/** Room for an article with a thousand comments; more would have to be held in memory at once. */
const MOST_CHARACTERS = 20 * 1024 * 1024

/** Deeper than any export; what is inside counts as text of the innermost. */
const DEEPEST = 8

/**
 * Reads an XML file piece by piece: the children of `<rss><channel>`, each as a whole. Declared entities are never
 * expanded and external ones never read; undeclared ones stay in the text. A damaged element is named and skipped.
 *
 * @param pieces the file's text
 * @throws SourceFileError if this is not such a file
 */
export async function* readElements(
  pieces: AsyncIterable<string>,
  { mostCharacters = MOST_CHARACTERS }: ReadOptions = {},
): AsyncGenerator<XmlEvent> {
  const reader = new ElementReader(mostCharacters)
  for await (const piece of pieces) {
    reader.write(piece)
    yield* reader.take()
  }
  reader.end()
  yield* reader.take()
}

/** The parser knows the names of HTML too, which no XML file has without declaring them. */
const XML_ENTITIES_ONLY: sax.SAXOptions & { strictEntities: boolean } = {
  position: true,
  strictEntities: true,
}

class ElementReader {
  private readonly parser = sax.parser(true, XML_ENTITIES_ONLY)
  private events: XmlEvent[] = []
  private readonly open: XmlElement[] = []
  /** Names of the elements around those that are read: rss, channel. */
  private depth = 0
  private size = 0
  private damage: SourceProblem | null = null
  private isTooLarge = false
  private hasOddEntity = false
  private hasUnclosed = false
  private hasChannel = false
  private readonly mostCharacters: number

  constructor(mostCharacters: number) {
    this.mostCharacters = mostCharacters
    const { parser } = this
    parser.onopentag = ({ name, attributes }) => this.begin(name, attributes as Record<string, string>)
    parser.onclosetag = () => this.close()
    parser.ontext = (text) => this.add(text)
    parser.oncdata = (text) => this.addCdata(text)
    parser.ondoctype = (text) => this.noteDoctype(text)
    parser.onerror = (error) => this.meet(error)
  }

  write(piece: string): void {
    this.parser.write(piece)
  }

  take(): XmlEvent[] {
    const { events } = this
    this.events = []
    return events
  }

  end(): void {
    const { line } = this
    if (this.depth > 0 || this.open.length > 0) {
      const [cut] = this.open
      const where = cut
        ? `inside the ${cut.name} that begins in line ${cut.line}, which was left out`
        : 'early'
      this.say(line, `the file is cut: it ends ${where}`)
    }
    if (!this.hasChannel)
      throw new SourceFileError('this is not a WordPress export: it has no <rss> with a <channel>')
  }

  private get line(): number {
    return this.parser.line + 1
  }

  private say(line: number, message: string): void {
    this.events.push({ problem: { line, message } })
  }

  private begin(name: string, attributes: Record<string, string>): void {
    if (this.depth < 2) {
      const expected = this.depth === 0 ? 'rss' : 'channel'
      if (name !== expected) {
        throw new SourceFileError(
          `line ${this.line}: this is not a WordPress export: <${expected}> was expected`,
        )
      }
      this.depth += 1
      this.hasChannel ||= name === 'channel'
      return
    }
    const [unclosed] = this.open
    if (unclosed && name === 'item') {
      this.say(unclosed.line, `the ${unclosed.name} has no end, and was left out`)
      this.open.length = 0
      this.hasUnclosed = true
    }
    const element: XmlElement = { name, attributes, text: '', children: [], line: this.line }
    if (this.open.length === 0) {
      this.size = 0
      this.isTooLarge = false
      this.damage = null
      this.hasOddEntity = false
    } else if (!this.isTooLarge && this.open.length < DEEPEST) this.open.at(-1)?.children.push(element)
    this.open.push(element)
    this.grow(name.length)
  }

  private close(): void {
    const element = this.open.pop()
    if (!element) {
      this.depth = Math.max(0, this.depth - 1)
      return
    }
    if (this.open.length > 0) return
    if (this.isTooLarge) {
      const megabytes = Math.round(this.mostCharacters / 1024 / 1024)
      this.say(element.line, `the ${element.name} has more than ${megabytes} MB, and was left out`)
    } else if (this.damage) this.events.push({ problem: this.damage })
    else this.events.push({ element })
  }

  private add(text: string): void {
    const element = this.open.at(-1)
    if (!element) return
    this.grow(text.length)
    if (!this.isTooLarge) element.text += text
  }

  private addCdata(text: string): void {
    if (text.includes('<![CDATA['))
      this.say(this.line, 'a CDATA section contains the start of another; its words were kept')
    this.add(text)
  }

  private grow(characters: number): void {
    this.size += characters
    if (this.size <= this.mostCharacters || this.isTooLarge) return
    this.isTooLarge = true
    for (const element of this.open) {
      element.children = []
      element.text = ''
    }
  }

  private noteDoctype(text: string): void {
    if (!/<!ENTITY/u.test(text)) return
    this.say(this.line, 'the file declares entities; they are neither expanded nor read from elsewhere')
  }

  private meet(error: Error): void {
    const [reason = ''] = error.message.split('\n')
    // The parser goes on once its error is taken away.
    Object.assign(this.parser, { error: null })
    if (/^Max buffer length/u.test(reason)) {
      throw new SourceFileError(
        `line ${this.line}: a tag or declaration without an end; this is not an export`,
      )
    }
    if (/^Invalid character (?:entity|in entity name)|^Unencoded </u.test(reason)) {
      // Once for each element: some exports have thousands.
      if (!this.hasOddEntity)
        this.say(this.line, 'an entity that was never declared stays as it is in the text')
      this.hasOddEntity = true
      return
    }
    if (/^Unclosed root tag|^Unexpected end/u.test(reason)) return
    if (this.open.length === 0) {
      // At the end of the channel the parser still waits for the end that was missing.
      if (this.hasUnclosed && /^Unexpected close tag/u.test(reason)) return
      this.say(this.line, `the XML is damaged here: ${reason}`)
      return
    }
    const [outer] = this.open
    this.damage ??= {
      line: this.line,
      message: `the XML is damaged here (${reason}); the ${outer?.name} from line ${outer?.line} was left out`,
    }
  }
}
