'use client'

import {
  ConfirmationModal,
  PopupList,
  toast,
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useForm,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { commonWords } from '@/design/panel-words/common'
import { trashWords } from '@/design/panel-words/trash'
import { useWords } from '@/design/use-words'
import { savers } from '../../saving/admin/savers'

/** In the menu of an article's form, in place of Payload's *Delete*: saves what was typed, then moves it to the trash. */
export function MoveToTrash() {
  const { id, hasTrashPermission, isTrashed } = useDocumentInfo()
  if (id === undefined || !hasTrashPermission || isTrashed) return null
  return <MoveItem article={Number(id)} />
}

function MoveItem({ article }: { article: number }) {
  const words = useWords(trashWords)
  const common = useWords(commonWords)
  const { title } = useDocumentTitle()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { setModified } = useForm()
  const { openModal } = useModal()
  const router = useRouter()
  const dialog = `move-to-trash-${article}`

  async function move() {
    // The trash keeps all of it. What cannot be saved now is offered when the article is opened again.
    await savers.get(article)?.flush()
    const response = await fetch(`${config.routes.api}/articles/${article}`, {
      method: 'DELETE',
      credentials: 'include',
      headers: { 'Accept-Language': i18n.language },
    }).catch(() => null)
    const answer: { message?: string; errors?: { message: string }[] } =
      (await response?.json().catch(() => null)) ?? {}
    if (!response?.ok) {
      toast.error(response ? (answer.errors?.[0]?.message ?? common.refused) : common.noAnswer)
      return
    }
    setModified(false)
    toast.success(answer.message)
    router.push(`${config.routes.admin}/collections/articles`)
  }

  return (
    <>
      <PopupList.Button id="action-trash" onClick={() => openModal(dialog)}>
        {words.move.label}
      </PopupList.Button>
      <ConfirmationModal
        body={words.move.ask(title)}
        confirmLabel={words.move.label}
        heading={words.move.label}
        modalSlug={dialog}
        onConfirm={move}
      />
    </>
  )
}
