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
import { useWorkflow } from './use-workflow'

const MODAL = 'publish-with-warnings'

/** Publishes; says first what is missing, and asks once more where something speaks against it. */
export function PublishArticleButton() {
  const info = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const modified = useFormModified()
  const { openModal } = useModal()
  const { workflow, refresh } = useWorkflow()
  if (!info.hasPublishPermission) return null

  const hasNews = modified || info.unpublishedVersionCount > 0 || !info.hasPublishedDoc

  async function publish() {
    const result = await submit({
      action: `${config.routes.api}/articles${info.id === undefined ? '' : `/${info.id}`}?depth=0`,
      method: info.id === undefined ? 'POST' : 'PATCH',
      overrides: { _status: 'published' },
    })
    if (!result) return
    info.setUnpublishedVersionCount(0)
    info.setMostRecentVersionIsAutosaved(false)
    info.setHasPublishedDoc(true)
    await refresh()
  }

  async function ask() {
    const current = await refresh()
    if (current?.approvalRequired && !current.approvalIsCurrent && !modified) {
      toast.error('Publishing needs an approval of the last change. Send it to review first.')
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
        Publish changes
      </FormSubmit>
      <ConfirmationModal
        modalSlug={MODAL}
        heading="Publish all the same?"
        body={
          <ul className="publish-warnings">
            {(workflow?.warnings ?? []).map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        }
        confirmLabel="Publish anyway"
        onConfirm={publish}
      />
    </>
  )
}
