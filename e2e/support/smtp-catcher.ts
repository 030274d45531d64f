import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { until } from './until'

export type SmtpCatcher = {
  /** The site's SMTP_URL, with required credentials. */
  url: string
  /** All received mails, in order. */
  mails: ParsedMail[]
  /** The first mail to this address with a matching subject; waits for it. */
  mailTo: (address: string, subject: RegExp) => Promise<ParsedMail>
  stop: () => Promise<void>
}

const ACCOUNT = { user: 'site', pass: 'p@ss:word' }
const PATIENCE_MS = 10_000

/** A mail server on a free port that stores what it receives. */
export async function catchMails(): Promise<SmtpCatcher> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      const isKnown = username === ACCOUNT.user && password === ACCOUNT.pass
      done(isKnown ? null : new Error('wrong account'), isKnown ? { user: username } : undefined)
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          done()
        },
        (error) => done(error),
      )
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const find = (address: string, subject: RegExp) =>
    mails.find((mail) => recipients(mail).includes(address) && subject.test(mail.subject ?? ''))
  return {
    url: `smtp://${ACCOUNT.user}:${encodeURIComponent(ACCOUNT.pass)}@127.0.0.1:${port}`,
    mails,
    async mailTo(address, subject) {
      await until(
        () => find(address, subject) !== undefined,
        PATIENCE_MS,
        () => `a mail to ${address} about ${subject}`,
      )
      return find(address, subject) as ParsedMail
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

function recipients({ to }: ParsedMail): string[] {
  return [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''))
}

/** The only link of a mail, the same in its text and HTML. */
export function linkIn(mail: ParsedMail): string {
  const [link = ''] = /https?:\/\/\S+/.exec(mail.text ?? '') ?? []
  if (!String(mail.html).includes(`href="${link}"`))
    throw new Error('The HTML has another link than the text')
  return link
}
