import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { lockOnlyEditable } from '@/access/document-locks'
import { ForgetWords } from '@/content/articles/saving/admin/ForgetWords'
import { UploadNotice } from '@/content/media/admin/UploadNotice'
import '@payloadcms/next/css'
import './custom.css'
import { NameControls } from '@/desk/panel/NameControls'
import { SettledMenu } from '@/desk/panel/SettledMenu'
import { WideMenu } from '@/desk/panel/WideMenu'
import { importMap } from './admin/importMap.js'
import { answerCall } from './answer-call'
import { SaveNotice } from './SaveNotice'

type FormState = typeof buildFormStateHandler

const formState: FormState = async (args) => buildFormStateHandler(await lockOnlyEditable(args))

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  const serverFunctions = { 'form-state': formState as never }
  return answerCall(args, () => handleServerFunctions({ ...args, config, importMap, serverFunctions }))
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      <WideMenu>
        <SettledMenu />
        <NameControls />
        <SaveNotice />
        <ForgetWords />
        <UploadNotice />
        {children}
      </WideMenu>
    </RootLayout>
  )
}
