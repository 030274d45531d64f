import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { startFaultProxy } from '@/testing/start-fault-proxy'
import type { S3Server } from '../ask-bucket'

/** The only key that it knows. */
const KEY = 'S3RVER'
export const BUCKET = 'health-site'

/** An S3 server with an empty bucket, and a network before it that can fail. */
export async function startS3Server() {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'symptoms-s3-'))
  const configureBuckets = [{ name: BUCKET, configs: [] }]
  const s3 = new S3rver({ port: 0, silent: true, directory, configureBuckets })
  const { port } = await s3.run()
  const network = await startFaultProxy(`http://127.0.0.1:${port}`)
  const server: S3Server = {
    endpoint: network.url,
    region: 'us-east-1',
    accessKeyId: KEY,
    secretAccessKey: KEY,
  }
  return {
    server,
    network,
    /** As the site is told of it. */
    settings: {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: server.endpoint,
      S3_REGION: server.region,
      S3_ACCESS_KEY_ID: KEY,
      S3_SECRET_ACCESS_KEY: KEY,
    },
    close: async () => {
      network.close()
      await s3.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
