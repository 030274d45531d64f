import { createRequire } from 'node:module'

/** An element with its direct text. */
export type XmlElement = { name: string; attributes: Record<string, string>; text: string }

type Parser = {
  onerror: (error: Error) => void
  onopentag: (tag: { name: string; attributes: Record<string, string> }) => void
  ontext: (text: string) => void
  oncdata: (text: string) => void
  onclosetag: () => void
  write: (xml: string) => { close: () => void }
}

/** A dependency of the feed library; it has no types. */
const { parser: makeParser } = createRequire(import.meta.url)('sax') as {
  parser: (strict: boolean) => Parser
}

/**
 * Every element of a document in order.
 *
 * @throws Error if it is not well-formed
 */
export function parseXml(xml: string): XmlElement[] {
  const parser = makeParser(true)
  const all: XmlElement[] = []
  const open: XmlElement[] = []
  const add = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    all.push(element)
    open.push(element)
  }
  parser.ontext = add
  parser.oncdata = add
  parser.onclosetag = () => open.pop()
  parser.write(xml).close()
  return all
}

/** The texts of the elements with this name. */
export const xmlTexts = (all: XmlElement[], name: string): string[] =>
  all.filter((one) => one.name === name).map(({ text }) => text.trim())
