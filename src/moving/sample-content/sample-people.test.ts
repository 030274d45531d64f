import { describe, expect, it } from 'vitest'
import { sampleContent } from './index'

const { articles, authors, pages } = sampleContent
const comments = articles.flatMap((article) => article.comments)
const withStatus = (status: string) => comments.filter((comment) => comment.status === status)
const votesOf = (ratings: number[]) => ratings.reduce((sum, votes) => sum + votes, 0)

describe('authors', () => {
  it('are four people who are said to be made up', () => {
    expect(authors).toHaveLength(4)
    for (const author of authors) {
      expect(author.biography, author.slug).toContain('made-up example')
      expect(author.credentials.length, author.slug).toBeGreaterThan(0)
      expect(author.specialties.length, author.slug).toBeGreaterThan(0)
      expect(author.conflictOfInterest, author.slug).not.toBe('')
    }
  })

  it('can be neither called nor visited: numbers and addresses are reserved for examples', () => {
    for (const { practice } of authors) {
      expect(practice.phone).toMatch(/ 555 01\d\d$/)
      expect(practice.url).toMatch(/^https:\/\/[a-z-]+\.example\.org$/)
    }
  })

  it('are rated by whole numbers of votes, one of them by fewer than five readers', () => {
    for (const { ratings } of authors) {
      expect(ratings.filter((votes) => !Number.isInteger(votes) || votes < 0)).toEqual([])
    }
    expect(authors.filter((author) => votesOf(author.ratings) < 5)).toHaveLength(1)
  })
})

describe('comments', () => {
  it('stand in every state that a moderator sees', () => {
    expect(withStatus('approved').length).toBeGreaterThanOrEqual(25)
    expect(withStatus('pending')).toHaveLength(4)
    expect(withStatus('rejected')).toHaveLength(3)
    expect(withStatus('spam')).toHaveLength(3)
  })

  it('contain the characters that a page must escape, other scripts and long text', () => {
    const approved = withStatus('approved')
    const names = approved.map((comment) => comment.displayName).join(' ')
    const texts = approved.map((comment) => comment.text)
    expect(names).toMatch(/'/)
    expect(names).toMatch(/ễ/)
    expect(texts.filter((text) => text.includes('<') && text.includes('&'))).not.toEqual([])
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(800)
  })

  it('name no real web address', () => {
    const addresses = comments.flatMap((comment) => comment.text.match(/\b[\w-]+\.(com|net|org|io)\b/g) ?? [])
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((address) => !/^example\.(com|net|org)$/.test(address))).toEqual([])
  })
})

describe('pages', () => {
  it('are those that a health publisher must have', () => {
    const slugs = ['about', 'editorial-policy', 'corrections', 'comment-policy', 'privacy', 'contact']
    expect(pages.map((page) => page.slug)).toEqual(slugs)
  })

  it('say that the content is a sample and that the publisher has work to do', () => {
    for (const { slug, body } of pages) expect(body, slug).toContain('publisher')
    expect(pages[0]?.body).toContain('made up')
  })
})

describe('corrections', () => {
  it('show on two articles', () => {
    expect(articles.filter((article) => (article.corrections ?? []).length > 0)).toHaveLength(2)
  })
})
