import { describe, expect, it } from 'vitest'
import { compiledShipped } from '@/site/danger/shipped-dangers'
import { describeReasons } from './describe-reasons'
import { matchesPattern } from './find-ban'
import { judge } from './run-checks'
import type { CheckContext } from './verdict'

const quiet: CheckContext = {
  language: 'en',
  isFromOurPage: true,
  decoy: '',
  hidden: 0,
  token: { ok: true, ageSeconds: 60 },
  heldWords: [],
  repeats: { sameText: 0, sameTextSpam: 0, similar: 0 },
  recent: { bySender: 0, byNetwork: 0 },
  history: { approved: 0, rejected: 0, spam: 0, isTrusted: false },
  ban: null,
  siteName: 'Symptom Database',
  people: ['Dr. Ana Ruiz Peña'],
  dangers: compiledShipped(),
  learned: null,
}

const strong = { verdict: 'strong', ofHonest: 0.001 } as const
const likeSpam = { verdict: 'like-spam', ofHonest: 0.005 } as const
const likeHonest = { verdict: 'like-honest', ofHonest: 1 } as const

const judged = (
  text: string,
  more: Partial<CheckContext> = {},
  moderation: 'all' | 'first' | 'none' = 'none',
) => judge({ displayName: 'Robin', email: '', text }, { ...quiet, ...more }, moderation)

const seen = (text: string, more: Partial<CheckContext> = {}) => {
  const { status, reasons } = judged(text, more)
  return [status, ...reasons.map(({ check }) => check)].join(' ')
}

const plain = 'It helped me to read that this is common and goes away.'

describe('judge', () => {
  it('lets the setting decide when nothing was found', () => {
    expect(judged(plain).status).toBe('approved')
    expect(judged(plain, {}, 'all').status).toBe('pending')
    expect(judged(plain, {}, 'first').status).toBe('pending')
    const trusted = { history: { approved: 1, rejected: 0, spam: 0, isTrusted: true } }
    expect(judged(plain, trusted, 'first').status).toBe('approved')
    expect(judged(plain, { ...trusted, recent: { bySender: 4, byNetwork: 0 } }, 'first').status).toBe(
      'pending',
    )
  })

  const cases: [string, string, Partial<CheckContext>][] = [
    ['pending origin', plain, { isFromOurPage: false }],
    ['pending decoy', plain, { decoy: 'x' }],
    ['spam decoy form-age', plain, { decoy: 'x', token: { ok: true, ageSeconds: 1 } }],
    ['pending form-age', plain, { token: { ok: true, ageSeconds: 2 } }],
    ['pending form-age', plain, { token: { ok: false, reason: 'forged' } }],
    ['approved', plain, { token: { ok: true, ageSeconds: 3 } }],
    ['spam ban', plain, { ban: { kind: 'network', label: 'n' } }],
    ['pending repeated-text', plain, { repeats: { sameText: 1, sameTextSpam: 0, similar: 0 } }],
    ['spam repeated-text', plain, { repeats: { sameText: 3, sameTextSpam: 0, similar: 0 } }],
    ['spam repeated-text', plain, { repeats: { sameText: 1, sameTextSpam: 1, similar: 0 } }],
    ['approved', plain, { recent: { bySender: 3, byNetwork: 3 } }],
    ['pending rate', plain, { recent: { bySender: 0, byNetwork: 4 } }],
    ['spam rate', plain, { recent: { bySender: 14, byNetwork: 0 } }],
    ['spam history', plain, { history: { approved: 0, rejected: 0, spam: 2, isTrusted: false } }],
    ['pending history', plain, { history: { approved: 2, rejected: 1, spam: 0, isTrusted: true } }],
    ['approved', plain, { history: { approved: 9, rejected: 1, spam: 0, isTrusted: true } }],
    ['pending learned', plain, { learned: strong }],
    ['spam rate learned', plain, { learned: strong, recent: { bySender: 4, byNetwork: 0 } }],
    ['pending rate learned', plain, { learned: likeSpam, recent: { bySender: 4, byNetwork: 0 } }],
    ['approved', plain, { learned: { verdict: 'unclear', ofHonest: 0.1 } }],
    ['approved', 'THIS SONG IS SO GREAT AND NOBODY CAN TELL ME OTHERWISE', { learned: likeHonest }],
    [
      'pending characters',
      'THIS SONG IS SO GREAT AND NOBODY CAN TELL ME OTHERWISE',
      { learned: { verdict: 'unclear', ofHonest: 0.1 } },
    ],
    ['pending characters rate', 'HAAAAAAAAA', { learned: likeHonest, recent: { bySender: 4, byNetwork: 0 } }],
    [
      'pending crisis characters',
      'I WANT TO DIE AND NOBODY HERE CARES ABOUT IT AT ALL',
      { learned: likeHonest },
    ],
    ['approved', 'First!', { repeats: { sameText: 9, sameTextSpam: 1, similar: 0 } }],
    [
      'approved',
      'Thank you so much, this helped!',
      { repeats: { sameText: 3, sameTextSpam: 0, similar: 0 } },
    ],
    [
      'spam repeated-text links',
      'Go to win.example',
      { repeats: { sameText: 1, sameTextSpam: 1, similar: 0 } },
    ],
    ['pending characters', 'THIS IS ALL IN CAPITALS AND GOES ON FOR QUITE A WHILE SO', {}],
    ['pending characters', 'Buy the bеst tablets hеre', {}],
    ['approved', plain, { hidden: 1 }],
    ['pending characters', plain, { hidden: 2 }],
    ['pending links', 'You should all look at this page when you have time: https://shop.example/a', {}],
    ['approved', 'There is a good leaflet on this at https://www.nhs.uk/conditions/shingles/ for you.', {}],
    ['pending word-list', 'This is f.u.c.k.i.n.g annoying and it hurts', {}],
    ['pending word-list', 'What a sh1thead that doctor was to me and my wife', {}],
    ['pending word-list', 'I drank the Elixir of Life.', { heldWords: ['elixir of life'] }],
    ['approved', 'The conocer and retardant of the breast, penis and anal fissure', {}],
    ['pending crisis', 'I don’t want to live any more and nobody sees it', {}],
    ['pending crisis decoy', 'I want to kill myself', { decoy: 'filled by a browser' }],
    ['pending identifiers', 'Please write to me at jane.roe@example.org about it', {}],
    ['pending identifiers', 'My number is 123-45-6789 and I have the same', {}],
    ['pending identifiers', 'Patient number 00482913, what did my test say?', {}],
    ['pending language', 'Me duele la cabeza desde hace tres días y no sé si es por el calor', {}],
    ['approved', 'Me duele la cabeza desde hace tres días y no sé si es por el calor', { language: 'es' }],
    ['pending language', 'Спасибо вам большое за статью', {}],
  ]
  it.each(cases)('%s: %s', (expected, text, more) => {
    expect(seen(text, more)).toBe(expected)
  })

  // Catastrophic backtracking takes seconds for the longest text. Processor time, best of three: a busy machine has
  // other turns in between.
  it.each(['a', ' ', 'a.', '1 ', 'á ', '[', '[url ', '<a ', 'http://', 'f ', '\u200b', '😀'])(
    'is not held up by a text of nothing but %j',
    (sign) => {
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage()
        judged(sign.repeat(5000 / sign.length))
        return process.cpuUsage(before).user / 1000
      })
      expect(Math.min(...times)).toBeLessThan(500)
    },
  )
})

describe('describeReasons', () => {
  it('gives sentences, danger first, and none for what is no list of reasons', () => {
    const { reasons } = judged('I want to die', { recent: { bySender: 20, byNetwork: 0 }, learned: likeSpam })
    expect(describeReasons(reasons, 'en')).toEqual([
      'Please look at once: the writer may be in danger (“want to die”).',
      'This sender sent 21 comments in the last hour.',
      'Reads like what moderators marked as spam; so do 0.5 % of honest comments.',
    ])
    expect(describeReasons(reasons, 'es')).toEqual([
      'Mírelo de inmediato: quien escribe puede estar en peligro («want to die»).',
      'Este remitente envió 21 comentarios en la última hora.',
      'Se parece a lo que los moderadores marcaron como spam; también se parece el 0,5 % de los comentarios legítimos.',
    ])
    for (const odd of [null, 'x', {}, [null, 3, {}]]) expect(describeReasons(odd, 'en')).toEqual([])
  })

  it('says what was found and by which values, one and several', () => {
    const text = 'Write to jane.roe@example.org or +44 20 7946 0000 on WhatsApp'
    const { reasons } = judged(text, { ban: { kind: 'email', label: '*@spam.example' } })
    const stored = JSON.parse(JSON.stringify(reasons))
    expect(describeReasons(stored, 'en')).toEqual([
      'This e-mail address is banned (*@spam.example).',
      'Holds an e-mail address and what looks like a telephone number and names a messenger service.',
    ])
    expect(describeReasons(stored, 'es')).toEqual([
      'Esta dirección de correo está bloqueada (*@spam.example).',
      'Contiene una dirección de correo y lo que parece un número de teléfono y nombra un servicio de mensajería.',
    ])
  })

  it('leaves sentences of earlier versions as they are, and names a code that it does not know', () => {
    const stored = [
      { check: 'links', verdict: 'hold', reason: 'Holds 4 links' },
      { check: 'reports', verdict: 'hold', reason: '4 readers reported it.' },
      { check: 'later', verdict: 'hold', finding: ['ofALaterVersion', 3] },
    ]
    const said = ['Holds 4 links.', '4 readers reported it.', 'ofALaterVersion']
    for (const language of ['en', 'es']) expect(describeReasons(stored, language)).toEqual(said)
  })
})

describe('matchesPattern', () => {
  it('takes a star for any characters', () => {
    expect(matchesPattern('*@spam.example', 'A.b@Spam.example')).toBe(true)
    expect(matchesPattern('a*b@*', 'axxb@c.example')).toBe(true)
    expect(matchesPattern('ab*b@c', 'ab@c')).toBe(false)
    expect(matchesPattern('a@b.example', 'a@bxexample')).toBe(false)
    expect(matchesPattern('*', 'x@y')).toBe(true)
  })
})
