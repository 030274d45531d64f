import { describe, expect, it } from 'vitest'
import { BucketError } from '@/s3/bucket-error'
import { altProblem } from './alt-text'
import { cropArea, readEdits } from './crop-area'
import { explainStore } from './picture-error'
import { baseOf, storedName } from './picture-name'
import { isPictureName } from './picture-store'
import { readRange } from './read-range'
import { usedMessage } from './refuse-used-deletion'

describe('a picture’s name', () => {
  it('is readable words and a fingerprint of the content', () => {
    const data = Buffer.from('a')
    const name = storedName('Swollen Knee.JPEG', data, 'jpeg')
    expect(name).toBe('swollen-knee-ca978112ca.jpg')
    expect(storedName(name, data, 'png')).toBe('swollen-knee-ca978112ca.png')
    expect(storedName('図.png', data, 'png')).toBe('tu-ca978112ca.png')
    expect(storedName('', data, 'webp')).toBe('picture-ca978112ca.webp')
    expect(baseOf('C:\\pictures\\My arm.png')).toBe('my-arm')
    expect(baseOf('../../up.png')).toBe('up')
  })

  it.each(['../a.png', 'a/b.png', 'a\\b.png', '.a.png', 'a\0.png', 'a\n.png', '', '..', 'x'.repeat(256)])(
    'is never a path: %j',
    (name) => {
      expect(isPictureName(name)).toBe(false)
    },
  )
})

describe('a store that failed', () => {
  const noSpace = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  it.each([
    [new BucketError('down', ''), 503, 'few minutes'],
    [new BucketError('slow', ''), 503, 'few minutes'],
    [new BucketError('full', ''), 507, 'no room left'],
    [new BucketError('refused', ''), 507, 'could not be stored'],
    [noSpace, 507, 'no room left'],
    [new Error('anything'), 507, 'could not be stored'],
  ])('by %s is told', (error, status, words) => {
    expect(() => explainStore(error)).toThrow(
      expect.objectContaining({ status, message: expect.stringContaining(words) }),
    )
  })
})

describe('a part of a picture', () => {
  const whole = { width: 800, height: 600 }
  const crop = { x: '50', y: '10', width: '25', height: '50' }
  const edits = { crop, widthInPixels: '200', heightInPixels: '300' }

  it('is read as the panel sends it', () => {
    const wish = readEdits(edits).crop
    expect(wish && cropArea(wish, whole)).toEqual({ left: 400, top: 60, width: 200, height: 300 })
    expect(readEdits({ focalPoint: { x: '0', y: '100' } })).toEqual({
      crop: null,
      focalPoint: { x: 0, y: 100 },
    })
    expect(readEdits(undefined)).toEqual({ crop: null, focalPoint: null })
  })

  it('stays within the picture, and all of it is no part', () => {
    const wish = { x: 100, y: 99, widthInPixels: 5000, heightInPixels: 5000 }
    expect(cropArea(wish, whole)).toEqual({ left: 799, top: 594, width: 1, height: 6 })
    expect(cropArea({ ...wish, x: 0, y: 0 }, whole)).toBeNull()
    expect(readEdits({ crop: { x: 0, y: 0, width: 100, height: 100 } }).crop).toBeNull()
  })

  it.each([
    'x',
    { crop: 'x' },
    { crop: { ...crop, x: '-1' }, widthInPixels: 1, heightInPixels: 1 },
    { crop },
    { ...edits, widthInPixels: '0' },
    { ...edits, heightInPixels: 'many' },
    { focalPoint: { x: '101', y: 0 } },
    { focalPoint: { x: {}, y: 0 } },
    { focalPoint: {} },
  ])('is refused when it is none: %j', (given) => {
    expect(() => readEdits(given)).toThrow('outside the picture')
  })
})

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=5-500', { start: 5, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=3-1', null],
    ['bytes=-', null],
    ['bytes=0-1,3-4', null],
    ['pages=1-2', null],
    [null, null],
  ])('%s of ten', (header, expected) => {
    expect(readRange(header, 10)).toEqual(expected)
  })
})

describe('an alternative text', () => {
  it.each([
    ['', 'knee'],
    ['knee.JPG', ''],
    ['Knee', 'knee'],
    ['img 2041', 'img-2041'],
  ])('is not %j of %j', (alt, base) => {
    expect(altProblem(alt, base)).not.toBeNull()
  })

  it('may be a file’s name that describes', () => {
    expect(altProblem('A swollen knee', 'a-swollen-knee')).toBeNull()
    expect(altProblem('A knee seen from the side', 'knee')).toBeNull()
  })
})

it('says where a picture is used, but not endlessly', () => {
  const use = (title: string) =>
    ({ collection: 'articles', id: 1, title, where: 'figure', isLive: true, isDraft: false }) as const
  const uses = ['A', 'A', 'B', 'C', 'D', 'E'].map(use)
  expect(usedMessage(uses, 'es')).toBe(
    'Esta imagen se usa en «A», «B», «C» y 2 más. Quítela antes de allí y después elimínela.',
  )
  expect(usedMessage(uses, 'en')).toBe(
    'This picture is used in “A”, “B”, “C” and 2 more. Take it out there first, then delete it.',
  )
  expect(usedMessage([use('')], 'es')).toContain('«Sin título»')
})
