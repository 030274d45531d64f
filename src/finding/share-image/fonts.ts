import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The site runs in its own folder; a build that followed this path would copy the fonts, which are already there.
 */
const FOLDER = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'node_modules/@fontsource/source-serif-4/files',
)

/** In fallback order. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']
const WEIGHTS = [400, 600] as const

type FontFile = { name: string; data: Buffer; weight: 400 | 600; style: 'normal' }

/** Of fonts with the same name only one is searched for a glyph. */
const familyOf = (subset: string) => `Source Serif ${subset}`

export const FONT_FAMILIES = SUBSETS.map(familyOf).join(', ')

let loaded: Promise<FontFile[]> | undefined

/** The fonts of generated images, read once: about 300 KB. */
export function loadFonts(): Promise<FontFile[]> {
  loaded ??= Promise.all(SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => readFont(subset, weight))))
  return loaded
}

async function readFont(subset: string, weight: 400 | 600): Promise<FontFile> {
  const data = await readFile(path.join(FOLDER, `source-serif-4-${subset}-${weight}-normal.woff`))
  return { name: familyOf(subset), data, weight, style: 'normal' }
}
