/** Two web processes: one waits for the other, which catches up or dies instead. Prints what happens, in order. */
import cluster from 'node:cluster'
import { connectSiblings, findSiblings } from '../siblings'

const say = (line: string) => process.stdout.write(`${line}\n`)

if (cluster.isPrimary) {
  connectSiblings()
  const other = cluster.fork({ ROLE: process.argv[2] })
  other.once('message', () => {
    cluster.fork({ ROLE: 'asks' }).once('exit', (code) => process.exit(code ?? 1))
  })
} else {
  const siblings = findSiblings()
  // biome-ignore lint/style/noProcessEnv: cluster hands a process its part only in this way.
  if (process.env.ROLE === 'asks') {
    await siblings.ask('catch up')
    say('settled')
    process.exit(0)
  }
  const catchUp = async () => {
    // biome-ignore lint/style/noProcessEnv: as above.
    if (process.env.ROLE === 'dies') {
      say('died')
      process.kill(process.pid, 'SIGKILL')
    }
    // A write and its notification on their way.
    await new Promise((done) => setTimeout(done, 50))
    say('caught up')
  }
  siblings.answerWith({ 'catch up': catchUp, count: async () => null })
  process.send?.('ready')
}
