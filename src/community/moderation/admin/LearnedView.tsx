import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { SHARES, shareByCurve } from '@/community/comments/learning/curve'
import { findModel, findWronglyHeld, type SpamCheck } from '@/community/comments/learning/find-model'
import { ENOUGH_LEARNED } from '@/community/comments/learning/train'
import { PanelPage } from '@/desk/panel/PanelPage'
import { ChooseShare } from './ChooseShare'
import { percent, SpamCurve } from './SpamCurve'

/** The page on which moderators see how well the learned spam check judges, and choose how strict it is. */
export async function LearnedView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  // Payload leaves it to views of others to ask who is there.
  if (scopeFor('comments', 'update', whoIs(req.user)) === null) redirect('/admin')
  const [model, chosen] = await Promise.all([findModel(req), findWronglyHeld(req)])
  const caughtAt = (share: number) =>
    model?.curve.points.find(({ wronglyHeld }) => wronglyHeld === share)?.caught
  const choices = SHARES.map((share) => {
    const caught = caughtAt(share)
    const catches = caught === undefined ? '' : `, catches ${percent(caught)} of spam`
    return { share, label: `${percent(share)}${catches}` }
  })
  return (
    <PanelPage
      view={view}
      trail={[{ label: 'Moderation', url: '/admin/moderation' }, { label: 'Learned spam check' }]}
    >
      <h1>Learned spam check</h1>
      <p>
        It learns from your decisions what spam on this site looks like: from comments that you approve and
        from those that you mark as spam. It only holds comments back; you decide about them.
      </p>
      {model ? <Learned model={model} chosen={chosen ?? shareByCurve(model.curve)} /> : <NothingLearned />}
      <ChooseShare
        chosen={chosen}
        choices={[
          {
            share: null,
            label: `As the curve says${model ? `: ${percent(shareByCurve(model.curve))}` : ''}`,
          },
          { share: 0, label: 'None: the learned check is off' },
          ...choices,
        ]}
      />
    </PanelPage>
  )
}

function NothingLearned() {
  return (
    <p className="desk-notice">
      {`It holds nothing yet. It begins once you have approved ${ENOUGH_LEARNED} different comments and marked ${ENOUGH_LEARNED} different ones as spam.`}
    </p>
  )
}

function Learned({ model, chosen }: { model: SpamCheck; chosen: number }) {
  const { points } = model.curve
  return (
    <>
      <p>
        {`Learned from ${model.honest} honest comments and ${model.spam} of spam, last on `}
        <time dateTime={model.madeAt}>{model.madeAt.slice(0, 16).replace('T', ' ')} UTC</time>. Each was
        judged by what had been learned from the others.
      </p>
      <div className="spam-figures">
        <SpamCurve points={points} chosen={chosen} />
        <div className="spam-table">
          <table>
            <caption>What each choice brings</caption>
            <thead>
              <tr>
                <th scope="col">Wrongly held</th>
                <th scope="col">Caught</th>
                <th scope="col">Honest held</th>
                <th scope="col">Spam held</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.wronglyHeld} aria-current={point.wronglyHeld === chosen || undefined}>
                  <th scope="row">
                    {percent(point.wronglyHeld)}
                    {point.wronglyHeld === chosen && ' (chosen)'}
                  </th>
                  <td>{percent(point.caught)}</td>
                  <td>{`${point.heldHonest} of ${model.honest}`}</td>
                  <td>{`${point.heldSpam} of ${model.spam}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  )
}
