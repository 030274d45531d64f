import type { UIFieldServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { redLineWords } from '@/design/panel-words/red-lines'
import { ApproveButton } from '@/desk/panel/ApproveButton'
import { dayText } from '@/desk/panel/age-text'
import { findClinician } from '../find-clinician'

/** Below the red line: what readers see of it, and for clinicians the button that approves it as it is saved. */
export async function RedLinePanel({ id, req }: UIFieldServerProps) {
  if (typeof id !== 'number') return null
  const symptom = await req.payload.findByID({
    collection: 'symptoms',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  const { redLine, redLineApproval: approval } = symptom ?? {}
  if (!symptom || !redLine) return null
  const words = speak(redLineWords, req.i18n.language)
  const waits = redLine !== approval?.text
  const isClinician = waits && (await findClinician(req)) !== null
  return (
    <section className="workflow-panel" aria-labelledby="red-line-title">
      <h3 id="red-line-title">{words.approval}</h3>
      {waits ? (
        <>
          <p>{words.waits}</p>
          <blockquote dir="auto">{redLine}</blockquote>
        </>
      ) : null}
      {waits && !isClinician ? <p>{words.who}</p> : null}
      {isClinician ? (
        <ApproveButton
          label={words.approve}
          seen={{ text: redLine }}
          spokenLabel={words.approveOf(symptom.plainName)}
          url={`${req.payload.config.routes.api}/symptoms/${id}/red-line`}
        />
      ) : null}
      {approval?.text ? (
        <>
          <p>{waits ? words.stillShown : words.shown}</p>
          {waits ? <blockquote dir="auto">{approval.text}</blockquote> : null}
          <p>
            {words.approvedBy} <bdi>{approval.by}</bdi>
            {approval.on ? `, ${dayText(new Date(approval.on), req.i18n.language)}` : null}
          </p>
        </>
      ) : (
        <p>{words.notShown}</p>
      )}
    </section>
  )
}
