import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { PayloadRequest } from 'payload'
import { keyInUse } from '@/access/key-scopes'
import { env } from '@/env'
import { addTool } from './add-tool'
import { tools } from './tools'

const INSTRUCTIONS = `Health answers written by clinicians, and their drafts. You act in the name of a member of staff.
Write drafts and notes only: people review, approve and publish. Say what you took from where, and invent no medical facts or sources.`

/**
 * Answers one HTTP request of the Model Context Protocol. The client is told of the tools that its key opens.
 *
 * @param req of a user with a key
 */
export async function answerMcp(req: PayloadRequest, body: string): Promise<Response> {
  const server = new McpServer(
    { name: 'symptom-database', version: '1.0.0', websiteUrl: env.PUBLIC_URL },
    { instructions: INSTRUCTIONS },
  )
  const scopes = keyInUse(req.user)?.scopes ?? []
  for (const tool of tools) if (scopes.includes(tool.scope)) addTool(server, req, tool)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  const headers = new Headers(req.headers)
  headers.delete('content-length')
  try {
    return await transport.handleRequest(
      new Request(`${env.PUBLIC_URL}/api/mcp`, { method: 'POST', headers, body }),
    )
  } finally {
    await server.close()
  }
}
