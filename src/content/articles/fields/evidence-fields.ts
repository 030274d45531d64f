import type { Field } from 'payload'
import { usesPanelField } from '@/content/where-used/uses-panel-field'
import { dayAdmin } from '@/days/day-admin'
import { checkWebAddress } from '@/rich-text/web-address'
import { keyReferences } from '../hooks/key-references'

/** What the answer rests on, and what was corrected in it. */
export const evidenceFields: Field[] = [
  {
    name: 'references',
    type: 'array',
    label: { en: 'References', es: 'Referencias' },
    labels: {
      singular: { en: 'Reference', es: 'Referencia' },
      plural: { en: 'References', es: 'Referencias' },
    },
    hooks: { beforeValidate: [keyReferences] },
    fields: [
      // The target of reference marks in the text; unchanged when the list is sorted or duplicated.
      { name: 'key', type: 'text', admin: { hidden: true } },
      { name: 'title', type: 'text', label: { en: 'Title', es: 'Título' }, required: true, maxLength: 300 },
      { name: 'publisher', type: 'text', label: { en: 'Publisher', es: 'Editorial' }, maxLength: 160 },
      { name: 'year', type: 'number', label: { en: 'Year', es: 'Año' }, min: 1500, max: 2200 },
      {
        name: 'url',
        type: 'text',
        label: { en: 'Web address', es: 'Dirección web' },
        maxLength: 600,
        validate: checkWebAddress,
      },
      {
        name: 'accessedOn',
        type: 'date',
        label: { en: 'Accessed on', es: 'Consultado el' },
        admin: dayAdmin,
      },
    ],
  },
  usesPanelField('/src/content/articles/sources/admin/SourceUses#SourceUses', 'sourceUses'),
  {
    name: 'corrections',
    type: 'array',
    label: { en: 'Corrections', es: 'Correcciones' },
    labels: {
      singular: { en: 'Correction', es: 'Corrección' },
      plural: { en: 'Corrections', es: 'Correcciones' },
    },
    admin: {
      description: {
        en: 'Shown publicly: what was wrong and what it says now.',
        es: 'Visible para los lectores: qué era erróneo y qué dice ahora.',
      },
    },
    fields: [
      { name: 'date', type: 'date', label: { en: 'Date', es: 'Fecha' }, required: true, admin: dayAdmin },
      {
        name: 'text',
        type: 'textarea',
        label: { en: 'Text', es: 'Texto' },
        required: true,
        maxLength: 1000,
      },
    ],
  },
  {
    name: 'conflictOfInterest',
    type: 'textarea',
    label: { en: 'Conflict of interest', es: 'Conflicto de intereses' },
    maxLength: 600,
    admin: {
      description: {
        en: 'Of the writer on this subject; shown with the references.',
        es: 'De quien escribe sobre este tema; se muestra con las referencias.',
      },
    },
  },
]
