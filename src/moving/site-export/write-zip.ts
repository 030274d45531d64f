import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { explainWrite } from '@/moving/backup/backup-error'
import { giveToOwnerOf, makeFolder } from '@/server/postgres/prepare-data-dir'
import { PICTURES } from './export-format'
import type { ExportWriter } from './write-folder'

/** `size`: in bytes, once it is finished. */
export type ZipWriter = ExportWriter & { size: () => Promise<number> }

/**
 * Starts a zip that only its owner may read, written piece by piece under another name beside.
 *
 * @throws BackupError, also from each method, if it cannot be written
 */
export async function writeZip(file: string): Promise<ZipWriter> {
  const explain = (error: unknown): never => {
    throw explainWrite(`the export ${file}`, error)
  }
  const partial = `${file}.part`
  await makeFolder(path.dirname(file)).catch(explain)
  const zip = new ZipFile()
  const out = createWriteStream(partial, { mode: 0o600 })
  const written = pipeline(zip.outputStream, out)
  // Whoever writes next is told; what a source throws is told by its own write.
  written.catch(() => undefined)
  zip.on('error', () => undefined)

  return {
    write: async (name, pieces) => {
      const hash = createHash('sha256')
      let bytes = 0
      const counted = async function* () {
        for await (const piece of pieces) {
          hash.update(piece)
          bytes += piece.length
          yield piece
        }
      }
      const source = Readable.from(counted(), { objectMode: false })
      // Pictures are compressed already.
      zip.addReadStream(source, name, { compress: !name.startsWith(`${PICTURES}/`) })
      await Promise.race([finished(source), written.catch(explain)])
      return { bytes, sha256: hash.digest('hex') }
    },
    finish: async () => {
      zip.end()
      await written.catch(explain)
      await giveToOwnerOf(path.dirname(file), partial)
      await rename(partial, file).catch(explain)
    },
    discard: async () => {
      out.destroy()
      await rm(partial, { force: true })
    },
    size: async () => (await stat(file)).size,
  }
}
