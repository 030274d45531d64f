import { open } from 'node:fs/promises'
import { listMarkdown } from './markdown/list-markdown'

export type SourceFormat = 'wxr' | 'ghost' | 'markdown' | 'text'

const HEAD_BYTES = 16 * 1024

/**
 * What a file is, by how it begins: an XML feed, JSON with a Ghost database, a folder with Markdown, else
 * plain text. A file that cannot be read counts as text, whose import
 * says why.
 */
export async function findFormat(file: string): Promise<SourceFormat> {
  const handle = await open(file, 'r').catch(() => null)
  if (!handle) return 'text'
  try {
    const stats = await handle.stat()
    if (stats.isDirectory()) return (await listMarkdown(file)).length > 0 ? 'markdown' : 'text'
    if (!stats.isFile()) return 'text'
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const bytes = buffer.subarray(0, bytesRead)
    const head = bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes
    if (
      /^(?:\xef\xbb\xbf)?\s*\{\s*"(?:db"\s*:\s*\[|meta"\s*:\s*\{\s*"exported_on"|data"\s*:\s*\{)/u.test(
        head.toString('latin1'),
      )
    )
      return 'ghost'
    return /^(?:[\xef\xbb\xbf\xfe\xff]*)\s*<(?:\?xml|!DOCTYPE\s+rss|!--|rss)/iu.test(head.toString('latin1'))
      ? 'wxr'
      : 'text'
  } finally {
    await handle.close()
  }
}
