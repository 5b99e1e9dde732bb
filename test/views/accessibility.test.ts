import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import { CHECKS } from '../../src/views/accessibility/checks.ts'
import { ROOT } from '../support/run.ts'

describe('the accessibility statement', () => {
  test.each(CHECKS)('claims $id because a test shows it', ({ file, test: title }) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(new RegExp(`(?:describe|test)(?:\\.each\\([^\\n]*\\))?\\((['\`])${title}`, 'u'))
  })

  test('has words for what it claims and for nothing else', () => {
    for (const { accessibility } of Object.values(MESSAGES)) expect(Object.keys(accessibility.checks).sort()).toEqual(CHECKS.map(({ id }) => id).sort())
  })
})
