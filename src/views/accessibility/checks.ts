/**
 * What the accessibility statement claims, each with the test that makes it true: file and a part of the test's title.
 * `test/views/accessibility.test.ts` fails where no such test is.
 */
export const WRITTEN_ON = '2026-11-21'

export const CHECKS = [
  { id: 'axe', file: 'test/browser/access.test.ts', test: 'axe finds nothing serious' },
  { id: 'targets', file: 'test/browser/access.test.ts', test: 'targets on a phone are large enough' },
  { id: 'keyboard', file: 'test/browser/access.test.ts', test: 'Tab reaches everything, is seen and never trapped' },
  { id: 'terms', file: 'test/browser/language.test.ts', test: 'a term explains itself' },
  { id: 'reflow', file: 'test/browser/access.test.ts', test: 'no sideways scrolling at 320 pixels' },
  { id: 'spacing', file: 'test/browser/access.test.ts', test: 'wider text spacing cuts nothing' },
  { id: 'forced', file: 'test/browser/access.test.ts', test: 'forced colours' },
  { id: 'motion', file: 'test/browser/access.test.ts', test: 'reduced motion' },
  { id: 'language', file: 'test/browser/language.test.ts', test: 'switching language' },
  { id: 'print', file: 'test/browser/access.test.ts', test: 'print has no interactive parts' },
] as const
