export type Scheme = 'light' | 'dark'

/** How the parts are shown: the language of their words, and a scheme other than the screen's. */
export type Shown = { language: string; scheme?: Scheme }

/** Where staff see the parts of the design. */
export const PARTS_PATH = '/preview/parts'

/** The address of one part, of the list of them without a name. */
export function partAddress(name: string, { language, scheme }: Shown): string {
  const query = new URLSearchParams({ language, ...(scheme && { scheme }) })
  return `${PARTS_PATH}${name && `/${name}`}?${query}`
}
