import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Values } from './saver-ports'
import { paragraphs, server, text, writer } from './testing/form-writer'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const article = () => ({ question: 'Why?', summary: 'Old.', body: text('a', 'b') })

describe('a form that saves itself', () => {
  it('saves a second after the last change, and every four seconds while somebody types on', async () => {
    const site = server(article())
    const ana = writer(site)
    const sent: unknown[] = []
    for (let second = 0; second < 10; second += 0.5) {
      ana.form.summary = `Typed for ${second} s`
      ana.saver.touch()
      await vi.advanceTimersByTimeAsync(500)
      if (ana.held.length > 0) sent.push(site.values.summary)
      await ana.answerAll()
    }
    expect(sent).toEqual(['Typed for 3.5 s', 'Typed for 7.5 s'])
    await vi.advanceTimersByTimeAsync(1000)
    await ana.answerAll()
    expect(site.values.summary).toBe('Typed for 9.5 s')
    expect(ana.last()).toMatchObject({ is: 'saved', message: null })
  })

  it('sends nothing where nothing was changed', async () => {
    const ana = writer(server(article()))
    ana.saver.touch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(ana.held).toEqual([])
    expect(await ana.saver.flush()).toBe(true)
  })

  it('names the refused fields until a save succeeds, also while it tries again', async () => {
    const site = server(article())
    const { save } = site
    const ana = writer(site)
    site.save = () => ({ is: 'refused', message: 'No.', fields: ['summary'] })
    ana.form.summary = 'Wrong.'
    void ana.saver.flush()
    await ana.answerAll()
    expect(ana.last()).toMatchObject({ is: 'refused', refused: ['summary'] })
    site.save = save
    ana.form.summary = 'Right.'
    ana.saver.touch()
    expect(ana.last()).toMatchObject({ is: 'unsaved', refused: ['summary'] })
    void ana.saver.flush()
    await ana.answerAll()
    expect(ana.last()).toMatchObject({ is: 'saved', refused: [] })
  })

  it('keeps what was typed in any field while the answer was on its way', async () => {
    const site = server(article())
    const ana = writer(site)
    ana.form.summary = 'First.'
    const saved = ana.saver.flush()
    ana.form.summary = 'First. And more.'
    ana.form.question = 'Why, typed last?'
    await ana.answerAll()
    await saved
    expect(ana.form).toMatchObject({ summary: 'First. And more.', question: 'Why, typed last?' })
    await vi.advanceTimersByTimeAsync(1000)
    await ana.answerAll()
    expect(site.values).toMatchObject({ summary: 'First. And more.', question: 'Why, typed last?' })
  })

  it('sends at once what was typed while a save is under way, when it is left', async () => {
    const site = server(article())
    const ana = writer(site)
    Object.assign(ana.form, { summary: 'First.', body: text('a', 'b, and') })
    void ana.saver.flush()
    Object.assign(ana.form, { summary: 'First. And more.', body: text('a', 'b, and more') })
    ana.saver.leave()
    expect(site.values).toMatchObject({ summary: 'First. And more.' })
    expect(paragraphs(site.values.body)).toEqual(['a', 'b, and more'])
    await ana.answerAll()
    expect(ana.last()?.conflicts).toEqual([])
    const saved = ana.saver.flush()
    await ana.answerAll()
    expect(await saved).toBe(true)
    expect(ana.saver.unsent()).toEqual({})
  })

  it('has no conflict with itself where what it sent last arrives first', async () => {
    const site = server(article())
    const ana = writer(site)
    ana.form.summary = 'First.'
    ana.there.isSlow = true
    void ana.saver.flush()
    ana.there.isSlow = false
    ana.form.summary = 'First. And more.'
    ana.saver.leave()
    await ana.answerAll()
    await ana.saver.flush()
    expect(site.values.summary).toBe('First. And more.')
    expect(ana.last()?.conflicts).toEqual([])
    expect(ana.saver.unsent()).toEqual({})
  })

  it('shows what others saved, and merges it into what was typed since', async () => {
    const site = server(article())
    const [ana, ben] = [writer(site), writer(site)]
    ben.form.body = text('a', 'b, by Ben')
    void ben.saver.flush()
    ana.form.summary = 'By Ana.'
    const saved = ana.saver.flush()
    ana.form.body = text('a, by Ana', 'b')
    await ana.answerAll()
    await saved
    expect(paragraphs(ana.form.body)).toEqual(['a, by Ana', 'b, by Ben'])
    await vi.advanceTimersByTimeAsync(1000)
    await ana.answerAll()
    expect(paragraphs(site.values.body)).toEqual(['a, by Ana', 'b, by Ben'])
  })

  it('puts nothing back that was read before its last save', async () => {
    const site = server(article())
    const ana = writer(site)
    const read = site.stored
    ana.form.body = text('a', 'b', 'c')
    const saved = ana.saver.flush()
    await ana.answerAll()
    await saved
    ana.saver.adopt(read)
    expect(paragraphs(ana.form.body)).toEqual(['a', 'b', 'c'])
    ana.form.body = text('a', 'b', 'c', 'd')
    void ana.saver.flush()
    await ana.answerAll()
    expect(paragraphs(site.values.body)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('rests on a field that two people changed until somebody decides; the others are saved', async () => {
    const site = server(article())
    const [ana, ben] = [writer(site), writer(site)]
    ben.form.summary = 'By Ben.'
    void ben.saver.flush()
    Object.assign(ana.form, { summary: 'By Ana.', question: 'Why, Ana?' })
    const saved = ana.saver.flush()
    await ana.answerAll()
    expect(await saved).toBe(false)
    expect(site.values).toMatchObject({ summary: 'By Ben.', question: 'Why, Ana?' })
    expect(ana.form.summary).toBe('By Ana.')
    expect(ana.last()?.conflicts).toMatchObject([{ field: 'summary', mine: 'By Ana.', theirs: 'By Ben.' }])

    ana.form.summary = 'By Ana and Ben.'
    const decided = ana.saver.decide('summary', 'mine')
    await ana.answerAll()
    await decided
    expect(site.values.summary).toBe('By Ana and Ben.')
    expect(ana.last()?.conflicts).toEqual([])
  })

  it('takes the stored words where that is decided', async () => {
    const site = server(article())
    const [ana, ben] = [writer(site), writer(site)]
    ben.form.summary = 'By Ben.'
    void ben.saver.flush()
    ana.form.summary = 'By Ana.'
    void ana.saver.flush()
    await ana.answerAll()
    await ana.saver.decide('summary', 'theirs')
    expect(ana.form.summary).toBe('By Ben.')
    expect(ana.saver.hasUnsaved()).toBe(false)
  })
})

describe('words that were never saved', () => {
  /** What a browser kept of somebody whose form was closed before its save was answered. */
  async function left(site: ReturnType<typeof server>, change: (form: Values) => void, sends = false) {
    const gone = writer(site)
    change(gone.form)
    if (sends) void gone.saver.flush()
    const unsent = gone.saver.unsent()
    gone.saver.end()
    return { unsent, gone }
  }

  it('come back merged with what others saved since', async () => {
    const site = server(article())
    const { unsent } = await left(site, (form) => {
      form.body = text('a by Ana', 'b')
      form.question = 'Why Ana?'
    })
    expect(Object.keys(unsent)).toEqual(['question', 'body'])
    site.save({ body: text('a', 'b by Ben'), summary: 'By Ben.' }, site.stored.marks)
    const ana = writer(site)
    const back = ana.saver.bringBack(unsent)
    await ana.answerAll()
    expect(await back).toBe(true)
    await ana.answerAll()
    expect(paragraphs(site.values.body)).toEqual(['a by Ana', 'b by Ben'])
    expect(site.values).toMatchObject({ question: 'Why Ana?', summary: 'By Ben.' })
    expect(paragraphs(ana.form.body)).toEqual(['a by Ana', 'b by Ben'])
    expect(ana.saver.unsent()).toEqual({})
  })

  it('are a conflict where others changed the same words', async () => {
    const site = server(article())
    const { unsent } = await left(site, (form) => {
      form.summary = 'By Ana.'
    })
    site.save({ summary: 'By Ben.' }, site.stored.marks)
    const ana = writer(site)
    await ana.saver.bringBack(unsent)
    await ana.answerAll()
    expect(site.values.summary).toBe('By Ben.')
    expect(ana.last()?.conflicts).toMatchObject([{ field: 'summary', mine: 'By Ana.', theirs: 'By Ben.' }])
    // Still kept, for the case that this form is closed, too.
    expect(ana.saver.unsent()).toMatchObject({ summary: { value: 'By Ana.', base: 'Old.' } })
  })

  it('are no conflict with their own beginning, whose answer never came', async () => {
    const site = server(article())
    const { gone } = await left(
      site,
      (form) => {
        form.summary = 'By A'
      },
      true,
    )
    gone.form.summary = 'By Ana.'
    const ana = writer(site)
    await ana.saver.bringBack(gone.saver.unsent())
    await ana.answerAll()
    expect(ana.last()?.conflicts).toEqual([])
    expect(site.values.summary).toBe('By Ana.')
  })

  it('wait while a conflict about the same field is open', async () => {
    const site = server(article())
    const ana = writer(site)
    site.save({ summary: 'By Cy.' }, site.stored.marks)
    ana.form.summary = 'By Ana.'
    void ana.saver.flush()
    await ana.answerAll()
    const back = ana.saver.bringBack({ summary: { value: 'Kept.', base: 'Old.', mark: '' } })
    await ana.answerAll()
    expect(await back).toBe(false)
    expect(ana.form.summary).toBe('By Ana.')
  })

  it('of an earlier save are put back like typing, after what stands there is saved', async () => {
    const site = server(article())
    const saved: unknown[] = []
    const ana = writer(site)
    ana.form.summary = 'Typed just now.'
    const back = ana.saver.putBack('summary', 'Earlier.')
    await vi.advanceTimersByTimeAsync(0)
    saved.push(site.values.summary)
    await ana.answerAll()
    await back
    saved.push(site.values.summary)
    expect(saved).toEqual(['Typed just now.', 'Earlier.'])
  })
})

describe('two people who write at random', () => {
  type Step = { who: 0 | 1; does: 'type' | 'save' | 'answer' | 'look' }
  const steps = fc.array(
    fc.record<Step>({
      who: fc.constantFrom(0, 1),
      does: fc.constantFrom('type', 'type', 'save', 'answer', 'look'),
    }),
    { maxLength: 60 },
  )

  it('lose no letter, however late the answers come, each in a paragraph and a field of their own', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const site = server(article())
        const people = [writer(site), writer(site)] as const
        const typed = ['', '']
        for (const [index, { who, does }] of all.entries()) {
          const { form, saver, held, there } = people[who]
          if (does === 'type') {
            typed[who] += String.fromCharCode(97 + (index % 26))
            const lines = paragraphs(form.body)
            lines[who] = `${'ab'[who]} ${typed[who]}`
            form.body = text(...lines)
            form[who === 0 ? 'question' : 'summary'] = `Typed ${typed[who]}`
          } else if (does === 'save') void saver.flush()
          else if (does === 'answer') {
            for (const { answer } of held.splice(0)) answer()
          } else there.isTyping = !there.isTyping
          await vi.advanceTimersByTimeAsync(0)
        }
        for (const person of people) person.there.isTyping = false
        for (let round = 0; round < 2; round++) {
          for (const person of people) {
            const saved = person.saver.flush()
            await person.answerAll()
            await saved
          }
        }
        const [ana, ben] = typed
        expect(paragraphs(site.values.body)).toEqual([ana ? `a ${ana}` : 'a', ben ? `b ${ben}` : 'b'])
        expect(site.values.question).toBe(ana ? `Typed ${ana}` : 'Why?')
        expect(site.values.summary).toBe(ben ? `Typed ${ben}` : 'Old.')
        for (const person of people) expect(person.last()?.conflicts ?? []).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
