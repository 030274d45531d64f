import { openPicture } from '@/content/media/picture-store'
import { explainStore } from '@/moving/backup/backup-error'
import { PICTURES } from './export-format'
import type { ExportWriter, WrittenFile } from './write-folder'

/** Copies a picture's file into an export; null if there is none. @throws BackupError if it cannot be read or written */
export async function copyPicture(writer: ExportWriter, name: string): Promise<WrittenFile | null> {
  const picture = await openPicture(name).catch(explainStore)
  return picture && (await writer.write(`${PICTURES}/${name}`, picture.pieces).catch(explainStore))
}
