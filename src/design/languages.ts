/** The languages of the interface: BCP 47 tag, name in the language itself. */
export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
] as const

export type Language = (typeof languages)[number]['tag']
