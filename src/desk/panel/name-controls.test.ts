// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { nameControls } from './name-controls'

const nameOf = (selector: string) => document.querySelector(selector)?.getAttribute('aria-label') ?? null

const row = `<div class="collapsible">
  <div class="collapsible__drag" role="button" tabindex="0"></div>
  <div class="collapsible__header-wrap"><span>Key point 02</span></div>
  <button class="popup-button" type="button"><svg></svg></button>
</div>`

describe('what Payload leaves without a name', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
  })

  it.each([
    [
      'an arrow between pages',
      '<button class="clickable-arrow clickable-arrow--right"></button>',
      'button',
      'Next page',
    ],
    [
      'the box of a whole list',
      '<input id="select-all" aria-label="" aria-labelledby="select-all">',
      'input',
      'Select all rows',
    ],
    [
      'the box of a row',
      '<table><tr><td><input type="checkbox" aria-label=""></td><td><a>Why do I cough?</a></td></tr></table>',
      'input',
      'Select: Why do I cough?',
    ],
    ['the handle of a row', row, '.collapsible__drag', 'Move: Key point 02'],
    ['the menu of a row', row, '.popup-button', 'More actions: Key point 02'],
    ['the menu of a document', '<button class="popup-button"><svg></svg></button>', 'button', 'More actions'],
    [
      'a pick list',
      '<div class="field-type"><label class="field-label">Authors<span>*</span></label><input class="rs__input"></div>',
      'input',
      'Authors',
    ],
    [
      'a date',
      '<div class="field-type"><label class="field-label">Reviewed on</label><div class="react-datepicker__input-container"><input></div></div>',
      'input',
      'Reviewed on',
    ],
    [
      'a picture with a tooltip',
      '<button class="btn--has-tooltip"><span class="tooltip">Remove Figure</span></button>',
      'button',
      'Remove Figure',
    ],
    [
      'a picture whose tooltip stands there twice, once to measure its place',
      '<button class="btn--has-tooltip"><aside class="tooltip" aria-hidden="true">Edit Reference</aside><aside class="tooltip">Edit Reference</aside></button>',
      'button',
      'Edit Reference',
    ],
    [
      'a part of a filter',
      '<div class="condition__operator"><input class="rs__input"></div>',
      'input',
      'Comparison',
    ],
  ])('is named: %s', (_, html, selector, name) => {
    document.body.innerHTML = html
    nameControls(document)
    nameControls(document)
    expect(nameOf(selector)).toBe(name)
  })

  it.each([
    ['a name of its own', '<button class="popup-button" aria-label="Columns"></button>', 'Columns'],
    ['words of its own', '<button class="popup-button">Filters</button>', null],
    ['a label', '<label for="a">Authors</label><input id="a" class="rs__input">', null],
    [
      'the label of another',
      '<span id="b">Language</span><input class="rs__input" aria-labelledby="b">',
      null,
    ],
  ])('keeps %s', (_, html, name) => {
    document.body.innerHTML = html
    nameControls(document)
    expect(nameOf('button, input')).toBe(name)
  })
})

it('names them in the language of the panel', () => {
  document.body.innerHTML = `${row}<button class="toolbar-popup__button" data-button-key="bold"></button>`
  nameControls(document, 'es')
  expect(['.collapsible__drag', '.popup-button', '.toolbar-popup__button'].map(nameOf)).toEqual([
    'Mover: Key point 02',
    'Más acciones: Key point 02',
    'Negrita',
  ])
})
