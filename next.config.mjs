import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const root = fileURLToPath(new URL('.', import.meta.url))

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root },
  outputFileTracingRoot: root,
  images: { unoptimized: true },
  // Payload tells errors apart by the names of their classes; minified, each message becomes "unknown error".
  experimental: { turbopackMinify: { server: false } },
}

const payloadConfig = withPayload(nextConfig)

export default {
  ...payloadConfig,
  // Payload asks browsers for a colour-scheme hint on every path, and Chromium then loads the first page
  // twice. Only the admin panel reads the hint.
  headers: async () => (await payloadConfig.headers()).map((rule) => ({ ...rule, source: '/admin/:path*' })),
}
