import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { speak } from '@/design/panel-words'
import { signInWords } from '@/design/panel-words/sign-in'
import { PASSWORD_LENGTH } from './password-length'

/** The context that a password must not be derived from: its owner and the site. */
export type Whose = { email?: string | null; name?: string | null; siteName?: string | null }

/** "Safely unguessable" begins here (zxcvbn's score 3): more than 10^8 guesses. */
const ENOUGH = 3
/** The rest of a longer one cannot weaken it, and analysing it all could take long. */
const READ = 100
/** PBKDF2 prehashes anything longer; nobody types more. */
const PASSWORD_MOST = 500
const SHORTEST_NAME = 4

let loading: Promise<ZxcvbnFactory> | null = null

/** Several megabytes of lists, needed only where a password is chosen. */
function loadLists(): Promise<ZxcvbnFactory> {
  loading ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(([{ ZxcvbnFactory: Factory }, common, english]) => {
    const dictionary = { ...common.dictionary, ...english.dictionary }
    return new Factory({ dictionary, graphs: common.adjacencyGraphs })
  })
  return loading
}

/** Letters and digits only, so that "Dana.Invited" is found in "dana-invited-1". */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** One short word with a year and a symbol or two, the most common response to composition rules. */
const isDecoratedWord = (password: string) => /^[\d\W_]*\p{L}{1,8}[\d\W_]*$/u.test(password)

function namesOf({ email, name, siteName }: Whose): string[] {
  const [local = '', host = ''] = (email ?? '').split('@')
  const parts = [name, siteName].flatMap((text) => [text ?? '', ...(text ?? '').split(/\s+/)])
  const all = [local, host.split('.')[0] ?? '', ...parts].map(bare)
  return [...new Set(all)].filter((each) => each.length >= SHORTEST_NAME)
}

/**
 * What is wrong with a new password (NIST SP 800-63B, 5.1.1.2: length, and not a common, expected or compromised
 * one; no composition rules).
 *
 * @param language of the panel; English by default
 * @returns the message, or null
 */
export async function judgePassword(
  password: unknown,
  whose: Whose = {},
  language?: string,
): Promise<string | null> {
  const words = speak(signInWords, language).password
  if (typeof password !== 'string' || [...password].length < PASSWORD_LENGTH) {
    return words.short(PASSWORD_LENGTH)
  }
  if (password.length > PASSWORD_MOST) return words.long(PASSWORD_MOST)
  const names = namesOf(whose)
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), bare(password))
  if (rest.length < PASSWORD_LENGTH && rest.length < bare(password).length) {
    return words.ofNames
  }
  const { score } = (await loadLists()).check(password.slice(0, READ), names)
  if (score >= ENOUGH && !isDecoratedWord(password)) return null
  return words.easy
}
