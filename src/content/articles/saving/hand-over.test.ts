import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paragraphs, server, text, writer } from './testing/form-writer'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const article = () => ({ question: 'Why?', summary: 'Old.', body: text('a', 'b') })

/** Somebody's form whose last save is not answered yet, and what the server said before it. */
function leaving(change: (form: Record<string, unknown>) => void) {
  const site = server(article())
  const before = site.stored
  const first = writer(site)
  change(first.form)
  const done = first.saver.flush()
  first.saver.end()
  return { site, before, first, done }
}

describe('a saver that is mounted anew while a save is under way', () => {
  it('goes on from that save in the same form: one person is not two', async () => {
    const { site, before, first, done } = leaving((form) => {
      form.summary = 'Typed.'
      form.body = text('a', 'b', 'typed')
    })
    const second = writer(site, first.form, before)
    second.saver.follow(first.saver, done)
    second.form.summary = 'Typed. And more.'
    second.form.body = text('a', 'b', 'typed', 'and more')
    second.saver.touch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(second.held).toEqual([])
    await first.answerAll()
    await vi.advanceTimersByTimeAsync(1000)
    await second.answerAll()
    expect(second.last()).toMatchObject({ is: 'saved', conflicts: [] })
    expect(site.values.summary).toBe('Typed. And more.')
    expect(paragraphs(site.values.body)).toEqual(['a', 'b', 'typed', 'and more'])
  })

  it('shows that save in another form, which began before it, and what others wrote', async () => {
    const { site, before, first, done } = leaving((form) => {
      form.summary = 'Typed.'
    })
    const second = writer(site, article(), before)
    second.saver.follow(first.saver, done)
    second.form.question = 'And why?'
    second.saver.touch()
    await first.answerAll()
    await vi.advanceTimersByTimeAsync(1000)
    await second.answerAll()
    expect(second.form).toMatchObject({ summary: 'Typed.', question: 'And why?' })
    expect(site.values).toMatchObject({ summary: 'Typed.', question: 'And why?' })
    expect(second.last()).toMatchObject({ is: 'saved', conflicts: [] })
  })

  it('sends what that one could not, and leaves out nothing where the page is left meanwhile', async () => {
    const { site, before, first, done } = leaving((form) => {
      form.summary = 'Typed.'
    })
    const second = writer(site, first.form, before)
    second.saver.follow(first.saver, done)
    second.form.summary = 'Typed. And more.'
    second.saver.leave()
    await second.answerAll()
    expect(site.values.summary).toBe('Typed. And more.')
    await first.answerAll()
    const saved = second.saver.flush()
    await second.answerAll()
    expect(await saved).toBe(true)
    expect(site.values.summary).toBe('Typed. And more.')
  })

  it('sends the words of a save that was refused', async () => {
    const site = server(article())
    const { save } = site
    site.save = () => ({ is: 'refused', message: 'No.', fields: [] })
    const first = writer(site)
    const before = site.stored
    first.form.summary = 'Typed.'
    const done = first.saver.flush()
    first.saver.end()
    const second = writer(site, first.form, before)
    second.saver.follow(first.saver, done)
    site.save = save
    await first.answerAll()
    await vi.advanceTimersByTimeAsync(1000)
    await second.answerAll()
    expect(site.values.summary).toBe('Typed.')
  })
})
