import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { drawOneAtATime } from './draw-one-at-a-time'

type Library = typeof import('sharp').default
type Picture = ReturnType<Library>

/** Stands for the library and counts how many pictures are drawn at the same time. */
function countingLibrary() {
  const drawn = { now: 0, most: 0, all: 0 }
  const make = () => ({
    clone: make,
    resize() {
      return this
    },
    async toBuffer() {
      drawn.now += 1
      drawn.most = Math.max(drawn.most, drawn.now)
      await new Promise(setImmediate)
      drawn.now -= 1
      drawn.all += 1
      return Buffer.alloc(0)
    },
  })
  return { library: make as unknown as Library, drawn }
}

describe('drawOneAtATime', () => {
  it('draws the sizes of several pictures one after the other', async () => {
    const { library, drawn } = countingLibrary()
    const limited = drawOneAtATime(library)
    const pictures = [limited('a'), limited('b')]
    const sizes = pictures.flatMap((one) => [1, 2, 3].map(() => one.clone().resize(10).toBuffer()))
    await Promise.all(sizes)
    expect(drawn).toEqual({ now: 0, most: 1, all: 6 })
  })

  it('goes on after one that fails, and draws with the real library', async () => {
    const sharp = drawOneAtATime(createRequire(import.meta.url)('sharp') as Library)
    const broken = sharp(Buffer.from('no picture')).toBuffer()
    const made = (sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } }) as Picture)
      .png()
      .toBuffer({ resolveWithObject: true })
    await expect(broken).rejects.toThrow()
    expect((await made).info).toMatchObject({ width: 2, format: 'png' })
  })
})
