import cluster from 'node:cluster'
import { connectSiblings } from '@/server/siblings'
import { compiledScript } from './compiled-script.mjs'
import { keepChild } from './keep-child'
import { NODE_OPTIONS } from './run-node'

type Options = { count: number; onLog: (line: string) => void; ending: AbortSignal }

/**
 * Serves the site from several processes that share the port. Each is an instance with a page cache of its own; one
 * that dies is started again, and so are all when this process is not there to accept connections.
 *
 * @param root the project's folder
 * @returns once all of them serve; the function it returns ends them all, each after its running requests
 * @throws Error if one of them does not come up
 */
export async function startWebProcesses(root: string, options: Options): Promise<() => Promise<void>> {
  const { count, onLog, ending } = options
  cluster.setupPrimary({
    exec: await compiledScript(root, 'serve'),
    execArgv: NODE_OPTIONS,
    cwd: root,
    args: [],
  })
  connectSiblings()
  const started: Promise<void>[] = []
  const stops = Array.from({ length: count }, (_, index) => {
    let first = true
    const begin = () => {
      const worker = cluster.fork()
      if (first) {
        started.push(
          new Promise((resolve, reject) => {
            worker.once('listening', () => resolve())
            worker.once('exit', () => reject(new Error('The web process could not start; see above.')))
          }),
        )
      }
      first = false
      return worker.process
    }
    return keepChild(begin, { name: `Web process ${index + 1}`, onLog, ending })
  })
  const stop = async () => {
    await Promise.all(stops.map((each) => each()))
  }
  try {
    await Promise.all(started)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
