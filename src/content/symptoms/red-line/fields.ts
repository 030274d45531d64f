import type { Field } from 'payload'
import { never } from '@/access/access-for'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'

/** Longer lines are not read by somebody who is in danger. */
const LENGTH = 240
const notCopied = { beforeDuplicate: [() => null] }

/**
 * When to call for help at once: the line as editors write it, and what a clinician approved of it, which is all that
 * readers see. The approved text is kept itself, so that an approval is bound to its words and the last one stays in
 * force while a change waits.
 */
export const redLineFields: Field[] = [
  {
    name: 'redLine',
    type: 'text',
    label: { en: 'Red line', es: 'Línea roja' },
    maxLength: LENGTH,
    hooks: notCopied,
    admin: {
      placeholder: { en: `Call ${EMERGENCY_NUMBER} if …`, es: `Llame al ${EMERGENCY_NUMBER} si …` },
      description: {
        en: `When to call for help at once, in one sentence. It stands first wherever the symptom is shown, once a clinician has approved it. ${EMERGENCY_NUMBER} becomes the number from the settings.`,
        es: `Cuándo pedir ayuda de inmediato, en una frase. Aparece primero donde se muestra el síntoma, cuando un profesional clínico la ha aprobado. ${EMERGENCY_NUMBER} se sustituye por el número de los ajustes.`,
      },
      disableBulkEdit: true,
    },
  },
  {
    name: 'redLineApproval',
    type: 'group',
    access: { create: never, update: never },
    admin: { hidden: true, disableBulkEdit: true },
    fields: [
      { name: 'text', type: 'text', hooks: notCopied },
      // The name at that time; the audit log has the account.
      { name: 'by', type: 'text', hooks: notCopied },
      { name: 'on', type: 'date', hooks: notCopied, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    ],
  },
  {
    // The account that wrote the line: with four eyes somebody else approves it.
    name: 'redLineWriter',
    type: 'number',
    access: { create: never, read: never, update: never },
    hooks: notCopied,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'redLinePanel',
    type: 'ui',
    label: { en: 'Approval of the red line', es: 'Aprobación de la línea roja' },
    admin: {
      disableListColumn: true,
      components: { Field: '/src/content/symptoms/red-line/admin/RedLinePanel#RedLinePanel' },
    },
  },
]
