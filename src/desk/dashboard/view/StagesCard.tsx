import { type Stage, stages } from '@/content/articles/stages'
import type { StageCounts } from '../count-stages'
import { type Condition, listAddress } from '../list-address'
import { BarTable } from './BarTable'
import { Card, Empty } from './Card'

const signedBy = (profile: number | null): Condition[] => (profile ? [['authors', 'in', [profile]]] : [])

export const stageList = (stage: Stage, profile: number | null): string =>
  listAddress('articles', [['stage', 'equals', stage], ['_status', 'equals', 'draft'], ...signedBy(profile)])

const publishedList = (profile: number | null) =>
  listAddress('articles', [['_status', 'equals', 'published'], ...signedBy(profile)])

/** Too many to name each: then all that are not public as they stand and have been public once. */
const pendingList = (ids: number[] | null, profile: number | null) =>
  ids?.length
    ? listAddress('articles', [['id', 'in', ids]])
    : listAddress('articles', [
        ['_status', 'equals', 'draft'],
        ['publishedAt', 'exists', 'true'],
        ...signedBy(profile),
      ])

/** Articles by where they are on their way to readers. */
export function StagesCard({ counts, profile }: { counts: StageCounts; profile: number | null }) {
  const { published, pending, pendingIds } = counts
  const isEmpty = published === 0 && stages.every(({ value }) => counts.stages[value].all === 0)
  const bars = stages.map(({ value, label }) => ({
    label,
    href: stageList(value, profile),
    value: counts.stages[value].all,
    part: {
      value: counts.stages[value].changes,
      label: counts.stages[value].changes === 1 ? 'changes a live article' : 'change a live article',
    },
    tone: value === 'approved' ? ('brand' as const) : ('calm' as const),
  }))
  return (
    <Card
      id="stages"
      title={profile ? 'Your articles by stage' : 'Articles by stage'}
      href={listAddress('articles', signedBy(profile))}
      linkText={profile ? 'All your articles' : 'All articles'}
    >
      {isEmpty ? (
        <Empty>{profile ? 'You have not written an article yet.' : 'No article has been written yet.'}</Empty>
      ) : (
        <BarTable
          caption="Articles by the stage of their newest version"
          labelHead="Stage"
          bars={[
            ...bars,
            { label: 'Published', href: publishedList(profile), value: published },
            {
              label: 'Live, with changes not yet public',
              href: pendingList(pendingIds, profile),
              value: pending,
              tone: 'warn',
            },
          ]}
        />
      )}
    </Card>
  )
}
