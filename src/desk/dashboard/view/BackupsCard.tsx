import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { PanelTime } from '@/desk/panel/PanelTime'
import type { BackupNote, Made } from '@/jobs/backup-note'
import { Card, Empty } from './Card'

type BackupsCardProps = { made: Made; note: BackupNote; language: string }

/** The last backup, or the last mirror, and a warning when the next is late; for administrators. */
export function BackupsCard({ made, note, language }: BackupsCardProps) {
  const words = speak(dashboardWords, language)[made]
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return (
    <Card id={made} title={words.title}>
      {note.everyHours === null && <Empty>{words.notScheduled}</Empty>}
      {note.isLate && (
        <p className="desk-alarm" role="status">
          {words.late(note.everyHours ?? 0)}
        </p>
      )}
      {note.madeAt && (
        <p>
          {words.last} <PanelTime at={note.madeAt} />
          {note.bytes !== null && ` (${size.format(note.bytes / 1_000_000)})`}
        </p>
      )}
      {!note.madeAt && note.everyHours !== null && <Empty>{words.none}</Empty>}
      {note.failedAt && (
        <p className="desk-alarm">
          {words.failed} <PanelTime at={note.failedAt} />:{' '}
          <span dir="auto">{note.failure ?? words.seeLog}</span>
        </p>
      )}
    </Card>
  )
}
