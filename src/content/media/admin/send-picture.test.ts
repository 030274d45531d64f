import { describe, expect, it } from 'vitest'
import { sendPictures, type UploadState } from './send-picture'

const JPEG = [0xff, 0xd8, 0xff, 0xe0]
const HEIC = [0, 0, 0, 0x18, ...Buffer.from('ftypheic'), 0, 0, 0, 0]

/** The panel's fetch with a server that may already have the picture. */
function panel(
  options: {
    same?: boolean
    sendAgain?: boolean
    size?: { width: number; height: number } | null
    language?: string
  } = {},
) {
  const sent: string[] = []
  const told: UploadState['is'][] = []
  const fetchIt = sendPictures({
    send: async (input) => {
      sent.push(String(input))
      return Response.json({ picture: options.same ? { id: 4, alt: 'A knee', filename: 'knee.jpg' } : null })
    },
    sendWithProgress: async (input, _init, progress) => {
      sent.push(`with progress ${input}`)
      progress(0.5)
      progress(1)
      return new Response(null, { status: 201 })
    },
    tell: ({ is }) => told.push(is),
    measure: async () => options.size ?? { width: 10, height: 10 },
    language: () => options.language ?? 'en',
    confirm: () => options.sendAgain === true,
  })
  return { fetchIt, sent, told }
}

function upload(bytes: number[], length = bytes.length) {
  const body = new FormData()
  const data = new Uint8Array(length)
  data.set(bytes)
  body.set('file', new File([data], 'a.jpg'))
  return { method: 'POST', body }
}

const messageOf = async (answer: Response) =>
  [answer.status, ((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message] as const

describe('a picture in the panel', () => {
  it('is sent with word of how far it is', async () => {
    const { fetchIt, sent, told } = panel()
    expect((await fetchIt('/api/media?depth=0', upload(JPEG))).status).toBe(201)
    expect(sent.at(-1)).toBe('with progress /api/media?depth=0')
    expect(told).toEqual(['checking', 'sending', 'drawing', 'quiet'])
  })

  it.each([
    ['of the wrong kind', upload([1, 2, 3]), {}, 'not a JPEG, PNG or WebP'],
    ['of a phone in HEIC, with the way out', upload(HEIC), {}, 'Most Compatible'],
    ['that is too large', upload(JPEG, 20_000_001), {}, '20 MB'],
    ['that is too large, in Spanish', upload(JPEG, 20_000_001), { language: 'es' }, 'pesa más de 20 MB'],
    ['of another kind, in Spanish', upload([1, 2, 3]), { language: 'es' }, 'No es una imagen JPEG'],
    ['of too many pixels', upload(JPEG), { size: { width: 10_000, height: 6_000 } }, '50 megapixels'],
    ['that is here already', upload(JPEG), { same: true }, '“A knee” (knee.jpg)'],
  ])('%s is refused before it is sent', async (_, init, options, message) => {
    const { fetchIt, sent, told } = panel(options)
    expect(await messageOf(await fetchIt('/api/media', init))).toEqual([
      400,
      expect.stringContaining(message),
    ])
    expect(sent.filter((one) => one.startsWith('with'))).toEqual([])
    expect(told.at(-1)).toBe('quiet')
  })

  it('is sent a second time where the person wants that', async () => {
    const { fetchIt, sent } = panel({ same: true, sendAgain: true })
    expect((await fetchIt('/api/media/7?depth=0', upload(JPEG))).status).toBe(201)
    expect(sent.at(-1)).toBe('with progress /api/media/7?depth=0')
  })

  it.each(['/api/articles', '/api/media/same?digest=x', '/elsewhere'])('leaves %s alone', async (address) => {
    const { fetchIt, sent, told } = panel()
    await fetchIt(address, upload(JPEG))
    expect([sent, told]).toEqual([[address], []])
  })
})
