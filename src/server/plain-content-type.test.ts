import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { takePlainContentType } from './plain-content-type'

function response(): ServerResponse {
  const res = new ServerResponse(new IncomingMessage(new Socket()))
  takePlainContentType(res)
  return res
}

describe('takePlainContentType', () => {
  it('takes a content type out of a list of one, whatever the case of its name', () => {
    for (const name of ['content-type', 'Content-Type']) {
      const res = response()
      res.setHeader(name, ['text/html; charset=utf-8'])
      expect(res.getHeader('content-type')).toBe('text/html; charset=utf-8')
    }
  })

  it('leaves every other header as it is given', () => {
    const res = response()
    res.setHeader('set-cookie', ['a=1']).setHeader('content-type', 'text/plain')
    expect(res.getHeader('set-cookie')).toEqual(['a=1'])
    expect(res.getHeader('content-type')).toBe('text/plain')
  })
})
