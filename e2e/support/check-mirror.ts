import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'parse5'
import { attributeOf, elementsOf } from '@/moving/mirror/page-addresses'

/** The files of a folder, as relative paths. */
export async function filesOf(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

/**
 * What is wrong with the pages of a mirror: links and pictures that a static server does not serve, sections that are
 * not there, scripts, forms that send something.
 *
 * @param url where the folder is served
 * @param site the live site, to which links may lead
 */
export async function findFaults(folder: string, url: string, site: string): Promise<string[]> {
  const faults: string[] = []
  const answers = new Map<string, Promise<string | null>>()
  const get = (address: string): Promise<string | null> => {
    const known = answers.get(address) ?? request(address)
    answers.set(address, known)
    return known
  }
  for (const file of (await filesOf(folder)).filter((name) => name.endsWith('.html'))) {
    const page = `${url}/${file}`
    const text = await readFile(path.join(folder, file), 'utf8')
    for (const element of elementsOf(parse(text))) {
      const fault = (words: string) => faults.push(`${file}: ${words}`)
      const { tagName } = element
      if (tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json') fault('a script')
      if (tagName === 'form' && attributeOf(element, 'method') === 'post') fault('a form that sends')
      for (const address of addressesOf(element)) {
        const target = URL.canParse(address, page) ? new URL(address, page) : null
        if (target === null) fault(`no address: ${address}`)
        if (target === null || target.origin === site || target.origin !== url) continue
        const found = await get(target.origin + target.pathname)
        if (found === null) fault(`leads nowhere: ${address}`)
        else if (target.hash !== '' && !hasId(found, target.hash.slice(1))) fault(`no such part: ${address}`)
      }
    }
  }
  return faults
}

const hasId = (html: string, id: string) => html.includes(`id="${id}"`)

async function request(address: string): Promise<string | null> {
  const response = await fetch(address)
  return response.status === 200 ? response.text() : null
}

function addressesOf(element: Parameters<typeof attributeOf>[0]): string[] {
  const one = ['href', 'src', 'action', 'formaction', 'poster'].map((name) => attributeOf(element, name))
  const set = attributeOf(element, 'srcset')?.split(',') ?? []
  return [...one, ...set.map((each) => each.trim().split(' ')[0])].filter((each) => each !== undefined)
}
