import { expect, it } from 'vitest'
import { panelComponents } from '@/desk/dashboard/panel-components'
import { pageTitle } from './page-title'

it.each([
  [['moderation'], 'Moderation', 'Moderación'],
  [['moderation', 'learned'], 'Learned spam check', 'Control de spam aprendido'],
  [['help', 'handbook', 'moderating'], 'Handbook', 'Manual (en inglés)'],
  [['reset', 'a-token'], 'Choose your password', 'Elija su contraseña'],
])('names %j in the language of whoever looks', (segments, english, spanish) => {
  expect([pageTitle(segments, 'en'), pageTitle(segments, 'es')]).toEqual([english, spanish])
})

it('names every page of our own', () => {
  const own = Object.values(panelComponents.views ?? {}).flatMap((view) =>
    view && 'path' in view && view.path ? [view.path] : [],
  )
  expect(own.length).toBeGreaterThan(5)
  expect(own.filter((path) => pageTitle(path.slice(1).split('/'), 'es') === undefined)).toEqual([])
})

it.each([[[]], [['collections', 'articles']], [['constructor']], [['help', 'more']]])(
  'leaves %j to Payload',
  (segments) => expect(pageTitle(segments, 'es')).toBeUndefined(),
)
