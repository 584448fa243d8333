/** Words that a text editor does not survive, or that would run or load something. */
import { type HostileRecords, many, mark, nested, one, rich, words } from './hostile-shapes.ts'

export const hostileWords: HostileRecords[] = [
  rich('words nested a hundred deep', { type: 'doc', content: [nested(100, words('x'))] }),
  rich('words of an unknown node', {
    type: 'doc',
    content: [{ type: 'iframe', attrs: { src: '//evil.example' } }],
  }),
  rich('words with an unknown mark', mark('blink')),
  rich('an empty text node', {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }],
  }),
  rich('words without content', { type: 'doc' }),
  rich('words that are a string', 'halo'),
  rich('words that are null', null),
  rich('words whose content is null', { type: 'doc', content: null }),
  rich('text outside a paragraph', { type: 'doc', content: [{ type: 'text', text: 'x' }] }),
  rich('a heading of level 99', { type: 'doc', content: [{ type: 'heading', attrs: { level: 99 } }] }),
  rich('a picture in words', {
    type: 'doc',
    content: [{ type: 'image', attrs: { src: 'https://evil.example/a.png' } }],
  }),
  rich('a link that runs a script', mark('link', { href: 'javascript:alert(document.domain)' })),
  rich('a link that runs a script, spelled with a tab', mark('link', { href: 'java\tscript:alert(1)' })),
  rich('a link to data', mark('link', { href: 'data:text/html,<script>alert(1)</script>' })),
  rich('a link to a file', mark('link', { href: 'file:///etc/passwd' })),
  rich('a link that is no string', mark('link', { href: { toString: 'x' } })),
  rich('markup as words', words('<img src=x onerror=alert(1)><script>alert(1)</script>')),
  rich('twelve thousand letters', words('a'.repeat(12_000))),
  rich('a storm of zero-width joiners', words(`x${'\u200d\u0301'.repeat(4_000)}`)),
  rich('a storm of directions', words('\u202e\u2066'.repeat(2_000))),
  rich('half of a surrogate pair', words('\ud800 halo')),
  rich('nine thousand paragraphs', { type: 'doc', content: many(9_000, () => ({ type: 'paragraph' })) }),
  one('a frame with a name of a megabyte', 'frame', { props: { name: 'n'.repeat(1_000_000) } }),
  one('a frame named by markup', 'frame', { props: { name: '<svg onload=alert(1)>' } }, true),
  one('an arrow label of eleven thousand letters', 'arrow', { props: { text: 'w '.repeat(5_500) } }),
  one('an arrow label of markup', 'arrow', { props: { text: '<img src=x onerror=alert(1)>' } }, true),
]
