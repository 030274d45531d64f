export type Scheme = 'light' | 'dark'

/** Display options: the language of the strings, and a colour scheme other than the system's. */
export type Shown = { language: string; scheme?: Scheme }

/** Where staff see the design components. */
export const PARTS_PATH = '/preview/parts'

/** The URL of one component, or of the list without a name. */
export function partAddress(name: string, { language, scheme }: Shown): string {
  const query = new URLSearchParams({ language, ...(scheme && { scheme }) })
  return `${PARTS_PATH}${name && `/${name}`}?${query}`
}
