import { mkdir, rmdir } from 'node:fs/promises'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { sharp } from '@/drawing/sharp'
import type { Media } from '@/payload-types'
import { makeStaff, type Staff } from '@/testing/factories'
import { rest, testPayload } from '@/testing/payload'
import { pictureDir } from './picture-store'
import { drawn, filesOf, jpegWithPlace, read, upload as send, stored } from './testing/uploads'

let payload: Payload
let editor: Staff

beforeAll(async () => {
  payload = await testPayload()
  editor = await makeStaff(payload, 'editor')
})

const upload = (bytes: Buffer, name: string, options: { id?: number; query?: string; data?: object } = {}) =>
  send(bytes, name, { token: editor.token, ...options })
const rows = async () => (await payload.count({ collection: 'media' })).totalDocs

describe('an uploaded picture', () => {
  it('loses its place and every other note, in the original and in all sizes', async () => {
    const bytes = await jpegWithPlace()
    expect((await sharp(bytes).metadata()).exif?.includes('SECRET-NOTE')).toBe(true)
    const { status, doc, message } = await upload(bytes, 'Swollen Knee (1).JPG')
    expect([status, message]).toEqual([201, ''])
    expect(doc.filename).toMatch(/^swollen-knee-1-[0-9a-f]{10}\.jpg$/)
    const names = filesOf(doc)
    expect(names).toHaveLength(7)
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual([
      'avif',
      'avif',
      'avif',
      'jpg',
      'webp',
      'webp',
      'webp',
    ])
    for (const name of names) {
      const file = await read(name)
      const { exif, xmp, iptc, icc } = await sharp(file).metadata()
      expect([name, exif, xmp, iptc, icc]).toEqual([name, undefined, undefined, undefined, undefined])
      expect(file.includes('SECRET')).toBe(false)
    }
    expect(doc.sizes).toMatchObject({
      smallAvif: { width: 480, height: 270 },
      largeWebp: { width: 1440, height: 810, mimeType: 'image/webp' },
    })
    expect(doc).toMatchObject({ width: 1600, height: 900, mimeType: 'image/jpeg', focalX: 50, focalY: 50 })
  })

  it('stands upright', async () => {
    const lying = await drawn(400, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { doc } = await upload(lying, 'arm.jpg')
    expect([doc.width, doc.height]).toEqual([200, 400])
    const { orientation, width } = await sharp(await read(String(doc.filename))).metadata()
    expect([orientation, width]).toEqual([undefined, 200])
  })

  it('is kept in its format, and the same again gets a name of its own', async () => {
    const png = await drawn(60, 40).png().toBuffer()
    const [one, two] = [await upload(png, 'x.png'), await upload(png, 'x.png')]
    expect([one.doc.mimeType, two.doc.mimeType]).toEqual(['image/png', 'image/png'])
    expect(two.doc.filename).not.toBe(one.doc.filename)
    const webp = await upload(await drawn(60, 40).webp().toBuffer(), 'x.webp')
    expect(webp.doc).toMatchObject({ mimeType: 'image/webp', filename: expect.stringMatching(/\.webp$/) })
  })

  it.each([
    '../../../etc/passwd.jpg',
    'a\\..\\b.jpg',
    'päin – größe 図.jpg',
    `${'long '.repeat(60)}.jpg`,
    '.jpg',
    '%2e%2e%2fx.jpg',
  ])('gets a plain name whatever it was called: %s', async (name) => {
    const { status, doc } = await upload(await drawn(20, 20).jpeg().toBuffer(), name)
    expect(status).toBe(201)
    expect(doc.filename).toMatch(/^[a-z0-9-]{1,75}\.jpg$/)
  })

  it('keeps its focal point, also at the very edge', async () => {
    const query = '?uploadEdits[focalPoint][x]=0&uploadEdits[focalPoint][y]=75'
    const { doc } = await upload(await drawn().jpeg().toBuffer(), 'focus.jpg', { query })
    expect([doc.focalX, doc.focalY]).toEqual([0, 75])
    const before = filesOf(doc)
    const moved = await rest(`/media/${doc.id}?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=20`, {
      method: 'PATCH',
      body: { caption: 'Moved' },
      token: editor.token,
    })
    expect(moved.body.doc).toMatchObject({ focalX: 10, focalY: 20, caption: 'Moved' })
    expect(filesOf(moved.body.doc as Media)).toEqual(before)
    for (const bad of ['x', '-1', '101', '', '1e9']) {
      const refused = await rest(
        `/media/${doc.id}?uploadEdits[focalPoint][x]=${bad}&uploadEdits[focalPoint][y]=20`,
        {
          method: 'PATCH',
          body: {},
          token: editor.token,
        },
      )
      expect([bad, refused.status]).toEqual([bad, 400])
    }
  })
})

describe('the file of a picture', () => {
  it('is replaced under a new address, and the old files go', async () => {
    const { doc } = await upload(await drawn(600, 400).jpeg().toBuffer(), 'first.jpg')
    const old = filesOf(doc)
    const after = await upload(await drawn(600, 400, '#a33').png().toBuffer(), 'second.png', { id: doc.id })
    expect([after.status, after.doc.mimeType]).toEqual([200, 'image/png'])
    expect(after.doc.filename).toMatch(/^second-/)
    const there = await stored()
    expect(old.filter((name) => there.includes(name))).toEqual([])
    expect(filesOf(after.doc).filter((name) => !there.includes(name))).toEqual([])
  })

  it('stays when the new one is refused, or anything else with it', async () => {
    const { doc } = await upload(await drawn(600, 400).jpeg().toBuffer(), 'keep.jpg')
    const before = await stored()
    const fresh = await drawn(600, 400, '#3a3').png().toBuffer()
    expect((await upload(Buffer.from('<html>'), 'x.png', { id: doc.id })).status).toBe(400)
    expect((await upload(fresh, 'x.png', { id: doc.id, data: { alt: '' } })).status).toBe(400)
    expect((await upload(fresh, 'x.png', { id: 2_000_000_000 })).status).toBe(404)
    expect(await stored()).toEqual(before)
    expect((await payload.findByID({ collection: 'media', id: doc.id })).filename).toBe(doc.filename)
  })

  it('that cannot be written leaves no row and no file', async () => {
    const bytes = await drawn(600, 400, '#123').jpeg().toBuffer()
    const { doc } = await upload(bytes, 'disk.jpg')
    await payload.delete({ collection: 'media', id: doc.id })
    // A folder blocks the path of one of the sizes.
    const obstacle = `${pictureDir()}/${doc.sizes?.smallWebp?.filename}`
    await mkdir(obstacle)
    const before = [await rows(), await stored()]
    const { status, message } = await upload(bytes, 'disk.jpg')
    expect([status, message]).toEqual([507, expect.stringContaining('could not be stored')])
    expect([await rows(), await stored()]).toEqual(before)
    await rmdir(obstacle)
    expect((await upload(bytes, 'disk.jpg')).status).toBe(201)
  })

  it('is cropped under a new address', async () => {
    const { doc } = await upload(await drawn(800, 600).jpeg().toBuffer(), 'crop.jpg')
    const edits =
      'uploadEdits[crop][x]=50&uploadEdits[crop][y]=0&uploadEdits[crop][width]=25&uploadEdits[crop][height]=50'
    const cropped = await rest(
      `/media/${doc.id}?${edits}&uploadEdits[widthInPixels]=200&uploadEdits[heightInPixels]=300`,
      {
        method: 'PATCH',
        body: {},
        token: editor.token,
      },
    )
    expect(cropped.body.doc).toMatchObject({
      width: 200,
      height: 300,
      filename: expect.stringMatching(/^crop-/),
    })
    expect((cropped.body.doc as Media).filename).not.toBe(doc.filename)
    const there = await stored()
    expect(filesOf(doc).filter((name) => there.includes(name))).toEqual([])
  })

  it('says about itself only what is true', async () => {
    const { doc } = await upload(await drawn(30, 30).jpeg().toBuffer(), 'facts.jpg')
    const { body } = await rest(`/media/${doc.id}`, {
      method: 'PATCH',
      body: { mimeType: 'text/html', width: 1, filesize: 1, filename: 'other.jpg', sizes: {}, url: '/evil' },
      token: editor.token,
    })
    const { mimeType, width, filesize, filename, url } = doc
    expect(body.doc).toMatchObject({ mimeType, width, filesize, filename, url })
  })

  it('goes with its document, also when the answer names no files', async () => {
    const { doc } = await upload(await drawn(600, 400).jpeg().toBuffer(), 'gone.jpg')
    const { status } = await rest(`/media/${doc.id}?select[alt]=true`, {
      method: 'DELETE',
      token: editor.token,
    })
    expect(status).toBe(200)
    const there = await stored()
    expect(filesOf(doc).filter((name) => there.includes(name))).toEqual([])
  })
})

describe('the alternative text', () => {
  it.each(['', '   ', 'knee.jpg', 'Knee', 'IMG_2041.JPEG'])('cannot be %j for knee.jpg', async (alt) => {
    const before = [await rows(), await stored()]
    const { status } = await upload(await drawn(20, 20).jpeg().toBuffer(), 'knee.jpg', { data: { alt } })
    expect(status).toBe(400)
    expect([await rows(), await stored()]).toEqual(before)
  })
})
