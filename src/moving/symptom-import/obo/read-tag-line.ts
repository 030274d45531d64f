/** A line `tag: value {modifiers} ! comment` of an OBO file; the value still has its escapes. */
export type TagLine = { tag: string; value: string }

/** A text in quotation marks, with the words and the list of sources that follow it. */
export type QuotedValue = { text: string; words: string[]; sources: string[] }

/**
 * Splits a line into tag and value, without trailing modifiers and comment (OBO 1.4, section 2.2). An exclamation
 * mark begins a comment only after a space, because many files do not escape it in a text.
 *
 * @returns null if the line has no tag
 */
export function readTagLine(line: string): TagLine | null {
  const [, tag, rest] = /^\s*([^\s:!"\\]+):(?:\s(.*)|)$/su.exec(line) ?? []
  if (tag === undefined) return null
  return { tag, value: withoutModifiers(withoutComment(rest ?? '')) }
}

/**
 * Reads `"text" WORD WORD [source, source "description"]`, the form of definitions and synonyms.
 *
 * @returns null if the text is not closed, or is followed by something else
 */
export function readQuotedValue(value: string): QuotedValue | null {
  const [, quoted, rest] = /^"((?:[^"\\]|\\.)*)"(.*)$/su.exec(value) ?? []
  if (quoted === undefined || rest === undefined) return null
  const [, words, list] = /^([^[\]"]*)(?:\[(.*)\]\s*)?$/su.exec(rest) ?? []
  if (words === undefined) return null
  return {
    text: unescaped(quoted),
    words: words.split(/\s+/u).filter((word) => word !== ''),
    sources: readSources(list ?? ''),
  }
}

/** Replaces the escapes of OBO: `\n`, `\t`, `\W` (a space), and a backslash before any other character. */
export function unescaped(value: string): string {
  return value.replace(/\\(.)/gsu, (_, sign: string) => ESCAPES[sign] ?? sign)
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', W: ' ' }

/** A list of sources without their descriptions. */
function readSources(list: string): string[] {
  const withoutDescriptions = list.replace(/"(?:[^"\\]|\\.)*"/gsu, '')
  const sources = withoutDescriptions.match(/(?:[^,\\]|\\.)+/gsu) ?? []
  return sources.map((source) => unescaped(source.trim())).filter((source) => source !== '')
}

function withoutComment(value: string): string {
  let isQuoted = false
  for (let at = 0; at < value.length; at++) {
    const sign = value[at]
    if (sign === '\\') at++
    else if (sign === '"') isQuoted = !isQuoted
    else if (sign === '!' && !isQuoted && (at === 0 || /\s/u.test(value[at - 1] ?? ''))) {
      return value.slice(0, at).trimEnd()
    }
  }
  return value.trimEnd()
}

/** Only at the end, and only after a space: a brace may stand in a name. */
function withoutModifiers(value: string): string {
  if (!value.endsWith('}') || value.endsWith('\\}')) return value
  let isQuoted = false
  let begin = -1
  for (let at = 0; at < value.length; at++) {
    const sign = value[at]
    if (sign === '\\') at++
    else if (sign === '"') isQuoted = !isQuoted
    else if (sign === '{' && !isQuoted && /\s/u.test(value[at - 1] ?? '')) begin = at
  }
  return begin === -1 ? value : value.slice(0, begin).trimEnd()
}
