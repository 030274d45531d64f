import { describe, expect, it } from 'vitest'
import { EMAIL_LENGTH } from '@/mail/email-address'
import { checkCommentForm, typedValues } from './check-comment-form'
import { COMMENT_LENGTH, NAME_LENGTH } from './comment-rules'

const good = { displayName: 'Robin', email: '', text: 'It helped.', wantsReplies: false }

const check = (more: Partial<typeof good>) => checkCommentForm({ ...good, ...more }, 'en')
const errorsOf = (more: Partial<typeof good>) => {
  const result = check(more)
  return result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`)
}
const valuesOf = (more: Partial<typeof good>) => {
  const result = check(more)
  return result.ok ? result.values : null
}

const emailOf = (length: number) => {
  const domain = `@${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.org`
  return `${'x'.repeat(length - domain.length)}${domain}`
}

describe('typedValues', () => {
  it('reads the fields as they were typed, with line ends as one character', () => {
    const form = new Map([
      ['nickname', ' Robin '],
      ['email', ' robin@example.org '],
      ['text', 'one\r\ntwo\rthree\nfour'],
      ['wantsReplies', 'on'],
      ['other', 'x'],
    ])
    expect(typedValues(form)).toEqual({
      displayName: ' Robin ',
      email: 'robin@example.org',
      text: 'one\ntwo\nthree\nfour',
      wantsReplies: true,
    })
  })

  it('takes a missing field for an empty one', () => {
    expect(typedValues(new Map())).toEqual({ displayName: '', email: '', text: '', wantsReplies: false })
  })
})

describe('checkCommentForm', () => {
  it('speaks the language of the site', () => {
    const result = checkCommentForm({ ...good, displayName: '', email: 'x', text: '' }, 'es')
    expect(result.ok ? [] : result.errors.map(({ message }) => message)).toEqual([
      'Escriba el nombre que aparecerá con su comentario',
      'Escriba un correo electrónico como nombre@example.com o deje el campo vacío',
      'Escriba su comentario',
    ])
  })

  it('trims the ends and keeps what is between them', () => {
    expect(valuesOf({ displayName: '  Robin K. ', text: '\n one\n\n\ttwo  \n' })).toEqual({
      displayName: 'Robin K.',
      email: '',
      text: 'one\n\ntwo',
      wantsReplies: false,
    })
  })

  it('takes every script, marks and emoji', () => {
    const words = { displayName: 'Zoë 王 Ελένη', text: 'ห้ามเลือด 👩‍⚕️ — «да»' }
    expect(valuesOf(words)).toEqual({ ...good, ...words })
  })

  it('names what is missing, in the order of the form', () => {
    expect(errorsOf({ displayName: ' ', text: '\n ' })).toEqual([
      'nickname: Enter the name to show with your comment',
      'text: Write your comment',
    ])
  })

  it.each(['robin', 'robin@', '@example.org', 'a b@example.org', 'a@b', 'a@example.org, b@example.org'])(
    'does not take %j for an e-mail address',
    (email) => {
      expect(errorsOf({ email })).toEqual([
        'email: Enter an e-mail address like name@example.com, or leave it empty',
      ])
    },
  )

  it('takes an e-mail address or none', () => {
    expect(valuesOf({ email: 'robin+health@mail.example.org' })?.email).toBe('robin+health@mail.example.org')
    expect(valuesOf({ email: '' })?.email).toBe('')
  })

  it('counts as browsers count: up to the limit, and not one more', () => {
    expect(errorsOf({ displayName: 'ä'.repeat(NAME_LENGTH), text: 'x'.repeat(COMMENT_LENGTH) })).toEqual([])
    expect(
      errorsOf({ displayName: 'x'.repeat(NAME_LENGTH + 1), text: 'x'.repeat(COMMENT_LENGTH + 1) }),
    ).toEqual([
      `nickname: The name must have ${NAME_LENGTH} characters or fewer`,
      'text: The comment must have 5,000 characters or fewer',
    ])
    expect(errorsOf({ text: '😀'.repeat(COMMENT_LENGTH / 2) })).toEqual([])
    expect(errorsOf({ text: '😀'.repeat(COMMENT_LENGTH / 2 + 1) })).toHaveLength(1)
  })

  it('counts after trimming', () => {
    expect(errorsOf({ displayName: ` ${'x'.repeat(NAME_LENGTH)} ` })).toEqual([])
  })

  it('limits the e-mail address', () => {
    expect(emailOf(EMAIL_LENGTH)).toHaveLength(EMAIL_LENGTH)
    expect(errorsOf({ email: emailOf(EMAIL_LENGTH + 1) })).toEqual(['email: The e-mail address is too long'])
  })

  it.each(['\u0007', '\u001b', '\u009b', '\u0000', '\u007f', '\u200b', '\u3164', '\u202e', '\u{E0041}'])(
    'takes %j, which nobody sees, out of every field',
    (sign) => {
      const words = { displayName: `Ro${sign}bin`, text: `a${sign}b`, email: `a${sign}@example.org` }
      expect(valuesOf(words)).toEqual({ ...good, displayName: 'Robin', text: 'ab', email: 'a@example.org' })
    },
  )

  it('says how many signs were hidden in name and text', () => {
    const words = { ...good, displayName: 'Ro\u200bbin', text: 'vi\u00ad\u2060agra' }
    expect(checkCommentForm(words, 'en')).toMatchObject({ ok: true, hidden: 3 })
  })

  it.each(['\u3164', '\u200b', '\u2800 \u2800', '\u202e\u00ad', '\u0301'])(
    'takes %j for nothing, because nothing of it is visible',
    (nothing) => {
      expect(errorsOf({ displayName: nothing, text: nothing })).toEqual([
        'nickname: Enter the name to show with your comment',
        'text: Write your comment',
      ])
    },
  )

  it('keeps lines in the comment, not in the name', () => {
    expect(valuesOf({ displayName: 'a\nb', text: 'a\n\n\n\tb' })).toEqual({
      ...good,
      displayName: 'a b',
      text: 'a\n\nb',
    })
  })
})
