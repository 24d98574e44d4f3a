import { expect, it } from 'vitest'
import { type MarkupPart, plainWords, readMarkup } from './markup'

const p = (...runs: object[]) => ({ kind: 'paragraph', runs }) as MarkupPart

it.each<[string, string, MarkupPart[]]>([
  ['nothing', '', []],
  ['blank lines', ' \n\n ', []],
  ['a paragraph', 'Uno dos.', [p({ text: 'Uno dos.' })]],
  ['a line break is a space', 'Uno\n  dos', [p({ text: 'Uno dos' })]],
  ['a blank line parts', 'Uno\n\n\nDos', [p({ text: 'Uno' }), p({ text: 'Dos' })]],
  ['lines of Windows', 'Uno\r\n\r\nDos', [p({ text: 'Uno' }), p({ text: 'Dos' })]],
  ['bold', 'a **b c** d', [p({ text: 'a ' }, { text: 'b c', strong: true }, { text: ' d' })]],
  ['slanted', '*a* b', [p({ text: 'a', slanted: true }, { text: ' b' })]],
  ['both', '**a *b***', [p({ text: 'a ', strong: true }, { text: 'b', strong: true, slanted: true })]],
  ['stars that are only stars', '5 * 3 * 2 ** 1', [p({ text: '5 * 3 * 2 ** 1' })]],
  ['a backslash', '\\*a\\* \\[b] C:\\x', [p({ text: '*a* [b] C:\\x' })]],
  ['a list', '- a\n- **b**', [{ kind: 'list', items: [[{ text: 'a' }], [{ text: 'b', strong: true }]] }]],
  ['an item goes on', '- a\n  b\n- c', [{ kind: 'list', items: [[{ text: 'a b' }], [{ text: 'c' }]] }]],
  [
    'two lists',
    '- a\n\n- b',
    [
      { kind: 'list', items: [[{ text: 'a' }]] },
      { kind: 'list', items: [[{ text: 'b' }]] },
    ],
  ],
  [
    'a list under a paragraph',
    'Son:\n- a',
    [p({ text: 'Son:' }), { kind: 'list', items: [[{ text: 'a' }]] }],
  ],
  ['a dash inside of a line', 'a - b', [p({ text: 'a - b' })]],
  ['a heading', '# Diálogo\nTexto', [{ kind: 'heading', text: 'Diálogo' }, p({ text: 'Texto' })]],
  ['a number is no heading', '#1 in the list', [p({ text: '#1 in the list' })]],
  [
    'a link',
    'see [IOM](https://iom.int/x)',
    [p({ text: 'see ' }, { text: 'IOM', href: 'https://iom.int/x' })],
  ],
  ['a mailbox', '[us](mailto:a@example.org)', [p({ text: 'us', href: 'mailto:a@example.org' })]],
  ['brackets without an address', 'a [b] (c)', [p({ text: 'a [b] (c)' })]],
  ['a source', 'Uno. [^ ILO, 2015.] Dos.', [p({ text: 'Uno.', note: 'ILO, 2015.' }, { text: ' Dos.' })]],
  ['a source with brackets', 'a[^ b [c] d]', [p({ text: 'a', note: 'b [c] d' })]],
  ['a source after bold', '**a**[^ b]', [p({ text: 'a', strong: true, note: 'b' })]],
  ['two sources', 'a[^ b][^ c]', [p({ text: 'a', note: 'b' }, { text: '', note: 'c' })]],
  ['markup is no code', '<b>a</b> #x()', [p({ text: '<b>a</b> #x()' })]],
])('reads %s', (_, text, parts) => {
  expect(readMarkup(text)).toEqual({ parts, faults: [] })
})

it.each([
  ['a **b', 'markupBoldOpen', 1, '**b'],
  ['a\n\n*b', 'markupSlantOpen', 3, '*b'],
  ['a [b](https://x', 'markupLinkOpen', 1, '[b](https://x'],
  ['[a](javascript:alert(1))', 'markupLinkAddress', 1, '[a](javascript:alert(1))'],
  ['[a](/requests)', 'markupLinkAddress', 1, '[a](/requests)'],
  ['[a](data:text/html,x)', 'markupLinkAddress', 1, '[a](data:text/html,x)'],
  ['[a](https://)', 'markupLinkAddress', 1, '[a](https://)'],
  ['[a](mailto:nobody)', 'markupLinkAddress', 1, '[a](mailto:nobody)'],
  ['[ ](https://example.org)', 'markupLinkEmpty', 1, '[ ](https://example.org)'],
  ['uno\ndos [^ tres', 'markupNoteOpen', 2, '[^ tres'],
  ['a[^ ]', 'markupNoteEmpty', 1, '[^ ]'],
  ['- a\n#', 'markupHeadingEmpty', 2, '#'],
  ['# **a**', 'markupHeadingPlain', 1, '**a**'],
])('says what is wrong with %j', (text, fault, line, near) => {
  expect(readMarkup(text).faults).toEqual([{ fault, line, near }])
})

it('keeps what is wrong as it was typed', () => {
  expect(plainWords('a [^ b and [c](ftp://x)')).toBe('a [^ b and [c](ftp://x)')
})

it('tells the words alone', () => {
  expect(plainWords('# A\n**b** c[^ d]\n\n- e\n- f')).toBe('A\n\nb c\n\ne\nf')
})

it('reads a long text in no time', () => {
  const text = `${'[*'.repeat(2000)} ${'**a '.repeat(2000)}`
  expect(readMarkup(text).parts).toHaveLength(1)
})
