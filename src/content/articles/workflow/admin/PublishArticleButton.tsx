'use client'

import {
  ConfirmationModal,
  FormSubmit,
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { workflowWords } from '@/design/panel-words/workflow'
import { useWords } from '@/design/use-words'
import { FieldLink } from '../../form/admin/FieldLink'
import { useSaveDraft } from './use-save-draft'
import { useShownVersion } from './use-shown-version'
import { useWorkflow } from './use-workflow'

const MODAL = 'publish-with-warnings'
const CHANGED_MODAL = 'changed-before-publishing'

/** Publishes; first reports what is missing, and asks for confirmation if there are warnings. */
export function PublishArticleButton() {
  const words = useWords(workflowWords)
  const info = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const modified = useFormModified()
  const { openModal, closeModal } = useModal()
  const { workflow, refresh } = useWorkflow()
  const saveDraft = useSaveDraft()
  const shownVersion = useShownVersion()
  if (!info.hasPublishPermission) return null

  const hasNews = modified || info.unpublishedVersionCount > 0 || !info.hasPublishedDoc

  async function publish() {
    // Saves the input first, so that the stamp covers it; changes by others are refused below.
    if (info.id !== undefined && !(await saveDraft())) return
    const result = await submit({
      action: `${config.routes.api}/articles${info.id === undefined ? '' : `/${info.id}`}?depth=0`,
      method: info.id === undefined ? 'POST' : 'PATCH',
      overrides: { _status: 'published', contentDigest: shownVersion() },
    })
    if (!result) return
    info.setUnpublishedVersionCount(0)
    info.setMostRecentVersionIsAutosaved(false)
    info.setHasPublishedDoc(true)
    await refresh()
  }

  async function ask() {
    const current = await refresh()
    if (current?.changedSince && !modified) {
      openModal(CHANGED_MODAL)
    } else if (current?.approvalRequired && !current.approvalIsCurrent && !modified) {
      toast.error(words.publish.needsApproval)
    } else if (current && current.warnings.length > 0) {
      openModal(MODAL)
    } else {
      await publish()
    }
  }

  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={!hasNews || info.uploadStatus === 'uploading'}
        onClick={() => void ask()}
        size="medium"
        type="button"
      >
        {words.publish.button}
      </FormSubmit>
      <ConfirmationModal
        modalSlug={MODAL}
        heading={words.publish.warned}
        body={
          <ul className="publish-warnings">
            {(workflow?.warnings ?? []).map(({ field, text }) => (
              <li key={text}>
                <FieldLink field={field} onOpen={() => closeModal(MODAL)}>
                  {text}
                </FieldLink>
              </li>
            ))}
          </ul>
        }
        confirmLabel={words.publish.anyway}
        onConfirm={publish}
      />
      <ConfirmationModal
        modalSlug={CHANGED_MODAL}
        heading={words.publish.changed}
        body={words.publish.lookFirst}
        confirmLabel={words.changes.show}
        onConfirm={() => window.location.reload()}
      />
    </>
  )
}
