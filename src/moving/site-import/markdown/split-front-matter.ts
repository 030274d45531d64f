import { parse } from 'yaml'
import { asRecord } from '@/rich-text/stored-node'

const FENCED = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/u

/**
 * Splits a Markdown file into the YAML between `---` at its beginning and the text after it.
 *
 * @returns a text instead if the front matter cannot be read, which says why
 */
export function splitFrontMatter(given: string): { front: Record<string, unknown>; text: string } | string {
  const source = given.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')
  if (/^\+\+\+[ \t]*\n/u.test(source)) return 'its front matter is TOML; only YAML between --- is read'
  const found = FENCED.exec(source)
  if (!found)
    return /^---[ \t]*\n/u.test(source) ? 'its front matter has no end' : { front: {}, text: source }
  try {
    const front = parse(found[1] ?? '', { maxAliasCount: 20 })
    if (front === null) return { front: {}, text: source.slice(found[0].length) }
    const record = Array.isArray(front) ? undefined : asRecord(front)
    return record
      ? { front: record, text: source.slice(found[0].length) }
      : 'its front matter is not a list of keys and values'
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    return `its front matter is not YAML: ${reason}`
  }
}
