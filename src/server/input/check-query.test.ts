import { describe, expect, it } from 'vitest'
import { checkQuery } from './check-query'

describe('checkQuery', () => {
  it.each([
    'limit=0',
    'limit=-1',
    'limit=1001',
    'limit=9223372036854775808',
    'limit=1&limit=2',
    'limit[x]=1',
    'page=0',
    'page=-5',
    'page=99999999999',
    'depth=99999',
    'pagination=false',
    'where=x',
    'where=a%00b',
    'where={"id":',
    'where={"and":[null]}',
    'where[id]=1',
    'where[]=1',
    'where[and]=1',
    'where[id][near]=1,2,3',
    'where[id][nothing]=1',
    'where[id][equals][0][x]=1',
    'where[a b][equals]=1',
    'where[__proto__][equals]=1',
    `where${'[and][0]'.repeat(40)}[id][equals]=1`,
    'sort=;drop',
    'sort[x]=id',
    'select=id',
    'select[id]=x',
    'populate[articles]=x',
    'joins[articles][limit]=0',
    'joins[x][where][id][near]=1',
    'joins=x',
    'data={',
    'data=[]',
    'locale=%00',
    'locale[x]=en',
    'a=%',
    'a=%E0%A4%A',
    '__proto__[x]=1',
    'constructor=1',
  ])('refuses %s', (query) => {
    expect(checkQuery(query, true)).toEqual(expect.any(String))
  })

  it.each([
    '',
    'limit=1000&page=2&depth=0&sort=-updatedAt,name',
    'limit=100&pagination=false',
    'where[or][0][and][0][status][equals]=pending&where[or][0][and][1][article.slug][like]=a',
    'where[id][in][0]=1&where[id][in][1]=2',
    'where[name][exists]=true&where[text][contains]=99999999999',
    'where={"id":{"in":[1,2]}}',
    'select[name]=true&select[practice][city]=true',
    'populate[authors][name]=true',
    'joins[articles]=false',
    'locale=en&fallback-locale=null&draft=true&autosave=true',
    'uploadEdits[crop][x]=10',
    'q=100%25',
  ])('lets %s pass', (query) => {
    expect(checkQuery(query, true)).toBeNull()
  })

  it('lets a deletion of all that match say so', () => {
    expect(checkQuery('limit=0&where[id][in]=1,2', false)).toBeNull()
    expect(checkQuery('limit=-1&where[id][in]=1,2', false)).toEqual(expect.any(String))
  })
})
