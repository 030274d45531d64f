import { speak } from '@/design/panel-words'
import { importRemarks } from '@/design/panel-words/import-remarks'
import { pictureRefusals } from '@/design/panel-words/picture-refusals'

const PLACE = /\{(\d)\}/gu

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Why a picture was refused, which the import's report says in English. */
const refusals = Object.fromEntries(
  Object.values(pictureRefusals).flatMap(({ en, es }) =>
    typeof en === 'string' ? [[en, { en, es: String(es) }]] : [],
  ),
)

/** Those with the most words of their own first. */
const patterns = Object.entries({ ...refusals, ...importRemarks })
  .map(([said, words]) => ({
    words,
    length: said.replaceAll(PLACE, '').length,
    fits: new RegExp(
      `^${said
        .split(PLACE)
        .map((part, index) => (index % 2 === 0 ? literally(part) : '(.+?)'))
        .join('')}$`,
      'su',
    ),
  }))
  .sort((a, b) => b.length - a.length)

/** A sentence inside a sentence inside a sentence. */
const MOST_LEVELS = 3

/**
 * A remark of an import in a panel language, as far as that has words for it; names and the words of other programs stay as
 * they are.
 */
export function sayRemark(remark: string, language: string, level = 1): string {
  for (const { fits, words } of patterns) {
    const found = fits.exec(remark)
    if (!found) continue
    const inside = (place: number) => {
      const part = found[place] ?? ''
      return level < MOST_LEVELS ? sayRemark(part, language, level + 1) : part
    }
    return speak({ words }, language).words.replaceAll(PLACE, (_, place: string) => inside(Number(place)))
  }
  const [, before, rest] = /^(\S+: )(.+)$/su.exec(remark) ?? []
  // A file or an address stands before what is said of it.
  return before && rest && level < MOST_LEVELS ? before + sayRemark(rest, language, level + 1) : remark
}
