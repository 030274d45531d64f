import { readCredential } from './credentials'

/** Lower-case particles of surnames: `van der Berg`, `de la Cruz`, `Mac an Bhaird`, `bin Rashid`. */
const PARTICLES =
  wordSet(`de da do das dos del della delle di du des la le las los lo van von der den dem ten ter te
  zu zum zur vom bin ibn bint ben bat abu al el as an na ní nic mac ap ab af av 't 's ’t ’s st. ste. St. Ste.`)

/** Capitals inside a word that occur in names; others look like an abbreviation: `DipHom`. */
const INNER_CAPITAL = /^(?:Mc|Mac|Fitz|De|Del|Di|Du|La|Le|Van|Von|Ver|Jo|Mary)\p{Lu}\p{Ll}+$/u
const INITIALS = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u
const GENERATION = /^(?:[JS]n?r\.?|II|III|IV)$/u

/** Job and team words, which are not part of a person's name. */
const JOBS =
  wordSet(`nurse consultant surgeon doctor doctors physician physicians practitioner midwife dentist
  pharmacist paramedic specialist chief head director leader chairman chairwoman chair professor lecturer senior
  junior associate assistant resident registrar fellow intern student candidate graduate emeritus emerita retired
  writer editor editors editorial author authors staff reviewer team board guest contributor contributors
  columnist reporter correspondent freelance independent medical clinical nursing facharzt fachärztin arzt ärztin
  chefarzt chefärztin oberarzt oberärztin médico médica médecin medico врач captain capt colonel col lt lieutenant
  major maj sgt sergeant commander cmdr admiral reverend rev sister father brother rabbi imam lord lady señor`)
/** Words around a byline, in the most likely languages. */
const SURROUNDINGS =
  wordSet(`from with for at of the in on our your about health reviewed written edited por par text
  texto texte testo story geprüft überprüft geschrieben verfasst übersetzt medizinisch ärztlich fachlich revisado
  revisada escrito escrita traducido verificado relu revu écrit rédigé vérifié rivisto rivista scritto scritta
  verificato`)
const JOB_ENDINGS = /.{3}(?:ologist|iatrist|iatrician|ician|therapist|pathist|ologe|ologin|ologo|ologa)$/iu
const JOBS_IN_HAN = /医師|先生|教授|博士|医生|醫師|醫生|의사|박사|교수|선생/u

const ORGANISATIONS = [
  /clini[cqk]|klini[kc]|hospi[tc]|hôpital|ospedal|ziekenhui|szpital|krankenhaus|infirmary|policl|poliambul/iu,
  /practice|prax|praktijk|ordination|consultorio|cabinet|ambulatori|przychodnia|surgery$|office|pharmac/iu,
  /^cent(?:re|er|ro|rum)|zentrum|universit|universid|college|school|institut|faculty|department|division/iu,
  /^(?:foundation|trust|associates|partners|group|society|services|family|health.*|medical|medicine|care)$/iu,
  /physicians|laborator|клиник|больниц|医院|醫院|診療所|クリニック|병원|의원|مستشفى|عيادة/iu,
]

/** Whether a text names a workplace rather than a person. */
export function namesOrganisation(words: string): boolean {
  return (
    /(?:^|\s)&\s/u.test(words) ||
    words.split(/\s+/u).some((word) => ORGANISATIONS.some((each) => each.test(word)))
  )
}

/** Whether a word denotes a job or team. */
export function isJobWord(word: string): boolean {
  const plain = word.replace(/[.,]+$/u, '').toLocaleLowerCase('en')
  return JOBS.has(plain) || JOB_ENDINGS.test(plain) || JOBS_IN_HAN.test(word)
}

/** A generational suffix: `Jr.`, `III`. */
export function isGeneration(word: string): boolean {
  return GENERATION.test(word)
}

/** Whether a presumed name is plausible: some letters, no digits, no sentence. */
export function isNameLike(name: string): boolean {
  const isSentence = /[!?:…。]|[^.\s]{3,}\.$/u.test(name.replace(/\b[JS]n?r\.$/u, ''))
  return (
    /\p{L}/u.test(name) &&
    !/\d/u.test(name) &&
    !isSentence &&
    name.length <= 60 &&
    name.split(' ').length <= 7
  )
}

/**
 * Whether a text is a person's name and nothing else: two to six words, each written like a name. Anything that
 * could be an abbreviation, a job or an organisation is rejected, because a byline must not be guessed.
 */
export function isPersonName(name: string): boolean {
  const words = name.split(' ').filter((word, index) => index === 0 || !isGeneration(word))
  if (!isNameLike(name) || namesOrganisation(name)) return false
  if (words.some((word) => isJobWord(word) || SURROUNDINGS.has(word.toLocaleLowerCase('en')))) return false
  if (words.every((word) => /^\p{Lo}[\p{Lo}\p{M}\u200c\u200d]*$/u.test(word))) return isCaselessName(words)
  const main = words.filter((word) => !PARTICLES.has(word) && !INITIALS.test(word) && !/^\p{Lu}$/u.test(word))
  const last = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 6 || main.length === 0 || !main.includes(last)) return false
  const inCapitals = main.every(isAllCapitals)
  if (inCapitals) return words.length === 2 && main.length === 2 && main.every(isNameInCapitals)
  return main.every(isNameWord)
}

/** Scripts without capitals: one word of Han, Hangul or Kana, else two to five words. */
function isCaselessName(words: readonly string[]): boolean {
  const inOne = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8}$/u
  if (words.length === 1) return inOne.test(words[0] ?? '')
  return words.length <= 5
}

function isNameWord(word: string): boolean {
  if (looksLikeDegree(word)) return false
  const parts = word.split(/['’ʼ-]/u)
  if (parts.some((part) => part === '') && !/^[ʻ’']/u.test(word)) return false
  const [first = '', ...others] = parts.filter((part) => part !== '')
  // `d’Artagnan`, `al-Rashid`, `tSaoir`, `hÓgáin` start in lower case.
  const beginsSmall = /^(?:d|l|al|el|as|ash|abd|ibn)$/u.test(first) && others.length > 0
  if (!beginsSmall && !isCapitalised(first.replace(/^[th](?=\p{Lu})/u, ''))) return false
  return others.every((part) => isCapitalised(part) || /^\p{Ll}[\p{Ll}\p{M}]+$/u.test(part))
}

function isCapitalised(part: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(part) || INNER_CAPITAL.test(part)
}

const isAllCapitals = (word: string) => /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word)
const isNameInCapitals = (word: string) => readCredential(word) === null && word.length > 2

/** `Phd` and `Mbbs` within a name; `Do`, `Ma`, `Bao` and `Mba` are surnames, too. */
function looksLikeDegree(word: string): boolean {
  if (readCredential(word) === null && !/^(?:Md|Rn|Np|Dc)\.?$/u.test(word)) return false
  return !(/^\p{Lu}\p{Ll}{1,2}$/u.test(word) && /[aeiou]/iu.test(word))
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}
