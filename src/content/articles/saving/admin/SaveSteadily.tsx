'use client'

import { useAllFormFields, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { savingWords } from '@/design/panel-words/saving'
import { useWords } from '@/design/use-words'
import { useTimeZone } from '@/desk/panel/use-time-zone'
import { WhoIsHere } from '../../presence/admin/WhoIsHere'
import { ConflictChoice } from './ConflictChoice'
import { useFormSaver } from './use-form-saver'
import './saving.css'

/** Saves the form while somebody writes, says how that stands, and asks where two people changed the same words. */
export function SaveSteadily() {
  const { id, hasSavePermission } = useDocumentInfo()
  if (id === undefined) return null
  return (
    <>
      {hasSavePermission && <Saving key={id} id={id} />}
      <WhoIsHere key={`here ${id}`} article={id} isReading={!hasSavePermission} />
    </>
  )
}

function Saving({ id }: { id: number | string }) {
  const words = useWords(savingWords).state
  const timeZone = useTimeZone()
  const { i18n } = useTranslation()
  const [fields] = useAllFormFields()
  const { saver, state } = useFormSaver(id)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the fields is what it is told of.
  useEffect(() => saver.current?.touch(), [fields, saver])

  const at =
    state.savedAt === null
      ? null
      : new Date(state.savedAt).toLocaleTimeString(i18n.language, { timeZone, hourCycle: 'h23' })
  const line = {
    saved: at === null ? words.unchanged : words.saved(at),
    unsaved: words.unsaved,
    saving: words.saving,
    refused: words.refused(state.message ?? ''),
  }[state.is]
  return (
    <>
      {/* Announced only if something is wrong: nobody wants to hear of every save. */}
      <p className="save-state" role={state.is === 'refused' ? 'alert' : undefined} data-state={state.is}>
        {line}
      </p>
      {state.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.field}
          conflict={conflict}
          onDecide={(by) => void saver.current?.decide(conflict.field, by)}
        />
      ))}
    </>
  )
}
