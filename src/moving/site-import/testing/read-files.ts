import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { SourceEvent } from '../source'

/** What a reader finds in a folder of these files, during a test. */
export async function readFiles(
  files: Record<string, string | Uint8Array>,
  read: (folder: string, address: string) => AsyncIterable<SourceEvent>,
) {
  const own = await mkdtemp(path.join(os.tmpdir(), 'symptom-database-files-'))
  onTestFinished(() => rm(own, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(own, name)), { recursive: true })
    await writeFile(path.join(own, name), content)
  }
  const events: SourceEvent[] = []
  for await (const event of read(own, 'https://old.example.org')) events.push(event)
  const items = events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
  const problems = events.flatMap((event) => (event.type === 'problem' ? [event.problem.message] : []))
  return { own, events, items, problems }
}
