import { z } from 'zod'
import { findBodySystemAnswer, listBodySystemAnswers } from '../queries/body-system-answers'
import { findSymptomAnswer, listSymptomAnswers } from '../queries/symptom-answers'
import { bodySystem, bodySystemSummary, listOf, symptom, symptomSummary } from '../schemas/answers'
import { fieldsOf, paging } from '../schemas/parameters'
import { operation, withFields } from './operation'

export const symptomOperations = [
  operation({
    id: 'listSymptoms',
    path: '/symptoms',
    parameters: z.strictObject({ ...paging, fields: fieldsOf(symptomSummary.shape) }),
    answer: listOf('SymptomList', symptomSummary.partial().required({ slug: true, url: true })),
    find: async ({ payload, site }, { fields, ...asked }) => {
      const { view, tags } = await listSymptomAnswers(payload, site, asked)
      return { view: { ...view, items: view.items.map((item) => withFields(item, fields)) }, tags }
    },
  }),
  operation({
    id: 'getSymptom',
    path: '/symptoms/{slug}',
    parameters: z.strictObject({ fields: fieldsOf(symptom.shape) }),
    answer: symptom,
    find: async ({ payload, site }, { fields }, slug) => {
      const found = await findSymptomAnswer(payload, site, slug)
      if (!found || 'movedTo' in found) return found
      return { ...found, view: withFields(found.view, fields) }
    },
  }),
  operation({
    id: 'listBodySystems',
    path: '/body-systems',
    parameters: z.strictObject({}),
    answer: listOf('BodySystemList', bodySystemSummary),
    find: ({ payload, site }) => listBodySystemAnswers(payload, site),
  }),
  operation({
    id: 'getBodySystem',
    path: '/body-systems/{slug}',
    parameters: z.strictObject({ fields: fieldsOf(bodySystem.shape) }),
    answer: bodySystem,
    find: async ({ payload, site }, { fields }, slug) => {
      const found = await findBodySystemAnswer(payload, site, slug)
      return found && { ...found, view: withFields(found.view, fields) }
    },
  }),
]
