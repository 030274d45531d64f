import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { redirect } from 'next/navigation'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = ({ params, searchParams }: Args) =>
  generatePageMetadata({ config, params, searchParams })

/** Payload makes a document as soon as this form is opened; an article begins with its first letter. */
const BEGINS_ELSEWHERE: Record<string, string> = { 'collections/articles/create': '/admin/write' }

export default async function Page({ params, searchParams }: Args) {
  const elsewhere = BEGINS_ELSEWHERE[(await params).segments?.join('/') ?? '']
  if (elsewhere) redirect(elsewhere)
  return RootPage({ config, params, searchParams, importMap })
}
