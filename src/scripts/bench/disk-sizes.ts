import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Lock = { packages: Record<string, { dev?: boolean }> }

/** How large the installed packages are, in MiB: those of `npm ci --omit=dev`, and the others. */
export function installSizes(root: string): { production: number; development: number } {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock
  const modules = path.join(root, 'node_modules')
  const isDevelopment = (folder: string) => packages[path.relative(root, folder)]?.dev === true
  const bytes = { production: 0, development: 0 }
  const add = (folder: string, within: keyof typeof bytes) => {
    const own = isDevelopment(folder) ? 'development' : within
    for (const entry of entriesOf(folder)) {
      const found = path.join(folder, entry.name)
      if (entry.isDirectory()) add(found, own)
      else bytes[own] += lstatSync(found).size
    }
  }
  add(modules, 'production')
  return { production: toMiB(bytes.production), development: toMiB(bytes.development) }
}

/** The size of all files below a folder in MiB. */
export function mebibytesOf(folder: string): number {
  const sum = (within: string): number =>
    entriesOf(within)
      .map((entry) => {
        const found = path.join(within, entry.name)
        return entry.isDirectory() ? sum(found) : lstatSync(found).size
      })
      .reduce((all, size) => all + size, 0)
  return toMiB(sum(folder))
}

const entriesOf = (folder: string) => readdirSync(folder, { withFileTypes: true })

const toMiB = (bytes: number) => Math.round(bytes / 2 ** 20)
