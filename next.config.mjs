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
  serverExternalPackages: [
    // Reads a file in the same folder.
    'satori',
    // The scripts load these from node_modules anyway: in the server's bundles each would be there a second time.
    '@modelcontextprotocol/sdk',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    'ajv',
    'any-ascii',
    'libphonenumber-js',
    'linkedom',
    'nodemailer',
    'undici',
  ],
  // Payload distinguishes errors by class name; minified, each message becomes "unknown error".
  experimental: { serverMinification: false },
  // `npm test` checks types; a start that has to build need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Lists of the files that each route needs are for Next's standalone output, which the custom server cannot use.
  outputFileTracingExcludes: { '**': ['**/*'] },
  webpack: (config) => ({
    ...config,
    // Half a gigabyte, which only the next build on the same machine could use.
    cache: process.env.CI ? false : config.cache,
    plugins: config.plugins.filter((plugin) => plugin.constructor.name !== 'TraceEntryPointsPlugin'),
  }),
}

const payloadConfig = withPayload(nextConfig)

/**
 * The panel's pages contain inline scripts and styles, so inline is allowed; nothing may be loaded from or sent to
 * another server, and no other site may frame it. Hot reloading needs more, so not in development.
 */
const panelPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
const panelHeaders =
  process.env.NODE_ENV === 'development' ? [] : [{ key: 'Content-Security-Policy', value: panelPolicy }]

export default {
  ...payloadConfig,
  // Payload requests a colour-scheme client hint on every path, and Chromium then loads the first page twice. Only
  // the admin panel reads the hint.
  headers: async () =>
    (await payloadConfig.headers()).map((rule) => ({
      headers: [...rule.headers, ...panelHeaders],
      source: '/admin/:path*',
    })),
}
