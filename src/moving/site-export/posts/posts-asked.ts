import type { Payload } from 'payload'
import type { PictureView } from '@/design/picture-view'
import type { Site } from '@/site/settings/load-site'
import type { PostPicture } from './post'

export type PostsAsked = {
  payload: Payload
  site: Site
  /** Also what readers do not see yet, or any more. */
  withDrafts: boolean
  /** Readers’ e-mail addresses, and comments that are not public. */
  withPrivateData: boolean
}

/** A picture as other systems take it: its largest file. */
export const pictureOf = ({ id, src, alt }: PictureView): PostPicture => ({
  id,
  alt,
  src,
  name: decodeURIComponent(src.split('/').at(-1) ?? ''),
})
