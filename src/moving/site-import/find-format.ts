import { open } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { isOwnExport } from '@/moving/site-export/check-export'
import { asRecord } from '@/rich-text/stored-node'
import { listPages } from './html-pages/list-pages'
import { listMarkdown } from './markdown/list-markdown'
import { delimiterOf } from './table/delimiter-of'
import { isGzip } from './table/open-rows'
import { namesArticles } from './table/propose-table'

export type SourceFormat =
  | 'own'
  | 'wxr'
  | 'ghost'
  | 'markdown'
  | 'html'
  | 'json-lines'
  | 'csv'
  | 'zip'
  | 'text'

const HEAD_BYTES = 16 * 1024

const GHOST = /^(?:\xef\xbb\xbf)?\s*\{\s*"(?:db"\s*:\s*\[|meta"\s*:\s*\{\s*"exported_on|data"\s*:\s*\{)/u
const XML = /^(?:[\xef\xbb\xbf\xfe\xff]*)\s*<(?:\?xml|!DOCTYPE\s+rss|!--|rss)/iu

/**
 * What a file is, by how it begins: an XML feed, JSON with a Ghost database, lines of JSON, a CSV whose columns are called
 * like those of articles, a zip, a folder with
 * our own export, Markdown or HTML pages, else plain text. A file that cannot be read counts as text, whose import
 * says why.
 */
export async function findFormat(file: string): Promise<SourceFormat> {
  const handle = await open(file, 'r').catch(() => null)
  if (!handle) return 'text'
  try {
    const stats = await handle.stat()
    if (stats.isDirectory()) return (await isOwnExport(file)) ? 'own' : folderFormat(file)
    if (!stats.isFile()) return 'text'
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') return 'zip'
    if (isGzip(bytes)) return tableFormat(gunzipHead(bytes)) ?? 'text'
    const head = (bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes).toString('latin1')
    if (GHOST.test(head)) return 'ghost'
    return XML.test(head) ? 'wxr' : (tableFormat(bytes) ?? 'text')
  } finally {
    await handle.close()
  }
}

/** A site of one kind may have some files of the other. */
async function folderFormat(folder: string): Promise<'markdown' | 'html' | 'text'> {
  const [texts, pages] = [(await listMarkdown(folder)).length, (await listPages(folder)).length]
  if (texts + pages === 0) return 'text'
  return texts >= pages ? 'markdown' : 'html'
}

function tableFormat(bytes: Buffer): 'json-lines' | 'csv' | null {
  const head = new TextDecoder().decode(bytes)
  const [line = ''] = head.split(/\r\n?|\n/u, 1)
  if (/^\s*\{\s*"/u.test(line)) return line.length === head.length || isObject(line) ? 'json-lines' : null
  const sign = delimiterOf(line)
  const names = sign === null ? [] : line.split(sign).map((name) => name.replace(/^\s*"|"\s*$/gu, ''))
  return namesArticles(names) ? 'csv' : null
}

function isObject(line: string): boolean {
  try {
    return asRecord(JSON.parse(line)) !== undefined
  } catch {
    // No JSON: then it is a text.
    return false
  }
}

/** What the head of a compressed file says; nothing if it is damaged, which its import says. */
function gunzipHead(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES)
  } catch {
    return Buffer.alloc(0)
  }
}
