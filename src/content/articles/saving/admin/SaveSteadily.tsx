'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { formProblems, NO_PROBLEMS } from '../../form/form-problems'
import { WhoIsHere } from '../../presence/admin/WhoIsHere'
import { ConflictChoice } from './ConflictChoice'
import { EarlierWords } from './EarlierWords'
import { SaveState } from './SaveState'
import { SignInAgain } from './SignInAgain'
import { UnsentNotice } from './UnsentNotice'
import { useFormSaver } from './use-form-saver'
import { useHeldSession } from './use-held-session'
import { useUnsentWords } from './use-unsent-words'
import './saving.css'

/**
 * Saves the form while somebody writes, says how that stands, asks where two people changed the same words, and brings
 * back words that were lost on the way or written over.
 */
export function SaveSteadily() {
  const { id, hasSavePermission, isTrashed } = useDocumentInfo()
  if (id === undefined || isTrashed) return null
  return (
    <>
      {hasSavePermission && <Saving key={id} id={id} />}
      <WhoIsHere key={`here ${id}`} article={id} isReading={!hasSavePermission} />
    </>
  )
}

function Saving({ id }: { id: number | string }) {
  const [fields] = useAllFormFields()
  const open = useFormSaver(id)
  const { saver, keeper, state, isKept } = open
  useHeldSession()
  const { offered, bringBack, discard } = useUnsentWords(id, open)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the fields is what they are told of.
  useEffect(() => {
    saver.current?.touch()
    keeper.current?.touch()
  }, [fields, saver, keeper])

  const { refused, conflicts } = state
  useEffect(() => {
    formProblems.set({ refused, conflicts: conflicts.map(({ field }) => field) })
    return () => formProblems.set(NO_PROBLEMS)
  }, [refused, conflicts])

  return (
    <>
      <SaveState state={state} isKept={isKept} />
      <SignInAgain onBack={() => void saver.current?.flush()} />
      <EarlierWords id={id} onPutBack={(field, value) => void saver.current?.putBack(field, value)} />
      {state.conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.field}
          conflict={conflict}
          onDecide={(by) => void saver.current?.decide(conflict.field, by)}
        />
      ))}
      {offered && state.conflicts.length === 0 && (
        <UnsentNotice key={offered.at} offered={offered} onBringBack={bringBack} onDiscard={discard} />
      )}
    </>
  )
}
