import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { placeOf, type Stage, stages } from '@/desk/decisions/stages'
import { type Condition, listAddress } from '@/desk/panel/list-address'
import type { StageCounts } from '../count-stages'
import { BarTable } from './BarTable'
import { Card, Empty } from './Card'

const signedBy = (profile: number | null): Condition[] => (profile ? [['authors', 'in', [profile]]] : [])

export const stageList = (stage: Stage, profile: number | null): string =>
  listAddress('articles', [['stage', 'equals', stage], ['_status', 'equals', 'draft'], ...signedBy(profile)])

const publishedList = (profile: number | null) =>
  listAddress('articles', [['_status', 'equals', 'published'], ...signedBy(profile)])

/** Too many to list by id: then all that are not public in their current state but once were. */
const pendingList = (ids: number[] | null, profile: number | null) =>
  ids?.length
    ? listAddress('articles', [['id', 'in', ids]])
    : listAddress('articles', [
        ['_status', 'equals', 'draft'],
        ['publishedAt', 'exists', 'true'],
        ...signedBy(profile),
      ])

type StagesCardProps = { counts: StageCounts; profile: number | null; language: string }

/** Articles by workflow stage. */
export function StagesCard({ counts, profile, language }: StagesCardProps) {
  const words = speak(dashboardWords, language).stages
  const { published, pending, pendingIds } = counts
  const isEmpty = published === 0 && stages.every((value) => counts.stages[value].all === 0)
  const bars = stages.map((value) => ({
    label: placeOf(value, false, language),
    href: stageList(value, profile),
    value: counts.stages[value].all,
    part: {
      value: counts.stages[value].changes,
      label: words.changes(counts.stages[value].changes),
    },
    tone: value === 'approved' ? ('brand' as const) : ('calm' as const),
  }))
  return (
    <Card
      id="stages"
      title={profile ? words.ownTitle : words.title}
      href={listAddress('articles', signedBy(profile))}
      linkText={profile ? words.ownAll : words.all}
    >
      {isEmpty ? (
        <Empty>{profile ? words.ownNone : words.none}</Empty>
      ) : (
        <BarTable
          caption={words.caption}
          labelHead={words.head}
          numberHead={speak(dashboardWords, language).number}
          bars={[
            ...bars,
            { label: placeOf(null, true, language), href: publishedList(profile), value: published },
            {
              label: words.pending,
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
