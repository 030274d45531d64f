import { randomInt } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRequest, type RequestContext } from '@/logging/request-context'
import { passwordCost } from '@/testing/cheap-passwords.mjs'
import { makeStaff, type Staff } from '@/testing/factories'
import { cookiesOf, rest, testPayload, tokenOf } from '@/testing/payload'
import { loginBudget, reserveTry } from './login-budget'

const PASSWORD = 'a-password-of-the-tests'
const WRONG = 'a wrong password'

let payload: Payload
let admin: Staff
beforeAll(async () => {
  payload = await testPayload()
  admin = await makeStaff(payload, 'admin')
})

const network = () => `198.51.${randomInt(256)}.${randomInt(1, 255)}`
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  rest(path, { method: 'POST', body, headers })
const login = (email: string, password: string, from: string, cookie = '') =>
  post('/users/login', { email, password }, { 'x-client-address': from, ...(cookie ? { cookie } : {}) })
const count = (answers: { status: number }[], status: number) =>
  answers.filter((answer) => answer.status === status).length

describe('wrong passwords', () => {
  it('stop their network at this account after five, counted before they are compared; nobody else', async () => {
    const { user } = await makeStaff(payload, 'author')
    const [home, attacker] = [network(), network()]
    const signedIn = await login(user.email, PASSWORD, home)
    expect(signedIn.status).toBe(200)
    const device = cookiesOf(signedIn)
    const answers = await Promise.all(Array.from({ length: 40 }, () => login(user.email, WRONG, attacker)))
    expect([count(answers, 401), count(answers, 429)]).toEqual([5, 35])
    const refused = await login(user.email, PASSWORD, attacker)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await login(user.email, PASSWORD, home)).status).toBe(200)
    // The owner's own browser, in the attacker's network.
    expect((await login(user.email, PASSWORD, attacker, device)).status).toBe(200)

    const unlock = (token: string) =>
      rest('/users/unlock', { method: 'POST', body: { email: user.email }, token })
    const editor = await makeStaff(payload, 'editor')
    expect((await unlock(editor.token)).status).toBe(403)
    expect((await login(user.email, PASSWORD, attacker)).status).toBe(429)
    expect((await unlock(admin.token)).status).toBe(200)
    expect((await login(user.email, PASSWORD, attacker)).status).toBe(200)
  })

  it('from everywhere stop unknown devices, and never the owner’s', async () => {
    const { user } = await makeStaff(payload, 'author')
    const device = cookiesOf(await login(user.email, PASSWORD, network()))
    for (let tries = 0; tries < 100; tries++) {
      const req = { payload, headers: new Headers({ 'x-client-address': network() }) } as PayloadRequest
      await reserveTry(req, loginBudget(req, user.email))
    }
    expect((await login(user.email, PASSWORD, network())).status).toBe(429)
    expect((await login(user.email, PASSWORD, network(), device)).status).toBe(200)
    const { body } = await rest(`/users/${user.id}/reset-link`, {
      method: 'POST',
      body: {},
      token: admin.token,
    })
    const token = String(body.link).split('/').at(-1)
    const opened = await post('/users/reset-password', { token, password: 'seven grey herons wade' })
    const known = cookiesOf(opened)
    expect((await login(user.email, 'seven grey herons wade', network(), known)).status).toBe(200)
  })

  it('are not let through by a cookie that is made up or another account’s', async () => {
    const [{ user }, other] = [await makeStaff(payload, 'author'), await makeStaff(payload, 'author')]
    const theirs = cookiesOf(await login(other.user.email, PASSWORD, network()))
    const mine = cookiesOf(await login(user.email, PASSWORD, network()))
    const name = /symptoms-device-[\w-]{12}/.exec(mine)?.[0]
    const until = Date.now() + 1e9
    const lane = (cookie: string) => {
      const headers = new Headers({ 'x-client-address': '198.51.100.7', cookie })
      return loginBudget({ payload, headers } as PayloadRequest, user.email).lane
    }
    expect(lane(mine)).toMatch(/^device /)
    expect(lane(theirs)).not.toMatch(/^device /)
    expect(lane(theirs.replace(/symptoms-device-[\w-]{12}/, String(name)))).not.toMatch(/^device /)
    expect(lane(`${name}=nonce.${until}.mac`)).not.toMatch(/^device /)
  })
})

describe('what the log is told of a refusal', () => {
  const toldOf = async (work: () => Promise<{ status: number }>) => {
    const context: RequestContext = { id: 'a request' }
    const { status } = await inRequest(context, work)
    return { status, ...context }
  }

  it('is which account was tried and why not, the same from wherever, without its address', async () => {
    const { user, token } = await makeStaff(payload, 'author')
    const email = ` ${user.email.toUpperCase()} `
    const wrong = await toldOf(() => login(user.email, WRONG, network()))
    const elsewhere = await toldOf(() => login(email, WRONG, network()))
    const nobody = await toldOf(() => login(`nobody-${user.email}`, WRONG, network()))
    const signedIn = await toldOf(() => rest('/audit-log', { token }))
    expect(wrong).toMatchObject({ status: 401, reason: 'wrong password or no account' })
    expect(wrong.account).toMatch(/^[\w-]{43}$/)
    expect(elsewhere).toEqual(wrong)
    expect(nobody).toMatchObject({ status: 401, reason: wrong.reason })
    expect(nobody.account).not.toBe(wrong.account)
    expect(signedIn).toMatchObject({ status: 403, account: wrong.account, reason: 'Forbidden' })
    const from = network()
    for (let tries = 0; tries < 5; tries++) await login(user.email, WRONG, from)
    const tooMany = await toldOf(() => login(user.email, PASSWORD, from))
    expect(tooMany).toMatchObject({
      status: 429,
      account: wrong.account,
      reason: expect.stringMatching(/tries/),
    })
  })
})

describe('a flood from one network', () => {
  const { mostRounds } = passwordCost
  beforeAll(() => {
    passwordCost.mostRounds = Number.POSITIVE_INFINITY
  })
  afterAll(() => {
    passwordCost.mostRounds = mostRounds
  })

  it('does not keep others waiting in its queue', async () => {
    const { user } = await makeStaff(payload, 'author')
    const attacker = network()
    const ended: string[] = []
    const note = (who: string) => (answer: { status: number }) => {
      ended.push(`${who} ${answer.status}`)
      return answer
    }
    const flood = Array.from({ length: 30 }, (_, n) =>
      login(`nobody-${n}-${user.email}`, WRONG, attacker).then(note('flood')),
    )
    await Promise.race(flood)
    const honest = login(user.email, PASSWORD, network()).then(note('honest'))
    await Promise.all([...flood, honest])
    const evaluated = ended.filter((each) => each !== 'flood 429')
    expect(count(await Promise.all(flood), 429)).toBeGreaterThan(15)
    expect(evaluated.indexOf('honest 200')).toBeGreaterThanOrEqual(0)
    expect(evaluated.indexOf('honest 200')).toBeLessThan(evaluated.length - 2)
  })
})

describe('the answers about an account', () => {
  it('hold no token and nothing of password, reset or sessions', async () => {
    const { user } = await makeStaff(payload, 'moderator')
    const signedIn = await login(user.email, PASSWORD, network())
    const token = tokenOf(signedIn)
    expect(signedIn.body).toMatchObject({ user: { email: user.email }, exp: expect.any(Number) })
    expect(signedIn.headers.getSetCookie().join('\n')).toMatch(/symptoms-token=[^;]+;.*HttpOnly/)
    const answers = [
      signedIn,
      await rest('/users/me', { token }),
      await rest('/users/refresh-token?refresh=true', { method: 'POST', token }),
      await rest(`/users/${user.id}?showHiddenFields=true`, { token: admin.token }),
      await rest(`/users?where[id][equals]=${user.id}`, { token: admin.token }),
      await rest(`/users/${user.id}`, { method: 'PATCH', body: { name: 'Mo' }, token }),
      await rest('/users/init', {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const secrets =
      /"(?:token|refreshedToken|salt|hash|sessions|resetPassword\w+|apiKey|_verif\w+|loginAttempts|lockUntil)"/
    for (const { body } of answers) expect(JSON.stringify(body)).not.toMatch(secrets)
  })
})
