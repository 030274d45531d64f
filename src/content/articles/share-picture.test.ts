import { describe, expect, it } from 'vitest'
import type { Media } from '@/payload-types'
import { sharePicture } from './share-picture'

const largeWebp = {
  filename: 'a-1440x960.webp',
  width: 1440,
  height: 960,
  mimeType: 'image/webp',
  filesize: 90_000,
}
const media = (more: Partial<Media> = {}): Media => ({
  id: 1,
  alt: 'A swollen knee',
  filename: 'a b.jpg',
  width: 3000,
  height: 2000,
  mimeType: 'image/jpeg',
  filesize: 900_000,
  updatedAt: '',
  createdAt: '',
  sizes: { largeWebp },
  ...more,
})

describe('the picture of a shared article', () => {
  it('is the original as JPEG or PNG', () => {
    expect(sharePicture(media())).toEqual({
      path: '/api/media/file/a%20b.jpg',
      width: 3000,
      height: 2000,
      alt: 'A swollen knee',
      type: 'image/jpeg',
    })
    expect(sharePicture(media({ mimeType: 'image/png' }))?.width).toBe(3000)
  })

  it('is the large WebP where the original is heavy or WebP itself', () => {
    for (const more of [{ filesize: 5_000_001 }, { mimeType: 'image/webp' }]) {
      expect(sharePicture(media(more))).toMatchObject({
        path: '/api/media/file/a-1440x960.webp',
        type: 'image/webp',
      })
    }
    expect(sharePicture(media({ mimeType: 'image/webp', sizes: {} }))?.width).toBe(3000)
  })

  it('is none without a file', () => {
    expect(sharePicture(media({ filename: null, sizes: {} }))).toBeNull()
  })
})
