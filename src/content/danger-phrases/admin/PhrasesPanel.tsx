import type { UIFieldServerProps } from 'payload'
import { findClinician } from '@/content/symptoms/red-line/find-clinician'
import { speak } from '@/design/panel-words'
import { dangerPhraseWords } from '@/design/panel-words/danger-phrases'
import { ApproveButton } from '@/desk/panel/ApproveButton'
import { dayText } from '@/desk/panel/age-text'
import { readKnownTexts, textsShown } from '../known-texts'
import { phraseDigest } from '../phrase-digest'
import { entryOf } from '../phrase-lines'
import { changeInForce, othersInForce } from './change-in-force'
import { TryPhrases } from './TryPhrases'

/** Below an entry: whether it is in force, what an approval would change, the button for it, and a box to try it. */
export async function PhrasesPanel({ id, req }: UIFieldServerProps) {
  const others = await othersInForce(req, typeof id === 'number' ? id : null)
  return (
    <section className="workflow-panel phrases-panel" aria-labelledby="phrases-title">
      {typeof id === 'number' ? <Approval id={id} req={req} /> : null}
      <TryPhrases others={others} />
    </section>
  )
}

async function Approval({ id, req }: { id: number; req: UIFieldServerProps['req'] }) {
  const entry = await req.payload.findByID({
    collection: 'danger-phrases',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!entry) return null
  const words = speak(dangerPhraseWords, req.i18n.language)
  const { approval, status } = entry
  const waits = status === 'shipped' || status === 'changed'
  const [isClinician, texts] = await Promise.all([waits ? findClinician(req) : null, readKnownTexts(req)])
  const { added, removed, shippedHasMore, isShippedInForce } = changeInForce(entry)
  const still = isShippedInForce ? words.stillShipped : words.notInForce
  return (
    <>
      <h3 id="phrases-title">{words.approval}</h3>
      <p>{words[status]}</p>
      {status === 'changed' ? <p>{approval?.digest ? words.stillApproved : still}</p> : null}
      {waits && entry.isOff ? <p>{words.willBeOff}</p> : null}
      {status === 'changed' ? <Lines label={words.added} lines={added} /> : null}
      {status === 'changed' ? <Lines label={words.removed} lines={removed} /> : null}
      <Lines label={words.shippedHasMore} lines={shippedHasMore} />
      <p>{words.wide(textsShown(entryOf(entry), texts).length, texts.length)}</p>
      {approval?.on ? (
        <p>
          {words.by} <bdi>{approval.by}</bdi>, {dayText(new Date(approval.on), req.i18n.language)}
        </p>
      ) : null}
      {waits && !isClinician ? <p>{words.who}</p> : null}
      {isClinician ? (
        <ApproveButton
          label={words.approve}
          seen={{ digest: phraseDigest(entry) }}
          url={`${req.payload.config.routes.api}/danger-phrases/${id}/approve`}
        />
      ) : null}
    </>
  )
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p>{label}</p>
      <ul>
        {lines.map((line) => (
          <li dir="auto" key={line}>
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}
