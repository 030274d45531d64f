import { readdir, readFile } from 'node:fs/promises'
import { sharp } from '@/drawing/sharp'
import type { Media } from '@/payload-types'
import { rest } from '@/testing/payload'
import { pictureDir } from '../picture-store'

/** A single-colour picture, to be encoded in any format. */
export const drawn = (width = 1600, height = 900, background = '#446') =>
  sharp({ create: { width, height, channels: 3, background } })

/** A photograph with location and copyright metadata. */
export const jpegWithPlace = () =>
  drawn()
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'SECRET-OWNER', ImageDescription: 'SECRET-NOTE' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 12/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '16/1 22/1 0/1',
      },
    })
    .toBuffer()

export type Answer = { status: number; doc: Media; message: string }

type UploadOptions = { token: string; id?: number; query?: string; data?: object }

/** An upload as a browser sends it: new, or replacing the file of `id`. */
export async function upload(
  bytes: Buffer,
  name: string,
  { token, id, query = '', data = {} }: UploadOptions,
): Promise<Answer> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ ...(id ? {} : { alt: 'A plain blue area' }), ...data }))
  form.set('file', new File([new Uint8Array(bytes)], name))
  const path = id ? `/media/${id}${query}` : `/media${query}`
  const { status, body } = await rest(path, { method: id ? 'PATCH' : 'POST', body: form, token })
  const [error] = (body.errors as { message: string }[] | undefined) ?? []
  return { status, doc: body.doc as Media, message: error ? JSON.stringify(body.errors) : '' }
}

/** The names of all files of a picture. */
export const filesOf = (doc: Media): string[] => [
  String(doc.filename),
  ...Object.values(doc.sizes ?? {}).flatMap((size) => (size?.filename ? [size.filename] : [])),
]

/** The names of all files that are stored now. */
export const stored = () => readdir(pictureDir()).catch(() => [] as string[])

export const read = (name: string) => readFile(`${pictureDir()}/${name}`)
