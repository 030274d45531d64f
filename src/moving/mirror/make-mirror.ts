import path from 'node:path'
import { parse } from 'parse5'
import { type Copied, crawlSite, type Found, failures, followMoves } from './crawl-site'
import { fetchCopy } from './fetch-copy'
import { MirrorError } from './mirror-error'
import { mirrorFile, relativeLink } from './mirror-file'
import { type MirrorFolder, openMirrorFolder } from './mirror-folder'
import { mirroredKey } from './mirrored-key'
import { attributeOf, elementsOf } from './page-addresses'
import { rewriteManifest } from './rewrite-manifest'
import { rewritePage } from './rewrite-page'

export type MirrorOptions = {
  /** The address of a running site, whose path is ignored. */
  from: string
  folder: string
  ending?: AbortSignal
  onProgress?: (what: 'copied' | 'written', done: number, total: number) => void
}

export type MadeMirror = {
  folder: string
  /** The site's own address, to which the copy links. */
  site: string
  pages: number
  files: number
  written: number
  removed: number
  /** Addresses that could not be copied, each with the reason; an earlier copy of them is kept. */
  failed: [address: string, reason: string][]
}

/**
 * Writes the readers' pages of a running site, with their pictures and feeds, as files that any web server serves, or
 * brings an earlier mirror up to date: what did not change is not written, what is gone is removed.
 *
 * @throws MirrorError if the site or the disk fails, or the reason that `ending` was aborted for; the earlier mirror is
 * whole then
 */
export async function makeMirror({ from, folder, ending, onProgress }: MirrorOptions): Promise<MadeMirror> {
  const site = new URL(from).origin
  const publicOrigin = await readPublicOrigin(site, ending)
  const target = await openMirrorFolder(path.resolve(folder))
  try {
    const days = new Map<string, string>()
    const update = (name: string, make: (day: string) => string | Buffer) =>
      updateFile(target, days, name, make)
    const keep = async (key: string, copy: Copied) => {
      if (copy.is === 'page') return target.hold(key, copy.html)
      const isManifest = copy.type.startsWith('application/manifest+json')
      const name = mirrorFile(key)
      await update(name, () => (isManifest ? rewriteManifest(copy.data.toString('utf8'), name) : copy.data))
    }
    const found = await crawlSite({
      site,
      publicOrigin,
      keep,
      ending,
      onProgress: (done, known) => onProgress?.('copied', done, known),
    })
    const failed = failures(found)
    // What leads to a file that was not copied this time is still there; and so is what the file leads to.
    if (failed.length > 0) keepAll(target.earlier, days)
    const link = linker(found, target.earlier, [publicOrigin, site])
    const pages = [...found].filter(([, { is }]) => is === 'page').map(([key]) => key)
    for (const [number, key] of pages.entries()) {
      ending?.throwIfAborted()
      const [html, file] = [await target.held(key), mirrorFile(key)]
      await update(file, (copiedOn) =>
        rewritePage({ html, address: publicOrigin + key, copiedOn, linkTo: (url) => link(file, url) }),
      )
      onProgress?.('written', number + 1, pages.length)
    }
    const files = [...found].filter(([, { is }]) => is === 'file').length
    return {
      folder: path.resolve(folder),
      site: publicOrigin,
      pages: pages.length,
      files,
      ...(await target.replace(publicOrigin, days)),
      failed,
    }
  } finally {
    await target.discard()
  }
}

/** Prepares a file if it is not there as it should be; its day is that of its last change. */
async function updateFile(
  target: MirrorFolder,
  days: Map<string, string>,
  name: string,
  make: (day: string) => string | Buffer,
): Promise<void> {
  const before = target.earlier.get(name)
  const there = before === undefined ? null : await target.read(name)
  if (before !== undefined && there?.equals(Buffer.from(make(before)))) {
    days.set(name, before)
    return
  }
  const today = new Date().toISOString().slice(0, 10)
  days.set(name, today)
  await target.prepare(name, make(today))
}

function keepAll(earlier: ReadonlyMap<string, string>, days: Map<string, string>): void {
  for (const [name, day] of earlier) if (!days.has(name)) days.set(name, day)
}

/** Where an absolute address leads from a file: to another file, or to the live site; null if it is elsewhere. */
function linker(
  found: ReadonlyMap<string, Found>,
  earlier: ReadonlyMap<string, string>,
  origins: [publicOrigin: string, ...others: string[]],
) {
  const fileOf = (url: URL): string | null => {
    const key = mirroredKey(url, origins)
    const end = key === null ? null : followMoves(found, key, origins)
    if (end === null) return null
    const outcome = found.get(end)?.is
    const isThere =
      outcome === 'page' || outcome === 'file' || (outcome === 'failed' && earlier.has(mirrorFile(end)))
    return isThere ? mirrorFile(end) : null
  }
  return (from: string, url: URL): string | null => {
    if (!origins.includes(url.origin)) return null
    const file = fileOf(url)
    return file === null
      ? origins[0] + url.pathname + url.search + url.hash
      : relativeLink(from, file) + url.hash
  }
}

/**
 * The origin that the site's home page names as its own, which is not the one asked where a proxy stands before it.
 *
 * @throws MirrorError if the home page is none
 */
async function readPublicOrigin(site: string, ending?: AbortSignal): Promise<string> {
  const home = await fetchCopy(site, '/', ending)
  const reason = home.is === 'failed' ? home.reason : 'it has no home page'
  if (home.is !== 'page')
    throw new MirrorError(`The site ${site} fails: ${reason}. The earlier mirror is kept.`)
  for (const element of elementsOf(parse(home.html))) {
    if (element.tagName !== 'link' || attributeOf(element, 'rel') !== 'canonical') continue
    const address = attributeOf(element, 'href') ?? ''
    if (URL.canParse(address)) return new URL(address).origin
  }
  throw new MirrorError(`${site} is not a site of this software: its home page names no address of its own.`)
}
