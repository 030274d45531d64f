import type { PayloadRequest } from 'payload'
import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { profileFieldNames } from '@/design/panel-words/profiles'
import type { Author } from '@/payload-types'
import { readPublicProfile } from './hooks/publish-changes'
import { changedFields, type PublicField } from './public-fields'

export type ProfileChange = { field: string; from: string; to: string }

/** The differences between a profile's latest and public version, field by field; null if nothing is public. */
export async function describeProposal(req: PayloadRequest, newest: Author): Promise<ProfileChange[] | null> {
  const live = await readPublicProfile(req, newest.id)
  if (!live) return null
  const labels = speak(profileFieldNames, req.i18n.language)
  const changed = changedFields({ ...live }, { ...newest })
  const names = await pictureNames(req, [...idsOf(live.photo), ...idsOf(newest.photo)])
  return changed.map((field) => ({
    field: labels[field],
    from: textOf(field, live, names),
    to: textOf(field, newest, names),
  }))
}

async function pictureNames(req: PayloadRequest, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    select: { filename: true },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, filename }) => [id, filename ?? '']))
}

function textOf(field: PublicField, profile: Author, pictures: Map<number, string>): string {
  if (field === 'photo')
    return idsOf(profile.photo)
      .map((id) => pictures.get(id) ?? '')
      .join('')
  return lines(profile[field]).join('\n')
}

/** A value as readable text: array rows on separate lines, the parts of a row next to each other. */
function lines(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((row) => lines(row).join(', '))
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [] : lines(inner)))
}
