import config from '@payload-config'
import { getNextRequestI18n } from '@payloadcms/next/utilities'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { trashAddress } from '@/content/articles/trash/trash-address'
import { pageTitle } from '@/desk/panel/page-title'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const [metadata, { segments }, { admin }, i18n] = await Promise.all([
    generatePageMetadata({ config, params, searchParams }),
    params,
    config,
    config.then((loaded) => getNextRequestI18n({ config: loaded })),
  ])
  const title = pageTitle(segments ?? [], i18n.language)
  return title ? { ...metadata, title: `${title}${admin.meta.titleSuffix ?? ''}` } : metadata
}

/** Payload creates a document as soon as this form is opened; an article is created with its first letter. */
const BEGINS_ELSEWHERE: Record<string, string> = { 'collections/articles/create': '/admin/write' }

export default async function Page({ params, searchParams }: Args) {
  const [{ segments }, { notFound }] = await Promise.all([params, searchParams])
  const elsewhere =
    BEGINS_ELSEWHERE[segments?.join('/') ?? ''] ??
    (notFound && (await trashAddress(await getPayload({ config }), await headers(), { segments, notFound })))
  if (elsewhere) redirect(elsewhere)
  return RootPage({ config, params, searchParams, importMap })
}
