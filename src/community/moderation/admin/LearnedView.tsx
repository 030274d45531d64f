import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { SHARES, shareByCurve } from '@/community/comments/learning/curve'
import { findModel, findWronglyHeld, type SpamCheck } from '@/community/comments/learning/find-model'
import { ENOUGH_LEARNED } from '@/community/comments/learning/train'
import { type Spoken, speak } from '@/design/panel-words'
import { learnedWords } from '@/design/panel-words/learned'
import { moderationWords } from '@/design/panel-words/moderation'
import { PanelPage } from '@/desk/panel/PanelPage'
import { PanelTime } from '@/desk/panel/PanelTime'
import { ChooseShare } from './ChooseShare'
import { percentIn, SpamCurve } from './SpamCurve'

type Words = Spoken<typeof learnedWords>

/** The page that shows moderators the accuracy of the learned spam check and lets them choose its threshold. */
export async function LearnedView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  // Payload leaves authentication to custom views.
  if (scopeFor('comments', 'update', whoIs(req.user)) === null) redirect('/admin')
  const { language } = req.i18n
  const words = speak(learnedWords, language)
  const percent = percentIn(language)
  const [model, chosen] = await Promise.all([findModel(req), findWronglyHeld(req)])
  const caughtAt = (share: number) =>
    model?.curve.points.find(({ wronglyHeld }) => wronglyHeld === share)?.caught
  const choices = SHARES.map((share) => {
    const caught = caughtAt(share)
    const label =
      caught === undefined ? percent(share) : words.choice.catches(percent(share), percent(caught))
    return { share, label }
  })
  return (
    <PanelPage
      view={view}
      className="learned-check"
      trail={[
        { label: speak(moderationWords, language).title, url: '/admin/moderation' },
        { label: words.title },
      ]}
    >
      <h1>{words.title}</h1>
      <p>{words.about}</p>
      {model ? (
        <Learned
          model={model}
          chosen={chosen ?? shareByCurve(model.curve)}
          words={words}
          language={language}
        />
      ) : (
        <p className="desk-notice">{words.nothing(ENOUGH_LEARNED)}</p>
      )}
      <ChooseShare
        chosen={chosen}
        choices={[
          {
            share: null,
            label: model ? words.choice.byCurveNow(percent(shareByCurve(model.curve))) : words.choice.byCurve,
          },
          { share: 0, label: words.choice.off },
          ...choices,
        ]}
      />
    </PanelPage>
  )
}

type LearnedProps = { model: SpamCheck; chosen: number; words: Words; language: string }

function Learned({ model, chosen, words, language }: LearnedProps) {
  const percent = percentIn(language)
  const { points } = model.curve
  return (
    <>
      <p>
        {words.learnedFrom(model.honest, model.spam)}
        <PanelTime at={model.madeAt} />
        {words.judged}
      </p>
      <div className="spam-figures">
        <SpamCurve points={points} chosen={chosen} language={language} />
        <div className="spam-table">
          <table>
            <caption>{words.table.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.table.wronglyHeld}</th>
                <th scope="col">{words.table.caught}</th>
                <th scope="col">{words.table.honest}</th>
                <th scope="col">{words.table.spam}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.wronglyHeld} aria-current={point.wronglyHeld === chosen || undefined}>
                  <th scope="row">
                    {percent(point.wronglyHeld)}
                    {point.wronglyHeld === chosen && words.table.chosen}
                  </th>
                  <td>{percent(point.caught)}</td>
                  <td>{words.table.of(point.heldHonest, model.honest)}</td>
                  <td>{words.table.of(point.heldSpam, model.spam)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  )
}
