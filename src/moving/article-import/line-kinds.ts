/** A list item's marker: the kind of list, its number if any, its text. */
export type ListMarker = { ordered: boolean; first: boolean; sign: string; text: string }

const LONGEST_HEADING = 90
const MOST_HEADING_WORDS = 14

/** Characters that are only used as bullets; they need no space after them. */
const SURE_BULLET = /^([•‣◦▪▸●○·∙⁃])\s*(\S.*)$/u
/** Characters that are also punctuation, so a space must follow. */
const MAYBE_BULLET = /^([-*–—+])\s+(\S.*)$/u
const NUMBERED = /^\(?(\d{1,3})[.)]\s+(\S.*)$/u
const LETTERED = /^\(?([a-z]|[ivx]{2,4})\)\s+(\S.*)$/u

/** Reads a list item's marker, or null if the line has none. */
export function readListMarker(text: string): ListMarker | null {
  const bullet = SURE_BULLET.exec(text) ?? MAYBE_BULLET.exec(text)
  if (bullet) return { ordered: false, first: false, sign: bullet[1] ?? '', text: bullet[2] ?? '' }
  const numbered = NUMBERED.exec(text) ?? LETTERED.exec(text)
  if (!numbered) return null
  const count = numbered[1] ?? ''
  return { ordered: true, first: count === '1' || count === 'a', sign: count, text: numbered[2] ?? '' }
}

/** Whether a marker can only be a bullet, even in the middle of a paragraph. */
export function isSureBullet(text: string): boolean {
  return SURE_BULLET.test(text)
}

/** A rule of `***`, `---`, `===` and the like, which separates sections. */
export function isRule(text: string): boolean {
  return /^([-*_=~–—])(\s*\1){2,}$/u.test(text)
}

/** A Markdown heading, `## Words` or `**Words**` alone on its line, with its depth (null for bold). */
export function readMarkedHeading(text: string): { depth: number | null; text: string } | null {
  const hashes = /^(#{1,6})\s+(\S.*)$/u.exec(text)
  if (hashes) return { depth: hashes[1]?.length ?? 1, text: (hashes[2] ?? '').replace(/\s#+$/u, '') }
  const bold = /^\*\*([^*]+)\*\*:?$/u.exec(text)
  return bold ? { depth: null, text: (bold[1] ?? '').trim() } : null
}

/** Whether text between blank lines reads as a heading and not as a sentence. */
export function looksLikeHeading(text: string): boolean {
  const endsAsSentence = /[.!:;,…。！：；、，][)\]"'”’»]*$/u.test(withoutCitation(text))
  const beginsAsHeading = /^["'“‘«¿¡(]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text)
  const breaksOff = /\s(?:if|includes?|including|the|an?|of|and|or|your)$/u.test(text)
  const isShort = text.length <= LONGEST_HEADING && text.split(/\s+/u).length <= MOST_HEADING_WORDS
  return isShort && beginsAsHeading && !endsAsSentence && !breaksOff
}

/** Whether a text ends with a question mark of any script, ignoring a closing quotation mark. */
export function isQuestion(text: string): boolean {
  return /[?？؟⁇‽][)\]"'”’»]*$/u.test(text)
}

/** Whether a text ends like a sentence. */
export function endsSentence(text: string): boolean {
  return /[.!?:…。！？：][)\]"'”’»]*$/u.test(withoutCitation(text))
}

/** Citation marks after a sentence: `[3]`, `[1, 2–4]`, `(3)`, `⁴`, `†`, and a bare `.3`. */
const CITATION =
  /(?:\s*(?:[[(［（][\d\s,;–-]+[\])］）]|[⁰¹²³⁴-⁹]+(?:[,⁻–˒ʼ-]+[⁰¹²³⁴-⁹]+)*|[*†‡§¶]+)|(?<=[\p{L}\p{M})\]"”’»][.!?…]["”’»]?)\d{1,3}(?:[,–-]\d{1,3})*)+$/u

function withoutCitation(text: string): string {
  return text.replace(CITATION, '')
}

/** The label of the rating button; part of the interface, never of an article. */
export function isRateAuthor(text: string): boolean {
  return /^rate (?:the |this )?author$/iu.test(text)
}

/** The label of the comment button; part of the interface, never of an article. */
export function isAddComment(text: string): boolean {
  return /^(?:add|leave|write|post) a? ?comment$/iu.test(text)
}

/** The line below the title that names the site section: `Symptom Database`. */
export function isSectionName(text: string): boolean {
  return /^(?:[\p{L}\p{N}&’'-]+\s+){1,4}(?:database|library|encyclopa?edia)$/iu.test(text)
}
