import { speak } from '@/design/panel-words'
import { redLineWords } from '@/design/panel-words/red-lines'
import { ApproveButton } from '@/desk/panel/ApproveButton'
import type { RedLinesToApprove } from '../find-red-lines'
import { Card } from './Card'

type Props = { waiting: RedLinesToApprove; api: string; language: string }

/** Lines about emergencies that wait for a clinician, who approves them here; editors see what waits. */
export function RedLinesCard({ waiting, api, language }: Props) {
  const words = speak(redLineWords, language)
  const { lines, mayApprove, mayEdit, fourEyes } = waiting
  return (
    <Card
      id="red-lines"
      title={words.title}
      href={mayEdit ? '/admin/collections/symptoms' : undefined}
      linkText={mayEdit ? words.all : undefined}
    >
      <ul className="desk-list">
        {lines.map(({ id, name, text, isOwn }) => (
          <li key={id}>
            {mayEdit ? (
              <a href={`/admin/collections/symptoms/${id}`} dir="auto">
                {name}
              </a>
            ) : (
              <strong dir="auto">{name}</strong>
            )}
            <p dir="auto">{text}</p>
            {mayApprove && isOwn && fourEyes ? <p className="desk-muted">{words.ownWork}</p> : null}
            {mayApprove && !(isOwn && fourEyes) ? (
              <ApproveButton
                label={words.approve}
                seen={{ text }}
                spokenLabel={words.approveOf(name)}
                url={`${api}/symptoms/${id}/red-line`}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
