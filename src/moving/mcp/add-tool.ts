import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { APIError, createLocalReq, type PayloadRequest, type TypedUser, ValidationError } from 'payload'
import { roleHasScope } from '@/access/key-scopes'
import { isWrongInput } from '@/db/answer-wrong-input'
import { SpokenRefusal } from '@/db/spoken-refusal'
import { speak } from '@/design/panel-words'
import { keyWords } from '@/design/panel-words/keys'
import { describeError, log } from '@/log'
import type { Tool } from './tool'

/** Offers a tool to the client. What goes wrong is told to the model in words that it can act on. */
export function addTool(server: McpServer, req: PayloadRequest, tool: Tool): void {
  const { name, title, description, input, isReading } = tool
  const annotations = { readOnlyHint: isReading, destructiveHint: false, openWorldHint: false }
  server.registerTool(name, { title, description, inputSchema: input, annotations }, (given: unknown) =>
    runTool(req, tool, given),
  )
}

async function runTool(req: PayloadRequest, tool: Tool, given: unknown): Promise<CallToolResult> {
  try {
    if (!roleHasScope(req.user?.role ?? '', tool.scope)) {
      throw new APIError(speak(keyWords, 'en').refusal.role(tool.scope), 403, undefined, true)
    }
    const result = await tool.run(await ownRequest(req), given)
    return { content: [{ type: 'text', text: JSON.stringify(result) }] }
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: messageOf(error) }] }
  }
}

/** Calls of one HTTP request may run side by side; each has its own transaction. */
function ownRequest({ user, i18n, headers, payload, payloadAPI }: PayloadRequest): Promise<PayloadRequest> {
  return createLocalReq({ user: user as TypedUser, req: { i18n, headers, payloadAPI } }, payload)
}

function messageOf(error: unknown): string {
  if (error instanceof SpokenRefusal) return error.in('en')
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('\n')
  }
  if (error instanceof APIError && error.status < 500) return error.message
  if (isWrongInput(error)) return 'The input holds a value that cannot be used.'
  log.error(describeError(error), 'A tool of the MCP server failed')
  return 'The site could not do this. Try again later.'
}
