import { foldWord, readingsOf } from './fold-name'
import type { Finding } from './verdict'

/** Names that readers would take for the site's. */
export type Known = {
  siteName: string
  /** Names of its authors and staff. */
  people: string[]
}

const list = (words: string) => new Set(words.trim().split(/\s+/).map(foldWord))

/** Words for a role on the site, in English and Spanish, alone or with others. */
const ROLES = list(`
  editor editors editorial moderator moderators mod mods moderation admin admins administrator administrators
  administration webmaster sysadmin staff official
  editora editoras editores redaccion redactor redactora moderador moderadora moderadores moderacion
  administrador administradora administradores administracion oficial`)
/** Long enough to be searched inside a compound, such as `SiteAdmin` or `theeditors`. */
const INSIDE = ['moderator', 'administrator', 'webmaster', 'editorial', 'moderador', 'administrador'].map(
  foldWord,
)
/** At the start or end of a compound. */
const AT_END = ['admin', 'editor', 'editors'].map(foldWord)

/** Titles or degrees that only clinicians and scholars have. */
const TITLES = list(`
  dr dra drs doctor doctora prof profa professor profesor profesora md phd mbbs mbchb mrcp frcp facp mrcgp frcgp
  pharmd dphil psyd dnp surgeon physician cardiologist neurologist psychiatrist pediatrician paediatrician
  dermatologist pharmacist gp medico medica cirujano cirujana farmaceutico farmaceutica pediatra cardiologo cardiologa
  neurologo neurologa psiquiatra dermatologo dermatologa`)
/** Two-letter abbreviations that are also words or initials only count after a name: `Jane Roe, RN`. */
const DEGREES_BEHIND = list('rn np pa do')

/** Groups that speak for a site: `Support team`, `Equipo médico`. */
const TEAMS = list('team equipo')
const TEAM_OF = list(
  'support medical clinical health care site website soporte medico clinico sanitario salud web',
)

const isRole = (word: string) =>
  ROLES.has(word) ||
  INSIDE.some((role) => word.includes(role)) ||
  AT_END.some((role) => word.startsWith(role) || word.endsWith(role))

const together = (words: string[]) => words.join('')
const apart = (words: string[]) => ` ${words.join(' ')} `

const withoutTitles = (words: string[]) => words.filter((word) => !TITLES.has(word))

/** Shorter ones occur in legitimate names by chance. */
const LONG_ENOUGH = 8

/** A reading of a name that is compared: without titles, as one word and as words in order. */
type Own = { whole: string; words: string; isOneWord: boolean }
type Person = { readings: Own[]; isPerson: boolean }

/** A cache, as that of the readings: each comment's name is compared with those of all people. */
const MOST_KEPT = 30_000
const kept = new Map<string, Person>()

/** First names alone are common; claiming to be a person takes at least two names. */
function personOf(name: string): Person {
  const known = kept.get(name)
  if (known) return known
  const all = readingsOf(name).map(withoutTitles)
  const person = {
    readings: all
      .map((own) => ({ whole: together(own), words: apart(own), isOneWord: own.length === 1 }))
      .filter(({ whole }) => whole !== ''),
    isPerson: (all[0] ?? []).length > 1,
  }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(name, person)
  return person
}

/** Titles are not part of a name: `Ana Ruiz` also claims to be `Dr. Ana Ruiz`. */
function isNameOf(words: string[], readings: (name: string) => Own[], known: string[]): string | undefined {
  const [joined, bare, spaced] = [together(words), together(withoutTitles(words)), apart(words)]
  return known.find((name) =>
    readings(name).some(({ whole, words: own, isOneWord }) => {
      if (bare === whole) return true
      // What has the words of a name has them joined, too, which is compared faster.
      if (isOneWord || !joined.includes(whole)) return false
      return whole.length >= LONG_ENOUGH || spaced.includes(own)
    }),
  )
}

function roleIn(words: string[]): boolean {
  if (words.some(isRole)) return true
  return words.some((word) => TEAMS.has(word)) && words.some((word) => TEAM_OF.has(word))
}

const titleIn = (words: string[]) =>
  words.some((word) => TITLES.has(word)) || (words.length > 2 && DEGREES_BEHIND.has(words.at(-1) ?? ''))

const siteReadings = (name: string) => personOf(name).readings
const peopleReadings = (name: string) => (personOf(name).isPerson ? personOf(name).readings : [])

/**
 * Whom a reader's name claims to be; null if nobody.
 *
 * @param name as entered
 */
export function claimOf(name: string, { siteName, people }: Known): Finding | null {
  const readings = readingsOf(name)
  const is = (test: (words: string[]) => boolean) => readings.some(test)
  if (is((words) => isNameOf(words, siteReadings, [siteName]) !== undefined)) return ['namedAsSite']
  for (const words of readings) {
    const person = isNameOf(words, peopleReadings, people)
    if (person !== undefined) return ['namedAsPerson', person]
  }
  if (is(roleIn)) return ['namedAsRole']
  return is(titleIn) ? ['namedAsClinician'] : null
}
