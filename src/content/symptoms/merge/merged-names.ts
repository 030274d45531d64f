import type { Symptom } from '@/payload-types'

export type SymptomName = Pick<NonNullable<Symptom['names']>[number], 'text' | 'kind' | 'language' | 'source'>

const plain = (text: string) => text.trim().toLocaleLowerCase()

/** The names of one symptom that another does not have yet, with their kinds; its main names are exact ones there. */
export function namesToAdd(
  from: Pick<Symptom, 'plainName' | 'medicalName' | 'names'>,
  into: Pick<Symptom, 'plainName' | 'medicalName' | 'names'>,
): SymptomName[] {
  const has = new Set(
    [into.plainName, into.medicalName ?? '', ...(into.names ?? []).map(({ text }) => text)].map(plain),
  )
  const all: SymptomName[] = [
    ...[from.plainName, from.medicalName ?? ''].map((text) => ({
      text,
      kind: 'exact' as const,
      language: null,
    })),
    ...(from.names ?? []).map(({ text, kind, language, source }) => ({ text, kind, language, source })),
  ]
  return all.filter(({ text }) => {
    if (plain(text) === '' || has.has(plain(text))) return false
    has.add(plain(text))
    return true
  })
}
