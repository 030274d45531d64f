import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { bridge } from '@/moving/mcp/bridge'
import { mcpCommand } from './commands'

const KEY = 'SITE_KEY'

/**
 * A local end of the site's MCP server for programs that speak it over standard input and output. It needs no
 * database: a key and the site's address are enough, so that editors can run it on their own computers.
 */
async function serve(address: string): Promise<void> {
  const key = process.env[KEY]?.trim()
  if (!key) throw new Error(`Set ${KEY} to a personal key, which you make on your account page.`)
  const near = new StdioServerTransport()
  const far = new StreamableHTTPClientTransport(new URL('/api/mcp', address), {
    requestInit: { headers: { Authorization: `Bearer ${key}` } },
  })
  const ended = bridge(near, far)
  process.stdin.once('end', () => void near.close())
  await ended
}

try {
  await mcpCommand((address) => serve(address)).parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
