import { describe, expect, it } from 'vitest'
import { judgePassword } from './password-rules'

const whose = { email: 'dana.weber@clinic.example', name: 'Dana Weberling', siteName: 'Symptom Database' }

describe('a password', () => {
  it.each([
    'password1234',
    'P@ssw0rd1234',
    'passwordpassword',
    '123456789012',
    'qwertyuiop12',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'iloveyou1234',
    'administrator1',
    'letmeinletmein',
    'welcome12345!',
    '1q2w3e4r5t6y',
    '            ',
    'monkeymonkey',
    'Summer2026!!',
  ])('%s is too easy to guess', async (password) => {
    expect(await judgePassword(password, whose)).toMatch(/too easy/)
  })

  it.each([
    'dana.weber@clinic.example',
    'DanaWeberling1',
    'symptomdatabase',
    'Dana-Weber-2026',
    'clinicweberling',
  ])('%s is made of whose it is', async (password) => {
    expect(await judgePassword(password, whose)).toMatch(/made of your name|too easy/)
  })

  it.each([
    ['eleven char', /at least 12/],
    ['😀😀😀😀😀😀', /at least 12/],
    ['x'.repeat(501), /at most 500/],
    [undefined, /at least 12/],
    [{ length: 40 }, /at least 12/],
  ])('%j has the wrong length', async (password, message) => {
    expect(await judgePassword(password, whose)).toMatch(message)
  })

  it.each([
    'correct-horse-battery',
    'seven grey herons wade',
    'chosen by the person',
    'dXk29!sLq0zP',
    'ein langer Satz mit Wörtern',
  ])('%s is taken', async (password) => {
    expect(await judgePassword(password, whose)).toBeNull()
  })
})
